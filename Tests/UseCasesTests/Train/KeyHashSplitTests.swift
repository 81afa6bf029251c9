import Domain
import InMemory
import PortContracts
import Tabular
import Testing
import UseCases

@Suite("A split of rows by a hash of their keys")
struct KeyHashSplitTests {
    /// A hundred parcels; the label is the number of the parcel, so that the trainer's labels say which it was given.
    private func bench(_ variant: StoreVariant, rows count: Int = 100) throws -> TrainingBench {
        let rows = Sample.rows(1...count, of: variant)
        let labels = rows.enumerated().map { (key: $1.key, value: Double($0 + 1)) }
        return try TrainingBench(
            rows: rows, labels: labels, kind: variant.table.keyKind, label: .number(name: "number", unit: ""))
    }

    /// The rows that the hash, written again by the book of its authors, gives to the evaluation.
    private func held(_ variant: StoreVariant, share: Double, rows count: Int = 100) -> [Int] {
        (1...count).filter { Double(ReferenceHash.hash(variant.key($0)) >> 11) / 9_007_199_254_740_992 < share }
    }

    @Test("holds back the same rows whatever the size of the chunks", arguments: StoreVariant.all)
    func sameRows(_ variant: StoreVariant) async throws {
        let held = Set(held(variant, share: 0.3))
        let kept = (1...100).filter { !held.contains($0) }.map(Double.init)
        #expect((15...45).contains(held.count))
        for chunkRows in [1, 7, 100] {
            let bench = try bench(variant)
            let outcome = try await bench.train(.keyHash(evaluationShare: 0.3), chunkRows: chunkRows)
            #expect(await bench.trainer.labels == kept)
            #expect(outcome.trainingRows == kept.count)
            #expect(outcome.evaluation.rows == held.count)
        }
    }

    @Test("holds back every row of a smaller share also of a larger one")
    func growingShare() async throws {
        var before: Set<Double> = []
        for share in [0.1, 0.2, 0.5, 0.9] {
            let bench = try bench(.standard)
            _ = try await bench.train(.keyHash(evaluationShare: share))
            let held = Set((1...100).map(Double.init)).subtracting(await bench.trainer.labels)
            #expect(before.isSubset(of: held))
            before = held
        }
    }

    @Test("is recorded with its share")
    func records() async throws {
        let bench = try bench(.standard)
        _ = try await bench.train(.keyHash(evaluationShare: 0.25))
        let experiment = try #require(await bench.experiments.experiments().first)
        #expect(experiment.parameters["rows"]?.contains("0.25") == true)
    }

    @Test("is refused for a share that leaves nothing on one side", arguments: [0, 1, -0.5, 1.5, .nan])
    func wrongShare(_ share: Double) async throws {
        let bench = try bench(.standard, rows: 5)
        try await expectError(.config, "a share of \(share)") {
            try await bench.train(.keyHash(evaluationShare: share))
        }
    }
}

/// The hash of a key, a second time: FNV-1a over its bytes, finished as in SplitMix64.
private enum ReferenceHash {
    static func hash(_ key: Key) -> UInt64 {
        var hash = bytes(key).reduce(14_695_981_039_346_656_037 as UInt64) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
        hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
        hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
        return hash ^ (hash >> 31)
    }

    private static func bytes(_ key: Key) -> [UInt8] {
        switch key {
        case .integer(let number): (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
        case .text(let text): Array(text.utf8) + [0xFF]
        case .composite(let parts): parts.flatMap(bytes)
        }
    }
}
