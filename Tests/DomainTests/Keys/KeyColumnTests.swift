import Domain
import PortContracts
import Testing

@Suite("A column of keys")
struct KeyColumnTests {
    /// The keys of the samples, one column for each kind of key.
    static let columns = StoreVariant.all.map { $0.keys(0..<60) }

    @Test("has the keys that were appended, in their order", arguments: columns)
    func appending(_ column: KeyColumn) throws {
        var copy = KeyColumn(column.kind)
        #expect(copy.count == 0)
        for key in column.keys {
            let isAppended = copy.append(key)
            #expect(isAppended)
        }
        #expect(copy == column)
        #expect(KeyColumn(column.keys, kind: column.kind) == column)
        #expect(copy.kind == column.kind)
        #expect(copy.count == 60)
        #expect((0..<60).map { copy[$0] } == column.keys)
    }

    @Test("accepts no key of another kind")
    func otherKinds() {
        var integers = KeyColumn.integers([1])
        let texts = integers.append(.text("1"))
        #expect(!texts)
        let composites = integers.append(.composite([.integer(1)]))
        #expect(!composites)
        #expect(integers == .integers([1]))
        #expect(KeyColumn([.text("a"), .integer(1)], kind: .text) == nil)
        #expect(KeyColumn([.composite([.text("a")])], kind: .composite([.text, .integer])) == nil)
        integers.append(KeyColumn.texts(KeyTexts(["a"])))
        #expect(integers == .integers([1]))
    }

    @Test("stays as it is when a part of a composite key is of another kind")
    func refusedComposites() throws {
        var column = KeyColumn.composite([.integers([1]), .texts(KeyTexts(["a"]))])
        let before = column
        for key in [Key.composite([.integer(2), .integer(3)]), .composite([.text("b"), .text("c")]), .integer(4)] {
            let isAppended = column.append(key)
            #expect(!isAppended && column == before, "\(key)")
        }
        column.append(KeyColumn.composite([.integers([2]), .integers([3])]))
        #expect(column == before)
    }

    @Test("has one part for each column of the table")
    func parts() {
        let composite = KeyColumn.composite([.texts(KeyTexts(["A", "B"])), .integers([3, 4])])
        #expect(composite.parts == [.texts(KeyTexts(["A", "B"])), .integers([3, 4])])
        #expect(KeyColumn.integers([1]).parts == [.integers([1])])
        #expect(composite.keys == [.composite([.text("A"), .integer(3)]), .composite([.text("B"), .integer(4)])])
    }

    @Test("joined from two parts is the whole, wherever the border is", arguments: columns)
    func joining(_ column: KeyColumn) {
        for border in [0, 1, 30, 59, 60] {
            var joined = column.dropping(Array(border..<60))
            joined.append(column.dropping(Array(0..<border)))
            #expect(joined == column)
        }
    }

    @Test("without some rows has the others", arguments: columns)
    func dropping(_ column: KeyColumn) {
        #expect(column.dropping([]) == column)
        #expect(
            column.dropping([0, 7, 8, 59]).keys == (0..<60).filter { ![0, 7, 8, 59].contains($0) }.map { column[$0] })
        #expect(column.dropping(Array(0..<60)) == KeyColumn(column.kind))
    }

    @Test("compares rows as keys are compared", arguments: columns)
    func order(_ column: KeyColumn) {
        for row in stride(from: 0, to: 60, by: 7) {
            for other in 0..<60 {
                #expect(column.isKey(row, before: other, of: column) == (column[row] < column[other]))
                #expect(column.hasSameKey(row, as: other, of: column) == (column[row] == column[other]))
            }
        }
        #expect(column.firstRowOutOfOrder == nil)
        #expect(column.adjacentDuplicates == 0)
        #expect(column.rowsOfLastKey == 1)
    }

    @Test("finds the first row that is out of order", arguments: StoreVariant.all)
    func outOfOrder(_ variant: StoreVariant) {
        #expect(variant.keys([1, 2, 2, 5, 4, 3]).firstRowOutOfOrder == 4)
        #expect(variant.keys([2, 1]).firstRowOutOfOrder == 1)
        #expect(variant.keys([1]).firstRowOutOfOrder == nil)
        #expect(variant.keys([]).firstRowOutOfOrder == nil)
    }

    @Test("counts the rows that have the key of the row above, and those of the last key", arguments: StoreVariant.all)
    func duplicates(_ variant: StoreVariant) {
        #expect(variant.keys([1, 1, 2, 3, 3, 3]).adjacentDuplicates == 3)
        #expect(variant.keys([1, 1, 2, 3, 3, 3]).rowsOfLastKey == 3)
        #expect(variant.keys([4, 4]).rowsOfLastKey == 2)
        #expect(variant.keys([]).adjacentDuplicates == 0)
        #expect(variant.keys([]).rowsOfLastKey == 0)
    }

    @Test("of texts is taken over from bytes only where the ends fit them")
    func bytes() {
        let bytes = Array("abc".utf8)
        #expect(KeyTexts(bytes: bytes, ends: [1, 1, 3]) == KeyTexts(["a", "", "bc"]))
        #expect(KeyTexts(bytes: bytes, ends: [1, 2]) == nil)
        #expect(KeyTexts(bytes: bytes, ends: [2, 1, 3]) == nil)
        #expect(KeyTexts(bytes: bytes, ends: [4]) == nil)
        #expect(KeyTexts(bytes: [], ends: []) == KeyTexts())
    }
}
