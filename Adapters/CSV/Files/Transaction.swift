import LocalFiles

/// Changes of files that happen together, or not at all; ``Journal`` carries them out.
struct Transaction {
    /// The steps, in their order.
    private(set) var steps: [JournalStep] = []
    private let name: String
    private let root: String

    init(name: String, root: String) {
        self.name = name
        self.root = root
    }

    /// Replaces a file by these bytes.
    mutating func replace(_ path: String, with bytes: [UInt8]) throws {
        try LocalFile.replace(replacement(of: path), with: bytes)
    }

    /// The path to write a file to that will replace another one.
    mutating func replacement(of path: String) -> String {
        steps.append(.place(path))
        return Self.prepared("\(root)/\(path)", for: name)
    }

    /// Removes a folder and the files in it.
    mutating func remove(folder path: String) {
        steps.append(.remove(path))
    }

    /// Removes the prepared files, as far as that is possible; nobody reads them anyway.
    func withdraw() {
        for case .place(let path) in steps { try? LocalFile.remove(Self.prepared("\(root)/\(path)", for: name)) }
    }

    /// The name of a file until it replaces another one.
    static func prepared(_ target: String, for name: String) -> String { "\(target).\(name).next" }
}
