public import Domain
public import LocalFiles
import Tabular
public import UseCases

/// A CSV file of rejections: key, line, column, code, expected.
///
/// Keys are JSON, as in the ledger, so that a text never begins with what a spreadsheet takes for a formula.
public struct CSVRejectionTable: RejectionTable {
    private let path: String
    private let inputs: InputFiles

    /// Creates a table in a file, which is created or replaced when rejections are written; `-` is standard output.
    ///
    /// - Parameter inputs: what must not be written over.
    public init(path: String, inputs: InputFiles = InputFiles()) {
        self.path = path
        self.inputs = inputs
    }

    /// Writes rejections.
    ///
    /// - Throws: `usage` when the file is an input.
    public func writeRejections(_ rejections: [Rejection]) async throws {
        let file = try ExportedFile(
            path: path, inputs: inputs, identity: nil, names: ["key", "line", "column", "code", "expected"])
        try await file.write(nil, count: rejections.count) { row, encoder in
            let rejection = rejections[row]
            encoder.append(rejection.key.map(KeyText.text))
            encoder.append(rejection.line.map(Int64.init))
            encoder.append(rejection.column)
            encoder.append(rejection.code.rawValue)
            encoder.append(rejection.expected)
        }
        try await file.commit()
    }
}
