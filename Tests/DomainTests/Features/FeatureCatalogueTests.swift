import Domain
import PortContracts
import Testing

@Suite("A feature catalogue")
struct FeatureCatalogueTests {
    static let catalogue = FeatureCatalogue<Parcel>([
        .numeric("distance", "Kilometres.") { $0.distance },
        .categorical("service", "Service.") { $0.service },
        .numeric("declared_value", "Value.") { $0.declaredValue },
        .categorical("class", "Weight class.") { $0.weight > 1 ? Category("heavy") ?? .missing : .missing },
    ])

    @Test("lists its features in order, with the signature of a model trained on them")
    func names() {
        #expect(Self.catalogue.names == ["distance", "service", "declared_value", "class"])
        #expect(Self.catalogue.signature.names == Self.catalogue.names)
        #expect(Self.catalogue.signature.entries.map(\.kind) == [.numeric, .categorical, .numeric, .categorical])
    }

    @Test("selects features by name, in the order asked for")
    func select() throws {
        #expect(try Self.catalogue.select(["declared_value", "distance"]).names == ["declared_value", "distance"])
        #expect(try Self.catalogue.select([String]()).names.isEmpty)
    }

    @Test("suggests the nearest name for one that it does not have")
    func unknown() {
        #expect(throws: FeatureMismatch.unknown("distanec", nearest: "distance")) {
            try Self.catalogue.select(["service", "distanec"])
        }
        #expect(throws: FeatureMismatch.unknown("label", nearest: nil)) { try Self.catalogue.select(["label"]) }
        #expect(throws: FeatureMismatch.unknown("", nearest: nil)) { try Self.catalogue.select([""]) }
    }

    @Test("selects what a model wants, and refuses a feature of another kind")
    func signature() throws {
        let wanted = FeatureSignature([
            .init(name: "class", kind: .categorical), .init(name: "declared_value", kind: .numeric),
        ])
        #expect(try Self.catalogue.select(wanted).signature == wanted)
        let wrong = FeatureSignature([.init(name: "class", kind: .categorical), .init(name: "service", kind: .numeric)])
        #expect(throws: FeatureMismatch.wrongKind("service", wanted: .numeric, given: .categorical)) {
            try Self.catalogue.select(wrong)
        }
        let unknown = FeatureSignature([.init(name: "declared_valeu", kind: .numeric)])
        #expect(throws: FeatureMismatch.unknown("declared_valeu", nearest: "declared_value")) {
            try Self.catalogue.select(unknown)
        }
    }

    @Test("counts the first of two features of one name")
    func duplicates() throws {
        let twice = FeatureCatalogue<Parcel>([.numeric("same", "One.") { _ in 1 }, .numeric("same", "Two.") { _ in 2 }])
        let matrix = try twice.select(["same"]).matrix(of: [.sample()])
        #expect(matrix.columns == [.numeric([1])])
    }

    @Test("computes a column a feature and a row an entity; what is not known is NaN or the missing category")
    func matrix() throws {
        let known = try Parcel.sample()
        let unknown = try Parcel.sample { ($0.declaredValue, $0.weight) = (nil, 1) }
        let matrix = Self.catalogue.matrix(of: [known, unknown])
        #expect(matrix.rowCount == 2)
        #expect(matrix.names == Self.catalogue.names)
        #expect(matrix.columns.map(\.count) == [2, 2, 2, 2])
        #expect(matrix.columns[0] == .numeric([719, 719]))
        #expect(matrix.columns[1] == .categorical([known.service, known.service]))
        #expect(matrix.columns[3] == .categorical([try .text("heavy"), .missing]))
        guard case .numeric(let values) = matrix.columns[2] else {
            Issue.record("the values are numbers")
            return
        }
        #expect(values[0] == 86)
        #expect(values[1].isNaN)
    }

    @Test("computes the same for a part of the entities as for all of them")
    func spans() throws {
        let parcels = try (1...9).map { number in try Parcel.sample { $0.distance = Double(number) } }
        let whole = Self.catalogue.matrix(of: parcels)
        let part = Self.catalogue.matrix(of: parcels.span.extracting(2..<7))
        #expect(part == whole.dropping([0, 1, 7, 8]))
    }

    @Test("computes an empty column a feature for no entity")
    func empty() {
        let matrix = Self.catalogue.matrix(of: [Parcel]())
        #expect(matrix.rowCount == 0)
        #expect(matrix.columns == [.numeric([]), .categorical([]), .numeric([]), .categorical([])])
    }

    @Test("joins the matrices of chunks to the matrix of all their rows, wherever the borders are")
    func join() throws {
        let parcels = try (1...7).map { number in
            try Parcel.sample { $0.distance = Double(number) * 100 }
        }
        let whole = Self.catalogue.matrix(of: parcels)
        for border in 0...7 {
            let parts = [parcels[..<border], parcels[border...], []].map { Self.catalogue.matrix(of: Array($0)) }
            #expect(Self.catalogue.join(parts) == whole)
        }
        #expect(Self.catalogue.join([]) == Self.catalogue.matrix(of: [Parcel]()))
    }
}
