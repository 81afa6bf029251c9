import Foundation
import ProgramRunner

/// A CSV file without quoted fields.
struct CSVText {
    /// The names of the columns.
    let header: [String]
    /// The fields of all rows.
    let rows: [[String]]

    /// Reads a file.
    init(_ path: String) throws {
        try self.init(text: String(contentsOfFile: path, encoding: .utf8))
    }

    /// Takes a text apart.
    init(text: String) throws {
        let lines = text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        guard let header = lines.first, lines.allSatisfy({ $0.count == header.count }) else {
            throw UnexpectedOutput("expected CSV with as many fields in each line: \(text.prefix(500))")
        }
        self.header = header
        rows = Array(lines.dropFirst())
    }

    /// The fields of a column.
    func column(_ name: String) throws -> [String] {
        guard let position = header.firstIndex(of: name) else {
            throw UnexpectedOutput("there is no column \(name) among \(header)")
        }
        return rows.map { $0[position] }
    }

    /// The numbers of a column.
    func numbers(_ name: String) throws -> [Double] {
        try column(name).map { field in
            guard let number = Double(field) else { throw UnexpectedOutput("\"\(field)\" of \(name) is no number") }
            return number
        }
    }
}
