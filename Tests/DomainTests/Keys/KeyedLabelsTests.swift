import Domain
import PortContracts
import Testing

@Suite("Labels by key")
struct KeyedLabelsTests {
    @Test("are joined to rows in any order, whatever the kind of the key", arguments: StoreVariant.all)
    func joins(_ variant: StoreVariant) {
        var labels = KeyedLabels()
        labels.add([1, 0, 2.5], for: variant.keys([3, 1, 7]))
        labels.add([-4], for: variant.keys([2]))
        #expect(labels.count == 4)
        let joined = labels.labels(of: variant.keys([1, 2, 3, 4, 7]))
        #expect(joined[0] == 0 && joined[1] == -4 && joined[2] == 1 && joined[4] == 2.5)
        #expect(joined[3].isNaN)
    }

    @Test("that are unknown are none, and of two labels of a key the later one counts", arguments: StoreVariant.all)
    func unknown(_ variant: StoreVariant) {
        var labels = KeyedLabels()
        labels.add([.nan, 1], for: variant.keys([1, 2]))
        labels.add([0, .nan], for: variant.keys([2, 2]))
        #expect(labels.count == 1)
        #expect(labels.labels(of: variant.keys([2])) == [0])
        #expect(labels.labels(of: variant.keys([1]))[0].isNaN)
    }
}
