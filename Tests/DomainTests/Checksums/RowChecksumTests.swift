import Domain
import PortContracts
import Testing

@Suite("The checksum of scores")
struct RowChecksumTests {
    private let keys: [Int64] = [3, 1, 4, 15, 9]
    private let scores = [0.25, 0.5, .nan, 0.5, 1e-300]

    private func checksum(_ order: [Int]) -> RowChecksum {
        RowChecksum(scores: .integers(order.map { keys[$0] }), [order.map { scores[$0] }])
    }

    @Test("does not depend on the order of the rows, and is the sum of its parts")
    func order() {
        let all = checksum([0, 1, 2, 3, 4])
        #expect(checksum([4, 2, 0, 1, 3]) == all)
        #expect(checksum([3, 1]) + checksum([]) + checksum([4, 0, 2]) == all)
        #expect(RowChecksum(scores: .integers([]), [[]]) == RowChecksum())
    }

    @Test("is another one when a row is missing, doubled or changed in one bit, and when two rows swap their scores")
    func changes() {
        let all = checksum([0, 1, 2, 3, 4])
        let swapped = RowChecksum(scores: .integers(keys), [[0.5, 0.25, .nan, 0.5, 1e-300]])
        let others = [
            checksum([0, 1, 2, 3]), checksum([0, 1, 2, 3, 4, 4]), swapped,
            RowChecksum(scores: .integers(keys), [[(0.25).nextUp, 0.5, .nan, 0.5, 1e-300]]),
            RowChecksum(scores: .integers([3, 1, 5, 15, 9]), [scores]),
            RowChecksum(scores: .integers(keys), [scores, scores]),
        ]
        for other in others { #expect(other != all) }
        #expect(Set(others).count == others.count)
    }

    @Test("tells apart which part of a key or which output has a value")
    func parts() {
        let checksums = [
            RowChecksum(scores: .texts(KeyTexts(["ab"])), [[1], [2]]),
            RowChecksum(scores: .texts(KeyTexts(["ab"])), [[2], [1]]),
            RowChecksum(scores: .composite([.texts(KeyTexts(["a"])), .texts(KeyTexts(["b"]))]), [[1], [2]]),
            RowChecksum(scores: .composite([.texts(KeyTexts([""])), .texts(KeyTexts(["ab"]))]), [[1], [2]]),
            RowChecksum(scores: .composite([.texts(KeyTexts(["ab"])), .texts(KeyTexts([""]))]), [[1], [2]]),
            RowChecksum(scores: .composite([.texts(KeyTexts(["ab"])), .integers([0])]), [[1], [2]]),
        ]
        #expect(Set(checksums).count == checksums.count)
    }

    @Test("is written as 16 digits, and read back from these only", arguments: [0, 17, .max] as [UInt64])
    func text(_ sum: UInt64) {
        let checksum = RowChecksum(sum: sum)
        #expect(checksum.rawValue.utf8.count == 16)
        #expect(RowChecksum(rawValue: checksum.rawValue) == checksum)
        for text in ["", "11", checksum.rawValue + "0", "00000000000000A1", "+00000000000000a", "g000000000000000"] {
            #expect(RowChecksum(rawValue: text) == nil)
        }
    }
}
