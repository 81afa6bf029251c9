public import Domain
import Foundation
public import Testing

/// A model file with rows, and what the library that trained the model predicts for them: `Tests/Parity/README.md`.
public struct ParityCase: CustomTestStringConvertible, Sendable {
    /// The folder of the format, below `Tests/Fixtures`.
    public let format: String
    /// The name that its files share.
    public let name: String
    /// The extension of the model's file.
    public let suffix: String

    /// The folder and the name.
    public var testDescription: String { "\(format)/\(name)" }

    /// Creates a case by the name of its files.
    public init(format: String, name: String, suffix: String) {
        self.format = format
        self.name = name
        self.suffix = suffix
    }

    /// All cases of a format: one for each model file in its folder.
    public static func all(of format: String, suffix: String) -> [ParityCase] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder(of: format).path)) ?? []
        return files.filter { $0.hasSuffix(".\(suffix)") }.sorted().map {
            ParityCase(format: format, name: String($0.dropLast(suffix.count + 1)), suffix: suffix)
        }
    }

    /// The bytes of the model's file.
    public func model() throws -> [UInt8] { [UInt8](try Data(contentsOf: file("\(name).\(suffix)"))) }

    /// The rows, as a matrix for a signature.
    public func rows(for signature: FeatureSignature) throws -> FeatureMatrix {
        let table = try table("rows")
        let columns = try signature.entries.map { entry in
            let cells = try #require(table[entry.name], "\(self) has no column \(entry.name)")
            return switch entry.kind {
            case .numeric: FeatureColumn.numeric(try cells.map(Self.number))
            case .categorical: FeatureColumn.categorical(try cells.map(category))
            }
        }
        return try #require(
            FeatureMatrix(names: signature.names, columns: columns, rowCount: columns.first?.count ?? 0))
    }

    /// What the library predicts: a column for each output.
    public func expected(on scale: PredictionScale) throws -> [[Double]] {
        try columns(of: scale == .margin ? "raw" : "response")
    }

    /// Whether there is a table of scores.
    public func has(_ part: String) -> Bool { FileManager.default.fileExists(atPath: file("\(name).\(part).csv").path) }

    /// The scores in one of the tables: a column for each output.
    public func columns(of part: String) throws -> [[Double]] {
        let table = try table(part)
        return try PredictionNames.names(count: table.count).map { try #require(table[$0]).map(Self.number) }
    }

    private static func number(_ text: String) throws -> Double {
        text.isEmpty ? .nan : try #require(Double(text))
    }

    private func table(_ part: String) throws -> [String: [String]] {
        let lines = try String(contentsOf: file("\(name).\(part).csv"), encoding: .utf8).split(separator: "\n")
        let records = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        let header = try #require(records.first)
        return Dictionary(
            uniqueKeysWithValues: header.enumerated().map { index, name in
                (name, records.dropFirst().map { $0[index] })
            })
    }

    private func file(_ name: String) -> URL { Self.folder(of: format).appending(path: name) }

    private static func folder(of format: String) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/\(format)")
    }
}
