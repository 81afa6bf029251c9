import Composition
import Domain
import PortContracts
import Testing
import UseCases

/// A job on the sample of parcels.
enum SampleJob {
    /// Its configuration: files and models in a folder, parcels and scores in a store.
    static func configuration(
        in folder: TemporaryFolder, store: String, chunk: Int = 64, workers: Int = 2, readers: Int = 1,
        strategy: String = "logistic_regression"
    ) throws -> JobConfiguration {
        try JobConfiguration(
            text: """
                job: late-parcels
                collect: {from: "csv:."}
                source: {store: "\(store)"}
                run: {chunk: \(chunk), workers: \(workers), readers: \(readers)}
                training:
                  strategy: \(strategy)
                  features: [weight, distance, service, weekday]
                  from: 2013-01-01
                  until: 2013-10-31
                  alias: champion
                evaluation: {from: 2013-11-01, until: 2013-11-30}
                """, file: "\(folder.path)/job.yaml")
    }

    /// A job with the sample's files in a folder of its own.
    static func job(
        _ configuration: JobConfiguration, context: RunContext = TestWorld.context(), isDryRun: Bool = false
    ) throws -> Job<Parcel> {
        try Job(Parcel.problem, ParcelTable(), configuration, context: context, isDryRun: isDryRun)
    }

    /// The partition that is scored.
    static func partition() throws -> Partition {
        Partition(day: try #require(CalendarDay(iso8601: SampleFiles.day)))
    }
}
