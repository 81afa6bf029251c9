import Domain
import Testing

@Suite("A feature catalogue")
struct FeatureCatalogueTests {
    static let catalogue = FeatureCatalogue([
        .numeric("distance", "Miles.") { $0.distance },
        .categorical("origin", "Airport.") { $0.origin.code },
        .numeric("seats", "Seats.") { $0.plane?.seats.map(Double.init) },
        .categorical("tail", "Registration.") { $0.tail?.code ?? .missing },
    ])

    @Test("lists its features in order, with the signature of a model trained on them")
    func names() {
        #expect(Self.catalogue.names == ["distance", "origin", "seats", "tail"])
        #expect(Self.catalogue.signature.names == Self.catalogue.names)
        #expect(Self.catalogue.signature.entries.map(\.kind) == [.numeric, .categorical, .numeric, .categorical])
    }

    @Test("selects features by name, in the order asked for")
    func select() throws {
        #expect(try Self.catalogue.select(["seats", "distance"]).names == ["seats", "distance"])
        #expect(try Self.catalogue.select([String]()).names.isEmpty)
    }

    @Test("suggests the nearest name for one that it does not have")
    func unknown() {
        #expect(throws: FeatureMismatch.unknown("distanec", nearest: "distance")) {
            try Self.catalogue.select(["origin", "distanec"])
        }
        #expect(throws: FeatureMismatch.unknown("label", nearest: nil)) { try Self.catalogue.select(["label"]) }
        #expect(throws: FeatureMismatch.unknown("", nearest: nil)) { try Self.catalogue.select([""]) }
    }

    @Test("selects what a model wants, and refuses a feature of another kind")
    func signature() throws {
        let wanted = FeatureSignature([.init(name: "tail", kind: .categorical), .init(name: "seats", kind: .numeric)])
        #expect(try Self.catalogue.select(wanted).signature == wanted)
        let wrong = FeatureSignature([.init(name: "tail", kind: .categorical), .init(name: "origin", kind: .numeric)])
        #expect(throws: FeatureMismatch.wrongKind("origin", wanted: .numeric, given: .categorical)) {
            try Self.catalogue.select(wrong)
        }
        let unknown = FeatureSignature([.init(name: "seat", kind: .numeric)])
        #expect(throws: FeatureMismatch.unknown("seat", nearest: "seats")) { try Self.catalogue.select(unknown) }
    }

    @Test("counts the first of two features of one name")
    func duplicates() throws {
        let twice = FeatureCatalogue([.numeric("same", "One.") { _ in 1 }, .numeric("same", "Two.") { _ in 2 }])
        let matrix = try twice.select(["same"]).matrix(of: [.sample()])
        #expect(matrix.columns == [.numeric([1])])
    }

    @Test("computes a column a feature and a row a flight; what is not known is NaN or the missing category")
    func matrix() throws {
        let known = try Flight.sample()
        let unknown = try Flight.sample { ($0.tail, $0.plane) = (nil, nil) }
        let matrix = Self.catalogue.matrix(of: [known, unknown])
        #expect(matrix.rowCount == 2)
        #expect(matrix.names == Self.catalogue.names)
        #expect(matrix.columns.map(\.count) == [2, 2, 2, 2])
        #expect(matrix.columns[0] == .numeric([719, 719]))
        #expect(matrix.columns[1] == .categorical([known.origin.code, known.origin.code]))
        #expect(matrix.columns[3] == .categorical([try .text("N14228"), .missing]))
        guard case .numeric(let seats) = matrix.columns[2] else {
            Issue.record("the seats are numbers")
            return
        }
        #expect(seats[0] == 149)
        #expect(seats[1].isNaN)
    }

    @Test("computes an empty column a feature for no flight")
    func empty() {
        let matrix = Self.catalogue.matrix(of: [])
        #expect(matrix.rowCount == 0)
        #expect(matrix.columns == [.numeric([]), .categorical([]), .numeric([]), .categorical([])])
    }

    @Test("joins the matrices of chunks to the matrix of all their rows, wherever the borders are")
    func join() throws {
        let flights = try (1...7).map { number in
            try Flight.sample { $0.distance = Double(number) * 100 }
        }
        let whole = Self.catalogue.matrix(of: flights)
        for border in 0...7 {
            let parts = [flights[..<border], flights[border...], []].map { Self.catalogue.matrix(of: Array($0)) }
            #expect(Self.catalogue.join(parts) == whole)
        }
        #expect(Self.catalogue.join([]) == Self.catalogue.matrix(of: []))
    }
}
