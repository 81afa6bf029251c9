import Composition
import Domain
import Testing

/// A job on the small sample.
enum SampleJob {
    /// Its configuration: files and models in a folder, flights and scores in a store.
    static func configuration(
        in folder: TemporaryFolder, store: String, chunk: Int = 64, workers: Int = 2, readers: Int = 1
    ) throws -> JobConfiguration {
        try JobConfiguration(
            text: """
                job: late-arrivals
                collect: {from: "csv:."}
                source: {store: "\(store)"}
                run: {chunk: \(chunk), workers: \(workers), readers: \(readers)}
                training:
                  features: [departure_hour, distance, temperature, carrier_bank, destination]
                  from: 2013-01-01
                  until: 2013-11-30
                  alias: champion
                evaluation: {from: 2013-12-01, until: 2013-12-31}
                """, file: "\(folder.path)/job.yaml")
    }

    /// The partition that is scored.
    static func partition() throws -> Partition {
        Partition(day: try #require(CalendarDay(iso8601: SampleFiles.day)))
    }
}
