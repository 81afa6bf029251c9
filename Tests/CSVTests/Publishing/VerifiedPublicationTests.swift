import Domain
import Foundation
import PortContracts
import Testing
import UseCases

@testable import CSV

@Suite("A publication in a folder of CSV files")
struct VerifiedPublicationTests {
    private let folder: TemporaryFolder
    private let store: StoreUnderTest

    init() throws {
        folder = try TemporaryFolder()
        store = try folder.underTest()
    }

    @Test(
        "is refused when somebody changed a staged file after the audit",
        arguments: [("0.03125", "0.999"), ("0.03125", "NaN"), (",2,", ",404,")])
    func tampered(_ old: String, _ new: String) async throws {
        let claim = try await store.audited(try store.request("r1")) { Double($0) / 64 }
        let file = ".batch-score/staging/r1/000000.csv"
        let text = try folder.text(file)
        #expect(text.contains(old))
        try folder.write(text.replacing(old, with: new), to: file)
        let error = try await expectError(.dataRefused, "changed rows") {
            try await store.publisher.publish(claim, at: Sample.time(2))
        }
        #expect(error.message.contains("staged rows"))
        #expect(try await store.publishedValues() == [])
    }

    @Test("is compared with the ledger, whatever was done to its file")
    func looked() async throws {
        let run = try await store.published(try store.request("r1")) { Double($0) / 64 }
        let file = "scores/2013-12-24.csv"
        let text = try folder.text(file)
        func state(_ changed: String) async throws -> PublicationState {
            try folder.write(changed, to: file)
            return PublicationState(of: run, found: try await store.published.tally(of: run))
        }
        #expect(try await state(text) == .intact)
        #expect(try await state(text.replacing("0.03125", with: "0.03126")) != .intact)
        let foreign = PublicationState.changed("10 of 10 rows are of another run or model")
        #expect(try await state(text.replacing(",r1,", with: ",r2,")) == foreign)
        #expect(try await state(text.replacing(",r1,", with: ",r1,x")) == foreign)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            try await state(lines.dropLast(2).joined(separator: "\n") + "\n") == .changed("9 rows, published were 10"))
        #expect(try await state("\(lines[0])\n") == .missing)
        try FileManager.default.removeItem(atPath: "\(folder.path)/\(file)")
        #expect(try await store.published.tally(of: run) == PublishedTally())
    }

    @Test("has a checksum of bytes that does not depend on the pieces in which they come")
    func pieces() {
        let bytes = (0..<100).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 7) }
        var whole = ByteChecksum()
        whole.add(bytes.span)
        for size in [1, 3, 7, 8, 9, 64] {
            var pieces = ByteChecksum()
            for start in stride(from: 0, to: bytes.count, by: size) {
                pieces.add(bytes.span.extracting(start..<min(start + size, bytes.count)))
            }
            #expect(pieces.value == whole.value, "\(size)")
        }
        var longer = whole
        longer.add([0].span)
        #expect(longer.value != whole.value)
    }
}
