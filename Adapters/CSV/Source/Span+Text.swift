extension Span<UInt8> {
    /// Whether these bytes come before others, byte by byte.
    func precedes(_ other: Span<UInt8>) -> Bool {
        let common = Swift.min(count, other.count)
        for index in 0..<common where self[index] != other[index] { return self[index] < other[index] }
        return count < other.count
    }

    /// Whether these bytes are the same as others.
    func isSame(as other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        for index in indices where self[index] != other[index] { return false }
        return true
    }

    /// Whether these bytes are text in UTF-8 without NUL.
    var isText: Bool {
        var isASCII = true
        for index in indices {
            if self[index] == 0 { return false }
            if self[index] >= 0x80 { isASCII = false }
        }
        return isASCII || (try? UTF8Span(validating: self)) != nil
    }
}
