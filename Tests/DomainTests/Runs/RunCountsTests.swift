import Domain
import Testing

@Suite("The counts of a run")
struct RunCountsTests {
    @Test("are balanced when every row read was rejected or scored, and every score staged")
    func balanced() {
        #expect(RunCounts().isBalanced)
        #expect(RunCounts(read: 5, rejected: 2, scored: 3, staged: 3, chunks: 1).isBalanced)
        #expect(!RunCounts(read: 6, rejected: 2, scored: 3, staged: 3).isBalanced)
        #expect(!RunCounts(read: 4, rejected: 2, scored: 3, staged: 3).isBalanced)
        #expect(!RunCounts(read: 5, rejected: 2, scored: 3, staged: 2).isBalanced)
        #expect(!RunCounts(read: 5, rejected: 2, scored: 3, staged: 4).isBalanced)
    }

    @Test("stay balanced with every chunk, whatever is in it")
    func adding() {
        var counts = RunCounts()
        for (index, (scores, rejections)) in [(3, 0), (0, 2), (0, 0), (4, 1)].enumerated() {
            counts = counts.adding(.sample(index: index, scores: scores, rejections: rejections))
            #expect(counts.isBalanced)
        }
        #expect(counts == RunCounts(read: 10, rejected: 3, scored: 7, staged: 7, chunks: 4))
    }

    @Test("of a chunk are those of its parts")
    func rowCount() {
        #expect(ScoredChunk.sample(scores: 3, rejections: 2).rowCount == 5)
        let chunk = EntityChunk(keys: .integers([1, 2]), entities: ["a", "b"], rejections: [.sample(3)])
        #expect(chunk.rowCount == 3)
    }
}
