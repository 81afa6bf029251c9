public import Domain
import FoundationEssentials
import LocalFiles
import UseCases

/// The configuration of a job, as typed values.
public struct JobConfiguration: Equatable, Sendable {
    /// The file that it was read from, as the user named it.
    public var file: String
    /// The job.
    public var job: JobName
    /// The problem: what is scored; nil when the configuration does not say.
    public var problem: String?
    /// Where rows come from.
    public var source: SourceConfiguration
    /// Where scores go.
    public var target: TargetConfiguration
    /// The store to collect from; nil when nothing is collected.
    public var collectFrom: StoreAddress?
    /// The folder of the registry.
    public var modelsFolder: String
    /// The model to score with.
    public var model: ModelReference
    /// Rows in a chunk; nil to choose a number that suits the width of the table.
    public var chunkRows: Int?
    /// Chunks decoded and scored at the same time.
    public var workers: Int
    /// How many connections read at the same time, in a store that supports it.
    public var readers: Int
    /// What to do when the source of a published partition has changed.
    public var republication: Republication
    /// How long a run tries again after faults that pass.
    public var retryFor: Duration
    /// How long a run may take; nil for any time.
    public var deadline: Duration?
    /// How long to wait for a PostgreSQL server.
    public var timeouts: DatabaseTimeouts
    /// How many rows may be rejected.
    public var rejections: RejectionPolicy
    /// The conditions that staged scores must meet.
    public var audit: AuditPolicy
    /// What to train, and on which rows.
    public var training: TrainingConfiguration
    /// The features and rules of a table for which nobody wrote an entity.
    public var table: TableConfiguration
    /// The two partitions that the demonstration scores; nil when the configuration names none.
    public var demoPartitions: [String]?

    /// Reads the configuration of a job.
    ///
    /// - Parameters:
    ///   - file: the YAML file; relative paths in it are relative to its folder.
    ///   - environment: the environment's variables.
    ///   - overrides: what the command line says.
    /// - Throws: `noInput` when there is no such file; `config` when it is not a valid configuration.
    public init(file: String, environment: [String: String], overrides: SettingOverrides = [:]) throws {
        try self.init(
            text: Self.contents(of: file), file: file, environment: environment, overrides: overrides)
    }

    /// Reads the configuration of a job from a text.
    public init(
        text: String, file: String, environment: [String: String] = [:], overrides: SettingOverrides = [:]
    ) throws {
        self.file = file
        let reader = try SettingsReader(text: text, file: file, environment: environment, overrides: overrides)
        let folder = file.contains("/") ? String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)]) : "."
        job = try reader.value(.job, Slug.rule, JobName.init(rawValue:)) ?? JobName.unnamed(reader)
        problem = try reader.text(.problem)
        source = try SourceConfiguration(reader, folder: folder)
        target = try TargetConfiguration(reader, folder: folder)
        collectFrom = try reader.text(.collectFrom).map { try StoreAddress($0, relativeTo: folder) }
        modelsFolder = StoreAddress.resolve(try reader.text(.modelsFolder) ?? "models", in: folder)
        guard
            let model = try reader.value(.modelsModel, "name@alias, name/version or name", ModelReference.init)
                ?? ModelReference(job.rawValue)
        else { throw BatchError(.internal, "the name of job \(job) is no name of a model") }
        self.model = model
        chunkRows = try reader.integer(.runChunk, from: 1)
        workers = try reader.integer(.runWorkers, from: 1) ?? Self.defaultWorkers
        readers = try reader.integer(.runReaders, from: 1) ?? Self.defaultReaders
        republication =
            try reader.value(.runRepublish, "never, ask or when_changed", Republication.init(rawValue:)) ?? .ask
        retryFor = try reader.duration(.runRetryFor, orZero: true) ?? .zero
        deadline = try reader.duration(.runDeadline)
        timeouts = try DatabaseTimeouts(reader)
        rejections = RejectionPolicy(
            maximumCount: try reader.integer(.rejectionsMaximumCount, from: 0),
            maximumShare: try reader.share(.rejectionsMaximumShare) ?? Self.defaultRejectionShare,
            maximumUnassigned: try reader.integer(.rejectionsMaximumUnassigned, from: 0))
        audit = try AuditPolicy(reader)
        training = try TrainingConfiguration(reader)
        table = try TableConfiguration(reader)
        demoPartitions = try reader.list(.demoPartitions)
    }

    /// The default number of rows in a chunk: a few megabytes, whatever the width of the table.
    ///
    /// - Parameter columns: how many columns are read.
    public static func defaultChunkRows(columns: Int) -> Int { max(1024, min(16_384, 1_000_000 / max(1, columns))) }

    /// The default number of chunks decoded and scored at the same time.
    public static let defaultWorkers = 2
    /// The default number of connections that read at the same time: on two cores, more gain nothing.
    public static let defaultReaders = 1
    /// The default share of rows that may be rejected.
    public static let defaultRejectionShare = 0.01

    private static func contents(of file: String) throws -> String {
        guard LocalFile.exists(file) else {
            throw LocalFile.fault(of: file)
                ?? BatchError(.noInput, "there is no configuration file \(file); batch-score init writes one")
        }
        let bytes = try InputText.read(file, maximumBytes: YAMLLimits.bytes)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw BatchError(.config, "\(file) is not UTF-8; save it in that encoding")
        }
        // Some editors begin a file with this mark, which is no part of the text.
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }
}

extension JobName {
    fileprivate static func unnamed(_ reader: SettingsReader) throws -> JobName {
        throw BatchError(
            .config,
            "\(reader.file) has no job; add a line like `job: nightly`, or set \(Setting.job.variable)")
    }
}
