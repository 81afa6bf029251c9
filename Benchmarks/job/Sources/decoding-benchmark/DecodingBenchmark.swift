import CSV
import Domain
import Foundation
import Tabular
import UseCases

/// Says what it costs to turn a row of columns into a flight, in microseconds of processor time.
///
/// The rows are those of `flights.csv` in a folder, as batches of the size that the job reads.
@main
struct DecodingBenchmark {
    static func main() async throws {
        let mapping = FlightMapping.standard
        let source = try CSVFolder(path: CommandLine.arguments.dropFirst().first ?? ".", mapping: mapping)
        let meter = Meter()
        // The first pass warms caches and the allocator up; the least of the others counts.
        for _ in 0...5 {
            try await source.lend(.everything, after: nil, chunkRows: 16_384) { chunk in
                await meter.decode(mapping.batch(of: chunk.flights), with: mapping)
            }
            await meter.endPass()
        }
        print(await meter.leastMicroseconds)
    }
}

/// The time that decoding took.
private actor Meter {
    private(set) var leastMicroseconds = Double.infinity
    private var rows = 0
    private var seconds = 0.0

    /// Decodes a batch, and counts the rows and the time.
    ///
    /// The first time does not count: it gets memory from the system that the second time, like a chunk of the job, uses
    /// again.
    func decode(_ batch: RowBatch, with mapping: FlightMapping) {
        _ = mapping.flights(from: batch)
        let start = Self.processorTime
        rows += mapping.flights(from: batch).flights.count
        seconds += Self.processorTime - start
    }

    /// Keeps the time of a row, if it is the least so far, and begins anew.
    func endPass() {
        leastMicroseconds = min(leastMicroseconds, seconds / Double(rows) * 1e6)
        (rows, seconds) = (0, 0)
    }

    /// The processor time of this thread, in seconds.
    private static var processorTime: Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
