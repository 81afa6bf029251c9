import Models

/// A line of a file.
struct LightGBMLine {
    /// Its bytes, without the line end; their indices are those of the file.
    let bytes: ArraySlice<UInt8>
    /// Its number, from 1.
    let number: Int

    /// Whether it is exactly this text.
    func `is`(_ text: StaticString) -> Bool {
        bytes.count == text.utf8CodeUnitCount && starts(with: text)
    }

    /// Whether it begins with a text.
    func starts(with text: StaticString) -> Bool {
        bytes.starts(with: text.description.utf8)
    }

    /// The value after a beginning such as `Tree=`; nil when the line begins differently.
    func value(after beginning: StaticString) -> LightGBMValue? {
        guard starts(with: beginning) else { return nil }
        let rest = bytes.dropFirst(beginning.utf8CodeUnitCount)
        return LightGBMValue(key: String(beginning.description.dropLast()), bytes: rest, line: number)
    }

    /// An error in this line.
    func fault(_ message: String) -> ModelError {
        ModelError("line \(number): \(message)")
    }
}
