import Models

/// The part after the trees.
struct LightGBMTail {
    /// The lines between `parameters:` and `end of parameters`.
    private(set) var parameters: [LightGBMValue] = []
    /// The value of `pandas_categorical:`.
    private(set) var pandasCategories: LightGBMValue?

    /// Reads all remaining lines.
    ///
    /// - Throws: `ModelError` when the parameters do not end, or a part occurs twice.
    init(_ lines: inout LightGBMLines) throws {
        var seenParameters = false
        while let line = lines.next() {
            if line.is("parameters:") {
                guard !seenParameters else { throw line.fault("the parameters occur twice") }
                seenParameters = true
                try takeParameters(&lines)
            } else if let value = line.value(after: "pandas_categorical:") {
                guard pandasCategories == nil else { throw line.fault("\"pandas_categorical\" occurs twice") }
                pandasCategories = value
            }
        }
    }

    private mutating func takeParameters(_ lines: inout LightGBMLines) throws {
        while let line = lines.next() {
            if line.is("end of parameters") { return }
            parameters.append(LightGBMValue(key: "parameters", bytes: line.bytes, line: line.number))
        }
        throw ModelError("the file ends before \"end of parameters\"; it is cut off")
    }
}
