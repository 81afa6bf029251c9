import Models

/// The value of a key: numbers or words separated by spaces, not parsed yet.
struct LightGBMValue {
    /// The key.
    let key: String
    /// The bytes; their indices are those of the file.
    let bytes: ArraySlice<UInt8>
    /// The number of the line, from 1.
    let line: Int

    /// The value as text.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The words between the spaces.
    var words: [String] {
        bytes.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The number of words.
    var wordCount: Int {
        var count = 0
        forEachWord { _ in count += 1 }
        return count
    }

    /// The one integer.
    func integer() throws -> Int {
        let numbers = try integers()
        guard numbers.count == 1 else { throw fault("expected one integer") }
        return numbers[0]
    }

    /// The integers; exactly `count` of them if it is given.
    func integers(_ count: Int? = nil) throws -> [Int] {
        try numbers(count, "an integer", LightGBMNumber.integer)
    }

    /// The numbers; exactly `count` of them if it is given. They may be infinite or NaN.
    func doubles(_ count: Int? = nil) throws -> [Double] {
        try numbers(count, "a number", LightGBMNumber.double)
    }

    /// Checks the number of words without parsing them.
    func check(count: Int) throws {
        guard wordCount == count else { throw wrongCount(wordCount, expected: count) }
    }

    /// An error in this value.
    func fault(_ message: String) -> ModelError {
        ModelError("line \(line), \"\(key.prefix(40))\": \(message)")
    }

    /// Adds line and key to the errors of `make`.
    func naming<Result>(_ make: () throws -> Result) throws -> Result {
        do {
            return try make()
        } catch let error as ModelError {
            throw fault(error.message)
        }
    }

    private func numbers<Number>(
        _ count: Int?, _ kind: String, _ parse: (ArraySlice<UInt8>) -> Number?
    ) throws -> [Number] {
        var numbers: [Number] = []
        try forEachWord { word in
            guard let number = parse(word) else { throw fault("value \(numbers.count) is not \(kind)") }
            numbers.append(number)
        }
        if let count, numbers.count != count { throw wrongCount(numbers.count, expected: count) }
        return numbers
    }

    private func wrongCount(_ count: Int, expected: Int) -> ModelError {
        fault("the number of values is \(count); expected \(expected)")
    }

    private func forEachWord(_ body: (ArraySlice<UInt8>) throws -> Void) rethrows {
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let end = bytes[position...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.endIndex
            if end > position { try body(bytes[position..<end]) }
            position = min(end + 1, bytes.endIndex)
        }
    }
}
