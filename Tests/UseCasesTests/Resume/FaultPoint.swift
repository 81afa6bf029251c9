/// A call of a port that can fail in a test.
enum FaultPoint: String, CaseIterable {
    case resolve, load, open, claim, count, read, chunk, append, discard, advance, profile, history, record, publish
    case tally, release
}
