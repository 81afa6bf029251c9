/// Every setting of a job, by its key in the configuration file.
///
/// The environment has the same settings as `BATCH_SCORE_…`: `audit.minimum_rows` is `BATCH_SCORE_AUDIT_MINIMUM_ROWS`.
public enum Setting: String, CaseIterable, Sendable {
    /// The name of the job.
    case job
    /// The problem: what is scored.
    case problem
    /// The store that rows are read from.
    case sourceStore = "source.store"
    /// The table of the entities.
    case sourceTable = "source.table"
    /// The table of their labels.
    case sourceLabels = "source.labels"
    /// The column of the label, where the problem does not name it.
    case sourceLabel = "source.label"
    /// The columns of the key, where the problem does not name them.
    case sourceKey = "source.key"
    /// How the table is divided into partitions.
    case sourcePartition = "source.partition"
    /// The time zone to which timestamps with a zone are converted.
    case sourceTimeZone = "source.time_zone"
    /// The time zone of the sessions that read.
    case sourceSessionTimeZone = "source.session_time_zone"
    /// What happens where row security hides rows.
    case sourceRowSecurity = "source.row_security"
    /// The character between two fields of a CSV file.
    case sourceCSVDelimiter = "source.csv.delimiter"
    /// The character before the fraction of a number in a CSV file.
    case sourceCSVDecimal = "source.csv.decimal"
    /// Fields of a CSV file that mean "no value" in every column.
    case sourceCSVNullValues = "source.csv.null_values"
    /// The character around fields of a CSV file that contain delimiters.
    case sourceCSVQuote = "source.csv.quote"
    /// How the bytes of a CSV file stand for characters.
    case sourceCSVEncoding = "source.csv.encoding"
    /// The most line breaks in a quoted field of a CSV file.
    case sourceCSVQuotedLines = "source.csv.quoted_lines"
    /// Whether the last row of a CSV file must end with a line break.
    case sourceCSVLastLineBreak = "source.csv.last_line_break"
    /// The names of columns, where they differ from the problem's: one key for each.
    case sourceColumns = "source.columns"
    /// The store that scores are written to, with the ledger.
    case targetStore = "target.store"
    /// The table of published scores.
    case targetScores = "target.scores"
    /// The names of the published columns of scores.
    case targetOutputs = "target.outputs"
    /// How PostgreSQL publishes.
    case targetPublish = "target.publish"
    /// The store that is collected from.
    case collectFrom = "collect.from"
    /// The folder of the registry.
    case modelsFolder = "models.folder"
    /// The model to score with.
    case modelsModel = "models.model"
    /// Rows in a chunk.
    case runChunk = "run.chunk"
    /// Chunks scored at the same time.
    case runWorkers = "run.workers"
    /// Connections that read at the same time.
    case runReaders = "run.readers"
    /// What to do when the source of a published partition has changed.
    case runRepublish = "run.republish"
    /// How long a run tries again after faults that pass.
    case runRetryFor = "run.retry_for"
    /// How long a run may take.
    case runDeadline = "run.deadline"
    /// How long connecting to PostgreSQL may take.
    case postgresqlConnect = "postgresql.connect"
    /// How long a statement on a few rows may take.
    case postgresqlStatement = "postgresql.statement"
    /// How long a statement on a whole partition may take.
    case postgresqlBulk = "postgresql.bulk"
    /// How long to wait for a lock.
    case postgresqlLock = "postgresql.lock"
    /// The most rows that may be rejected.
    case rejectionsMaximumCount = "rejections.maximum_count"
    /// The largest share of rows that may be rejected.
    case rejectionsMaximumShare = "rejections.maximum_share"
    /// The most rows that may belong to no partition.
    case rejectionsMaximumUnassigned = "rejections.maximum_unassigned"
    /// The lowest score.
    case auditScoreMinimum = "audit.score_minimum"
    /// The highest score.
    case auditScoreMaximum = "audit.score_maximum"
    /// The fewest rows of a partition.
    case auditMinimumRows = "audit.minimum_rows"
    /// The largest share of rows without a score.
    case auditMaximumMissingShare = "audit.maximum_missing_share"
    /// How far the mean may move.
    case auditMaximumMeanShift = "audit.maximum_mean_shift"
    /// How far a quantile may move.
    case auditMaximumQuantileShift = "audit.maximum_quantile_shift"
    /// The strategy to train.
    case trainingStrategy = "training.strategy"
    /// The strength of the penalty of a regression.
    case trainingL2 = "training.l2"
    /// The features to offer to the model.
    case trainingFeatures = "training.features"
    /// The first partition to learn from.
    case trainingFrom = "training.from"
    /// The last partition to learn from.
    case trainingUntil = "training.until"
    /// The first partition to evaluate on.
    case evaluationFrom = "evaluation.from"
    /// The last partition to evaluate on.
    case evaluationUntil = "evaluation.until"
    /// The share of rows to evaluate on, where partitions do not follow each other in time.
    case evaluationShare = "evaluation.share"
    /// The alias that a trained model gets.
    case trainingAlias = "training.alias"
    /// The two partitions that the demonstration scores.
    case demoPartitions = "demo.partitions"

    /// The name of the environment variable.
    public var variable: String {
        Self.variablePrefix + rawValue.uppercased().split(separator: ".").joined(separator: "_")
    }

    /// The names on the way to it in the file.
    var path: [String] { rawValue.split(separator: ".").map(String.init) }

    /// Whether it is a list of names, which the environment and the command line write with commas between.
    var isList: Bool {
        switch self {
        case .trainingFeatures, .sourceKey, .targetOutputs, .demoPartitions, .sourceCSVNullValues: true
        default: false
        }
    }

    static let variablePrefix = "BATCH_SCORE_"
}
