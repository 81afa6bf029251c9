/// The first configuration for a job of a typed problem.
public enum ConfigurationTemplate {
    /// The text of a `job.yaml`.
    ///
    /// - Parameters:
    ///   - job: the name of the job.
    ///   - problem: the name of the problem.
    ///   - store: the address of its store.
    ///   - files: the folder of files to collect.
    public static func text(job: String, problem: String, store: String, files: String) -> String {
        let (store, from) = (YAMLText.scalar(store), YAMLText.scalar("csv:\(files)"))
        return """
            # A job for batch-score. Relative paths are relative to the folder of this file. Any setting can be overridden by an
            # environment variable (BATCH_SCORE_AUDIT_MINIMUM_ROWS=1) or by --set audit.minimum_rows=1.
            job: \(job)
            problem: \(problem)

            collect:
              from: \(from)          # the CSV files with the problem's tables

            source:
              store: \(store)   # or postgresql://user@host/database, or csv:folder
              # table: name             # if its name differs from the problem's
              # columns:                # the columns whose names differ
              #   our_name: their_name
              # csv: {delimiter: ;, decimal: ",", null_values: [NA]}   # how the CSV files are written

            target:
              store: \(store)   # scores and ledger
              scores: scores

            models:
              folder: models
              model: \(job)@champion

            training:
              alias: champion
              # from: 2013-01           # the first and last partition to learn from …
              # until: 2013-11

            # evaluation:               # … and later ones to evaluate on
            #   from: 2013-12
            #   until: 2013-12

            rejections:
              maximum_share: 0.01

            audit:
              minimum_rows: 1
              score_minimum: 0          # the range of plausible scores: 0 to 1 for a probability; where the label is a
              score_maximum: 1          # number, a range in its unit
              # maximum_mean_shift: 0.2 # from the job's last published run

            """
    }
}
