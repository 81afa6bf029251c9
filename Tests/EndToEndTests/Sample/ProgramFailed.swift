/// The program did not do what a test needs before it can begin.
struct ProgramFailed: Error, CustomStringConvertible {
    let description: String

    init(_ ended: Ended) {
        description = "the program ended with \(ended.code): \(ended.everything)"
    }
}
