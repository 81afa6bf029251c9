/// A folder of the house, and what its files may know.
struct Layer {
    /// The folder, from the root of the repository.
    let folder: String
    /// The modules that its files may import.
    let imports: Set<String>
    /// Whether its files may use unsafe constructs: where C is called, or memory is read without copying it.
    let mayBeUnsafe: Bool

    init(_ folder: String, imports: Set<String> = [], mayBeUnsafe: Bool = false) {
        self.folder = folder
        self.imports = imports
        self.mayBeUnsafe = mayBeUnsafe
    }

    /// The name of the target in the folder.
    var target: String { folder.split(separator: "/").last.map(String.init) ?? folder }

    /// Whether the folder is that of an adapter.
    var isAdapter: Bool { folder.hasPrefix("Adapters/") }
}
