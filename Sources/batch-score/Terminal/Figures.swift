import Foundation

/// Writes numbers for people.
enum Figures {
    /// A count, with a comma between thousands: `336,776`.
    static func count(_ number: Int) -> String {
        let digits = Array(String(abs(number)))
        let grouped = digits.enumerated().map { index, digit in
            index > 0 && (digits.count - index) % 3 == 0 ? ",\(digit)" : "\(digit)"
        }
        return (number < 0 ? "-" : "") + grouped.joined()
    }

    /// A count of things: `1 row`, `2 rows`.
    static func count(_ number: Int, _ thing: String) -> String { "\(count(number)) \(thing)\(number == 1 ? "" : "s")" }

    /// A number with so many decimals.
    static func decimal(_ number: Double, _ decimals: Int) -> String {
        String(format: "%.\(decimals)f", number)
    }

    /// A span of time: `0.42 s`, `3 min 20 s`.
    static func seconds(_ seconds: Double) -> String {
        guard seconds >= 100 else { return decimal(seconds, 2) + " s" }
        return "\(Int(seconds) / 60) min \(Int(seconds) % 60) s"
    }

    /// Rows by seconds.
    static func rate(_ rows: Int, _ seconds: Double) -> String {
        seconds > 0 && rows > 0 ? count(Int(Double(rows) / seconds)) : "–"
    }
}

extension Duration {
    /// As a number of seconds.
    var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
