/// A call of a port that can fail in a test.
enum FaultPoint: String, CaseIterable {
    case resolve, load, open, count, read, chunk, append, advance, profile, history, publish, tally, release
}
