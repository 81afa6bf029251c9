/// The configuration that a new job begins with.
public enum ConfigurationTemplate {
    /// The text of a `job.yaml`.
    ///
    /// - Parameters:
    ///   - job: the name of the job.
    ///   - store: the address of its store.
    ///   - files: the folder of files to collect.
    public static func text(job: String, store: String, files: String) -> String {
        let (store, from) = (plain(store), plain("csv:\(files)"))
        return """
            # A job for batch-score. Paths count from the folder of this file. Any setting can be replaced by the environment
            # (audit.minimum_rows is BATCH_SCORE_AUDIT_MINIMUM_ROWS) and by --set audit.minimum_rows=1.
            job: \(job)

            collect:
              from: \(from)          # flights.csv and outcomes.csv are there

            source:
              store: \(store)   # or postgresql://user@host/database, or csv:folder
              flights: flights
              outcomes: outcomes

            target:
              store: \(store)   # scores and ledger
              scores: scores

            models:
              folder: models
              model: \(job)@champion

            training:
              strategy: logistic_regression   # or base_rate; training.features chooses among `batch-score features`
              l2: 1.0
              from: 2013-01-01
              until: 2013-11-30
              alias: champion

            evaluation:                # later than the training, always
              from: 2013-12-01
              until: 2013-12-31

            rejections:
              maximum_share: 0.01

            audit:
              minimum_rows: 1
              maximum_mean_shift: 0.2       # from the job's last published run

            """
    }

    /// A text as YAML takes it: as it is where that is safe, otherwise in quotes.
    private static func plain(_ text: String) -> String {
        let isSafe = text.utf8.allSatisfy { $0 > UInt8(ascii: " ") && !"#'\",[]{}&*!|>%`".utf8.contains($0) }
        return isSafe && !text.hasSuffix(":") ? text : "'\(text.replacing("'", with: "''"))'"
    }
}
