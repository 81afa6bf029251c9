import Domain
import Foundation
import PortContracts
import Testing
import UseCases

@testable import CSV

@Suite("An exported file")
struct ExportedFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private var path: String { "\(folder.path)/rows.csv" }

    private func features(_ names: [String] = ["weight", "service"], labels: [Double] = []) throws -> ExportedFeatures {
        let days = try ["2013-12-24", "2013-12-25"].map { try Sample.some(Partition(label: $0)) }
        let services = try ["a, \"b\"", ""].map { try Sample.some(Category($0)) }
        let matrix = try Sample.some(
            FeatureMatrix(names: names, columns: [.numeric([0.1 + 0.2, .nan]), .categorical(services)], rowCount: 2))
        let keys = KeyColumn.composite([.texts(KeyTexts(["A,\n1", "é"])), .integers([-7, .max])])
        return ExportedFeatures(
            rows: IdentifiedRows(partitions: days, keys: keys), matrix: matrix, labels: labels)
    }

    @Test("of features has partition and key first, then the features, then the label under its name")
    func writesFeatures() async throws {
        let identity = RowIdentity(partition: "dispatched", keys: ["depot", "parcel_id"])
        let features = try features(labels: [1, .nan])
        try await CSVFeatureTable(path: path).writeFeatures(
            identity: identity, names: features.matrix.names, label: "is_late"
        ) { try await $0(features) }
        #expect(
            try folder.text("rows.csv") == #"""
                dispatched,depot,parcel_id,weight,service,is_late
                2013-12-24,"A,
                1",-7,0.30000000000000004,"a, ""b""",1
                2013-12-25,é,9223372036854775807,,,

                """#)
        let chunks = Gathered<FeatureRows>()
        let signature = FeatureSignature([
            FeatureSignature.Entry(name: "weight", kind: .numeric),
            FeatureSignature.Entry(name: "service", kind: .categorical),
        ])
        try await CSVFeatureRows(path: path).read(signature, chunkRows: 9) { await chunks.add($0) }
        let read = try #require(await chunks.elements.first).matrix
        #expect(read.columns[1] == features.matrix.columns[1])
    }

    @Test("has the partition once when it is a part of the key, or a feature")
    func writesPartitionOnce() async throws {
        let features = try features()
        for (partition, names) in [("depot", ["weight", "service"]), ("service", ["weight", "service"])] {
            try await CSVFeatureTable(path: path).writeFeatures(
                identity: RowIdentity(partition: partition, keys: ["depot", "parcel_id"]), names: names, label: nil
            ) { try await $0(features) }
            #expect(try folder.text("rows.csv").hasPrefix("depot,parcel_id,weight,service\n\"A,\n1\",-7,0.3"))
        }
    }

    @Test("cannot have two columns of one name, and is not created then")
    func refusesNames() async throws {
        for (names, label) in [(["weight", "depot"], nil), (["weight", "service"], "service")] as [([String], String?)]
        {
            try await expectError(.config, "two columns of one name") {
                try await CSVFeatureTable(path: path).writeFeatures(
                    identity: RowIdentity(partition: nil, keys: ["depot"]), names: names, label: label
                ) { _ in }
            }
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("of predictions without identity reads back to the same bits")
    func predictions() async throws {
        let scores = [0.1, 1.0 / 3, -.infinity, .leastNonzeroMagnitude, 0.30000000000000004]
        try await CSVPredictionTable(path: path).writePredictions(identity: nil, names: ["score"]) { append in
            try await append(nil, [Array(scores.prefix(2))])
            try await append(nil, [Array(scores.dropFirst(2))])
        }
        let chunks = Gathered<FeatureRows>()
        let wanted = FeatureSignature([FeatureSignature.Entry(name: "score", kind: .numeric)])
        try await CSVFeatureRows(path: path).read(wanted, chunkRows: 10) { await chunks.add($0) }
        #expect(await chunks.elements.map(\.matrix.columns) == [[.numeric(scores)]])
    }

    @Test("of predictions has partition and key first when rows have them; NaN is an empty field")
    func identifiedPredictions() async throws {
        let rows = try features().rows
        try await CSVPredictionTable(path: path).writePredictions(
            identity: RowIdentity(partition: "dispatched", keys: ["depot", "parcel_id"]), names: ["early", "late"]
        ) { try await $0(rows, [[0.25, .nan], [0.75, 1]]) }
        #expect(
            try folder.text("rows.csv") == #"""
                dispatched,depot,parcel_id,early,late
                2013-12-24,"A,
                1",-7,0.25,0.75
                2013-12-25,é,9223372036854775807,,1

                """#)
    }

    @Test("is standard output when the path is -")
    func writesStandardOutput() async throws {
        let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
            try await CSVPredictionTable(path: "-").writePredictions(identity: nil, names: ["early", "late"]) {
                append in
                try await append(nil, [[0.25, 0.5], [0.75, .nan]])
            }
        }
        let text = String(decoding: try #require(result).standardOutputContent, as: UTF8.self)
        #expect(text.contains("early,late\n0.25,0.75\n0.5,\n"), "\(text)")
    }

    @Test("is as it was before when writing fails")
    func fails() async throws {
        try folder.write("before", to: "rows.csv")
        let features = try features()
        await #expect(throws: ContractViolation.self) {
            try await CSVFeatureTable(path: path).writeFeatures(
                identity: RowIdentity(partition: nil, keys: ["depot", "parcel_id"]), names: ["weight", "service"],
                label: nil
            ) { append in
                try await append(features)
                throw ContractViolation("thrown while writing")
            }
        }
        #expect(try folder.text("rows.csv") == "before")
    }
}
