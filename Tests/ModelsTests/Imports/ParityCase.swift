import Domain
import Foundation
import Testing

@testable import Models

/// A model file with rows and what the library that trained it says of them: `Tests/Parity/README.md`.
struct ParityCase: CustomTestStringConvertible {
    /// The folder of the format, below `Tests/Fixtures`.
    let format: String
    /// The name that its files share.
    let name: String
    /// How the model's file ends.
    let suffix: String

    var testDescription: String { "\(format)/\(name)" }

    /// All cases of a format, by the model files in its folder.
    static func all(of format: String, suffix: String) -> [ParityCase] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder(of: format).path)) ?? []
        return files.filter { $0.hasSuffix(".\(suffix)") }.sorted().map {
            ParityCase(format: format, name: String($0.dropLast(suffix.count + 1)), suffix: suffix)
        }
    }

    /// The bytes of the model's file.
    func model() throws -> [UInt8] { [UInt8](try Data(contentsOf: file("\(name).\(suffix)"))) }

    /// The rows, as a matrix for a signature.
    func rows(for signature: FeatureSignature) throws -> FeatureMatrix {
        let table = try table("rows")
        let columns = try signature.entries.map { entry in
            let cells = try #require(table[entry.name], "\(self) has no column \(entry.name)")
            return switch entry.kind {
            case .numeric: FeatureColumn.numeric(try cells.map(Self.number))
            case .categorical: FeatureColumn.categorical(try cells.map { try #require(Category($0)) })
            }
        }
        return try #require(
            FeatureMatrix(names: signature.names, columns: columns, rowCount: columns.first?.count ?? 0))
    }

    /// What the library says: a column for each output.
    func expected(on scale: PredictionScale) throws -> [[Double]] {
        try columns(of: scale == .margin ? "raw" : "response")
    }

    /// The scores in one of the tables: a column for each output.
    func columns(of part: String) throws -> [[Double]] {
        let table = try table(part)
        let names = table.count == 1 ? ["score"] : (0..<table.count).map { "score_\($0)" }
        return try names.map { try #require(table[$0]).map(Self.number) }
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
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/\(format)")
    }
}
