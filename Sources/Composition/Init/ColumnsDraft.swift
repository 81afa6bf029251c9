public import Domain

/// What the user specifies about a table to score without code.
public struct ColumnsDraft: Sendable {
    /// The name of the job, and of the model; nil to derive it from the table's name.
    public var name: String?
    /// The address of the store.
    public var store: String
    /// The table.
    public var table: String
    /// The columns of the key.
    public var key: [String]
    /// How the table is divided into partitions.
    public var partition: PartitionScheme
    /// The column of the label; nil for none.
    public var label: String?
    /// The file of a model; nil to train one, or to import it later.
    public var model: String?
    /// A file of rows with the trainer's scores; nil for none.
    public var golden: String?
    /// The table of published scores.
    public var scores: String

    /// Creates a draft.
    public init(
        name: String?, store: String, table: String, key: [String], partition: PartitionScheme, label: String?,
        model: String?, golden: String?, scores: String
    ) {
        self.name = name
        self.store = store
        self.table = table
        self.key = key
        self.partition = partition
        self.label = label
        self.model = model
        self.golden = golden
        self.scores = scores
    }

    /// The name of the job: the one given, or one derived from the table's name.
    var jobName: String {
        if let name { return name }
        let letters = table.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let word = String(letters).split(separator: "-").joined(separator: "-")
        guard let first = word.first else { return "nightly" }
        let slug = String((first.isLetter ? word : "table-\(word)").prefix(40))
        return Slug.isValid(slug) ? slug : "nightly"
    }
}
