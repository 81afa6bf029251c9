import Domain
import FoundationEssentials

/// Lists that the ledger keeps in one cell, as JSON: databases can look into it.
enum LedgerJSON {
    static func text(_ names: [String]) -> String { encoded(names) ?? "[]" }

    static func names(_ text: String) -> [String]? {
        try? JSONDecoder().decode([String].self, from: Data(text.utf8))
    }

    /// The text of summaries; nil when there are none.
    static func text(_ summaries: [ScoreSummary]) -> String? {
        summaries.isEmpty ? nil : encoded(summaries.map(StoredSummary.init))
    }

    static func summaries(_ text: String) -> [ScoreSummary]? {
        try? JSONDecoder().decode([StoredSummary].self, from: Data(text.utf8)).map(\.summary)
    }

    private static func encoded(_ value: some Encodable) -> String? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) }
    }

    private struct StoredSummary: Codable {
        let output: String
        let rows: Int
        let mean: Double
        let p05: Double
        let p25: Double
        let p50: Double
        let p75: Double
        let p95: Double

        init(_ summary: ScoreSummary) {
            output = summary.output
            rows = summary.rows
            mean = summary.mean
            p05 = summary.p05
            p25 = summary.p25
            p50 = summary.p50
            p75 = summary.p75
            p95 = summary.p95
        }

        var summary: ScoreSummary {
            ScoreSummary(
                output: output, rows: rows, mean: mean, p05: p05, p25: p25, p50: p50, p75: p75, p95: p95)
        }
    }
}
