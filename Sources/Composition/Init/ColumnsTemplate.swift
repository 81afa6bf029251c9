import Domain
import Tabular
import UseCases

/// The text of a configuration for a table that is scored without code.
struct ColumnsTemplate {
    let draft: ColumnsDraft
    /// The features, with their kinds.
    var features: [TableConfiguration.FeatureEntry] = []
    /// The columns that the table has, for comments.
    var columns: [FoundColumn] = []
    /// Whether the labels are 1 and 0.
    var isLabelBinary = false
    /// The range of scores; nil for 0 to 1.
    private var scoreRange: ClosedRange<Double>?
    private var observed: (what: String, range: ClosedRange<Double>)?

    init(draft: ColumnsDraft) {
        self.draft = draft
    }

    /// Whether a model gives probabilities, judging by the name of its objective.
    func givesProbabilities(_ model: TrainedModel) -> Bool {
        guard !model.model.outputs.areClassProbabilities else { return true }
        let objective = model.parameters["objective"]?.lowercased() ?? ""
        return ["binary", "logistic", "multi", "classifier", "cross_entropy"].contains { objective.contains($0) }
            && !objective.contains("raw")
    }

    /// Derives a range of scores from the scores or the labels of the first rows, extended on both sides by as much as they
    /// span.
    mutating func observe(_ values: [Double], what: String = "scores") {
        guard let least = values.min(), let greatest = values.max() else { return }
        observed = (what, least...greatest)
        let room = max(greatest - least, abs(greatest), 1)
        scoreRange = (least - room).rounded(.down)...(greatest + room).rounded(.up)
    }

    /// The text.
    var text: String {
        let job = draft.jobName
        let store = YAMLText.scalar(draft.store)
        let key = draft.key.map(YAMLText.scalar).joined(separator: ", ")
        return """
            # A job for batch-score: scores the rows of a table, without code. Relative paths are relative to the folder of this
            # file. Any setting can be overridden by an environment variable (BATCH_SCORE_AUDIT_MINIMUM_ROWS=1) or by
            # --set audit.minimum_rows=1.
            job: \(job)
            problem: columns

            source:
              store: \(store)
              table: \(YAMLText.scalar(draft.table))
              key: [\(key)]
              partition: \(YAMLText.scalar("\(draft.partition)"))   # \(SourceConfiguration.partitionForm)
            \(labelLine)
            \(featureLines)
            # The values that a row may have; a row with any other value is rejected, or only reported (otherwise: warn).
            # contract:
            #   age: {minimum: 0, maximum: 120, missing: 0.1}
            #   region: {values: [north, south], otherwise: warn}

            target:
              store: \(store)   # scores and ledger
              scores: \(YAMLText.scalar(draft.scores))

            models:
              folder: models
              model: \(job)@champion
            \(trainingLines)
            rejections:
              maximum_share: 0.01

            audit:
              minimum_rows: 1
            \(auditLines)
            """
    }

    private var labelLine: String {
        guard let label = draft.label else {
            return "  # label: column              # the column to train on: the outcome of the row\n"
        }
        return "  label: \(YAMLText.scalar(label))\n"
    }

    private var featureLines: String {
        guard !features.isEmpty else { return "" }
        let lines = features.map { entry -> String in
            let name = YAMLText.scalar(entry.name)
            let kind = (entry.kind ?? .numeric).rawValue
            guard let column = entry.column else { return "  \(name): \(kind)" }
            return "  \(name): {column: \(YAMLText.scalar(column)), kind: \(kind)}"
        }
        return (["features:"] + lines).joined(separator: "\n") + "\n"
    }

    private var trainingLines: String {
        guard draft.label != nil else { return "" }
        let strategy = isLabelBinary ? "logistic_regression" : "ridge"
        guard draft.partition.isTimeLike else {
            return """

                training:
                  strategy: \(strategy)
                  alias: champion

                evaluation:
                  share: 0.2                # of the rows, chosen by their keys

                """
        }
        let days = draft.partition.isDaily ? ("-01", "-30", "-31") : ("", "", "")
        return """

            training:
              strategy: \(strategy)
              alias: champion
              # from: 2013-01\(days.0)   # the first and last partition to learn from …
              # until: 2013-11\(days.1)

            # evaluation:                 # … and later ones to evaluate on
            #   from: 2013-12\(days.0)
            #   until: 2013-12\(days.2)

            """
    }

    private var auditLines: String {
        var lines = ["  # maximum_mean_shift: 0.1   # from the job's last published run"]
        if let scoreRange, let observed {
            lines.append(
                "  # The first rows have \(observed.what) from \(observed.range.lowerBound) to \(observed.range.upperBound); "
                    + "review this.")
            lines.append("  score_minimum: \(scoreRange.lowerBound)")
            lines.append("  score_maximum: \(scoreRange.upperBound)")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
