import Domain
import UseCases

/// A version or an alias that cannot be used, as it is shown.
struct ModelFaultView {
    let fault: ModelFault

    init(_ fault: ModelFault) {
        self.fault = fault
    }

    private var name: String { "\(fault.name)\(fault.version.map { "/\($0)" } ?? "")" }

    /// The fault as a row of the list of models.
    var row: [String] {
        [name, fault.aliases.map { "@\($0)" }.joined(separator: " "), "–", "–", "broken: \(fault.reason)"]
    }

    /// The fault as JSON.
    var object: JSONValue {
        .object([
            ("model", .text(name)), ("aliases", .list(fault.aliases.map(JSONValue.text))),
            ("reason", .text(fault.reason)),
        ])
    }
}
