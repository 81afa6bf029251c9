import Domain
import Foundation
import Synchronization
import Tabular
import UseCases

@testable import CSV

/// What the fuzz target for CSV files does with its bytes: they are split into the same records wherever the blocks are
/// cut, and read as a table of every type.
enum FuzzedCSV {
    /// Reads bytes as a file. The first one says how large the blocks are.
    static func check(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let text = Array(bytes.dropFirst())
        let whole = records(of: text, blockBytes: max(1, text.count))
        precondition(whole == records(of: text, blockBytes: 1 + Int(first % 16)), "records depend on the blocks")
        readTable(text)
    }

    /// The fields of all records, or their faults.
    private static func records(of text: [UInt8], blockBytes: Int) -> [[String]] {
        var tokeniser = CSVTokeniser()
        var records: [[String]] = []
        for start in stride(from: 0, to: text.count, by: blockBytes) {
            let block = Array(text[start..<min(text.count, start + blockBytes)])
            var position = 0
            while tokeniser.read(block.span, at: &position) { records.append(fields(of: tokeniser.record)) }
        }
        if tokeniser.finish() { records.append(fields(of: tokeniser.record)) }
        return records
    }

    private static func fields(of record: CSVRecord) -> [String] {
        if let fault = record.fault { return ["\(record.line)", "\(fault)"] }
        return ["\(record.line)"] + (0..<record.fieldCount).map(record.string)
    }

    /// Reads a table through its port: below a header, or the header is made up too.
    private static func readTable(_ text: [UInt8]) {
        let header = text.first == UInt8(ascii: "#") ? [] : Array("id,day,number,text,flag,moment\n".utf8)
        do {
            let folder = try folder.get()
            try Data(header + text).write(to: URL(filePath: "\(folder)/table.csv"))
            let table = try table()
            let store = try CSVFolder(path: folder, scores: try ScoreTable(name: "scores", for: table))
            wait {
                try await store.readUnordered(table, chunkRows: 3) { batch in
                    precondition((1...3).contains(batch.rowCount), "a chunk has \(batch.rowCount) rows")
                    precondition(batch.faults.allSatisfy { $0.row < batch.rowCount }, "a fault of no row")
                }
                _ = try await store.columns(of: "table")
            }
        } catch {
            preconditionFailure("cannot begin: \(error)")
        }
    }

    private static func table() throws -> TableSpecification {
        let types: [(String, ColumnType)] = [
            ("id", .integer), ("day", .day), ("number", .real), ("text", .text), ("flag", .boolean),
            ("moment", .timestamp),
        ]
        return try TableSpecification(
            name: "table", columns: types.map { ColumnSpecification($0.0, $0.1) }, key: ["id"],
            partitions: .day(column: "day"))
    }

    /// Waits for work that libFuzzer's callback cannot await. What it throws must be ours.
    private static func wait(_ work: @escaping @Sendable () async throws -> Void) {
        let done = DispatchSemaphore(value: 0)
        Task {
            do {
                try await work()
            } catch is BatchError {
                // Refused, with a sentence.
            } catch {
                preconditionFailure("an error that is none of ours: \(type(of: error))")
            }
            done.signal()
        }
        done.wait()
    }

    /// A folder in memory, where there is one.
    private static let folder = Result {
        let parent = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
        let path = "\(parent)/fuzz-csv-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }
}
