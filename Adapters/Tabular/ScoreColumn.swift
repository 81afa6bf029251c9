/// The columns of the staging and the published tables.
public enum ScoreColumn {
    /// The partition.
    public static let partition = ColumnSpecification("day", .day, isRequired: true)
    /// The key.
    public static let key = ColumnSpecification("flight_id", .integer, isRequired: true)
    /// The score; none stands for NaN where a store cannot keep that.
    public static let score = ColumnSpecification("score", .real)
    /// The run that scored the row.
    public static let run = ColumnSpecification("run_id", .text, isRequired: true)
    /// The model's name.
    public static let modelName = ColumnSpecification("model_name", .text, isRequired: true)
    /// The model's version.
    public static let modelVersion = ColumnSpecification("model_version", .integer, isRequired: true)
    /// All columns.
    public static let schema = TableSchema([partition, key, score, run, modelName, modelVersion])
}
