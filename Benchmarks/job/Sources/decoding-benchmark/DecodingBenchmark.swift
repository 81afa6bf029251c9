import Domain
import FlightTable
import Foundation
import Tabular

/// Measures what it costs to turn a row of columns into a flight, in microseconds of processor time.
///
/// The rows are those of `flights.csv` in a folder, as batches of the size that the job reads.
@main
struct DecodingBenchmark {
    static func main() throws {
        let mapping = try FlightTable()
        let folder = CommandLine.arguments.dropFirst().first ?? "."
        let batches = try batches(of: mapping.table.schema, in: "\(folder)/flights.csv")
        // The first pass warms up caches and the allocator; the least of the others counts.
        let passes = (0...5).map { _ in microseconds(of: mapping, batches) }
        print(passes.dropFirst().min() ?? 0)
    }

    /// The time that decoding a row takes.
    ///
    /// The first time that a batch is decoded does not count: it gets memory from the system that the second time, like a
    /// chunk of the job, uses again.
    private static func microseconds(of mapping: FlightTable, _ batches: [RowBatch]) -> Double {
        var rows = 0
        var seconds = 0.0
        for batch in batches {
            _ = mapping.decode(batch)
            let start = processorTime
            rows += mapping.decode(batch).entities.count
            seconds += processorTime - start
        }
        return seconds / Double(rows) * 1e6
    }

    /// The rows of a file without quotes that has exactly these columns, in their order.
    private static func batches(of schema: TableSchema, in path: String) throws -> [RowBatch] {
        var batches = [RowBatch(schema: schema)]
        let lines = try String(contentsOfFile: path, encoding: .utf8).utf8.split(separator: UInt8(ascii: "\n"))
        for line in lines.dropFirst() {
            if batches[batches.count - 1].rowCount == 16_384 { batches.append(RowBatch(schema: schema)) }
            let cells = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            for (column, cell) in cells.enumerated() {
                append(String(Substring(cell)), column, to: &batches[batches.count - 1])
            }
            batches[batches.count - 1].endRow()
        }
        return batches
    }

    private static func append(_ cell: String, _ column: Int, to batch: inout RowBatch) {
        let slot = batch.schema.slots[column]
        switch batch.schema.columns[column].type {
        case .day: batch.integers[slot].append(CalendarDay(iso8601: cell).map { Int64($0.daysSinceEpoch) })
        case .real: batch.reals[slot].append(Double(cell))
        case .text: batch.texts[slot].append(cell.isEmpty ? nil : cell)
        default: batch.integers[slot].append(Int64(cell))
        }
    }

    /// The processor time of this thread, in seconds.
    private static var processorTime: Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
