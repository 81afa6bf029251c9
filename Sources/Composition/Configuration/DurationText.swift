/// Spans of time as a configuration writes them: `90s`, `5m`, `2h`, `1h30m`, `500ms`.
enum DurationText {
    /// What a span looks like.
    static let form = "a span of time such as 500ms, 30s, 5m, 2h or 1h30m"

    /// Reads a span of time; nil for another form, or for more than a year.
    static func duration(_ text: String) -> Duration? {
        var rest = text[...]
        var total = Duration.zero
        guard text != "0" else { return .zero }
        guard !rest.isEmpty else { return nil }
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            let unit = rest.dropFirst(digits.count).prefix { $0.isLetter }
            guard digits.count <= 9, let number = Int(digits), let size = units[String(unit)] else { return nil }
            total += size * number
            rest = rest.dropFirst(digits.count + unit.count)
        }
        return total <= .seconds(366 * 86_400) ? total : nil
    }

    private static let units: [String: Duration] = [
        "ms": .milliseconds(1), "s": .seconds(1), "m": .seconds(60), "h": .seconds(3600), "d": .seconds(86_400),
    ]
}
