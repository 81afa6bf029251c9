/// Finds the name that somebody probably meant.
public enum Suggestion {
    /// The known name nearest to a mistyped one, at most a third of its letters away, or else the shortest of which it is
    /// the beginning; nil when there is none.
    public static func nearest(to name: String, among known: some Sequence<String>) -> String? {
        let known = Array(known)
        return nearlyEqual(to: name, among: known) ?? longer(than: name, among: known)
    }

    private static func nearlyEqual(to name: String, among known: [String]) -> String? {
        // Any letter is one step away from any other: that is no likeness.
        let reach = name.count > 1 ? (name.count + 2) / 3 : 0
        return known.map { (name: $0, distance: distance(name.lowercased(), $0.lowercased())) }
            .filter { $0.distance <= reach }
            .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?
            .name
    }

    private static func longer(than name: String, among known: [String]) -> String? {
        guard name.count >= 3 else { return nil }
        return known.filter { $0.lowercased().hasPrefix(name.lowercased()) }
            .min { ($0.count, $0) < ($1.count, $1) }
    }

    /// The end of an error message: `; did you mean "x"?`, or nothing.
    public static func hint(for name: String, among known: some Sequence<String>) -> String {
        nearest(to: name, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
    }

    /// The number of letters to insert, delete, replace or swap with a neighbour (optimal string alignment distance).
    static func distance(_ left: String, _ right: String) -> Int {
        let (left, right) = (Array(left), Array(right))
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in 1...left.count {
            var current = [row]
            for column in 1...right.count {
                let replaced = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
                var best = min(replaced, last[column] + 1, current[column - 1] + 1)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    best = min(best, beforeLast[column - 2] + 1)
                }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
