/// What a command found out: lines for people, or one JSON object for programs.
struct CommandResult {
    let status: ExitStatus
    let lines: [String]
    let object: JSONValue

    init(_ status: ExitStatus, lines: [String], object: [(String, JSONValue)]) {
        self.status = status
        self.lines = lines
        self.object = .object([("status", .text(status.rawValue))] + object)
    }
}
