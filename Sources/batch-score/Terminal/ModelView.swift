import Domain
import UseCases

/// A model, as it is shown.
struct ModelView {
    let model: ModelRecord

    init(_ model: ModelRecord) {
        self.model = model
    }

    /// All there is to know, as JSON.
    var object: JSONValue {
        .object([
            ("model", .text("\(model.identity)")), ("digest", .text(model.identity.digest.rawValue)),
            ("summary", .text(model.summary)), ("aliases", .list(model.aliases.map(JSONValue.text))),
            ("metrics", .object(model.metrics.sorted { $0.key < $1.key }.map { ($0.key, .number($0.value)) })),
            ("registered_at", .text("\(model.registeredAt)")),
        ])
    }

    /// All there is to know, as lines.
    var lines: [String] {
        [
            "  \(model.identity)  \(model.aliases.map { "@\($0)" }.joined(separator: " "))",
            "  what it is  \(Terminal.plain(model.summary))", "  digest      \(model.identity.digest)",
            "  registered  \(model.registeredAt)",
        ] + model.metrics.sorted { $0.key < $1.key }.map { "  \($0.key)  \($0.value)" }
    }

    /// The figure to compare models by: AUC for binary labels, RMSE for numbers.
    private static func figure(_ metrics: [String: Double]) -> String {
        if let area = metrics["auc"] { return "AUC \(Figures.decimal(area, 4))" }
        return metrics["rmse"].map { "RMSE \(Figures.decimal($0, 4))" } ?? "–"
    }

    /// The model as a row of a list.
    var row: [String] {
        [
            "\(model.identity)", model.aliases.map { "@\($0)" }.joined(separator: " "),
            Self.figure(model.metrics),
            String("\(model.registeredAt)".prefix(19)), Terminal.plain(model.summary),
        ]
    }
}
