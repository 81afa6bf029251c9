import Foundation
import ProgramRunner

/// The parcels of `Tests/Fixtures/parcels`, and jobs that score them without code (problem `columns`).
enum Parcels {
    /// Two days with as many parcels each, after 22 days with 20.
    static let days = (before: "2013-12-23", scored: "2013-12-24", rows: 110)
    /// All parcels.
    static let rows = 660

    /// The path of a fixture.
    static func fixture(_ name: String) -> String { "\(Program.project)/Tests/Fixtures/parcels/\(name)" }

    /// A folder with `parcels.csv`, `deliveries.csv` and a configuration; `new` has the same files, to be collected.
    static func folder(_ configuration: String = configuration()) throws -> WorkFolder {
        let folder = try WorkFolder()
        try folder.copy(fixture("parcels.csv"))
        try folder.copy(fixture("deliveries.csv"))
        for name in ["parcels.csv", "deliveries.csv"] { try folder.write(try folder.text(name), to: "new/\(name)") }
        try folder.write(configuration, to: "job.yaml")
        return folder
    }

    /// A folder with a job on CSV files whose model is trained.
    static func trained() async throws -> WorkFolder { try await template.value.copy() }

    /// The folder that all trained ones are copies of.
    private static let template = Task {
        let folder = try Parcels.folder()
        try await folder.succeed("train")
        return folder
    }

    /// A configuration whose paths count from its folder.
    ///
    /// - Parameters:
    ///   - store: the store of parcels and scores.
    ///   - strategy: the strategy to train.
    static func configuration(store: String = "csv:.", strategy: String = "base_rate") -> String {
        """
        job: late-parcels
        problem: columns
        collect: {from: "csv:."}
        source:
          store: "\(store)"
          table: parcels
          key: [parcel_id]
          partition: day:dispatched
          labels: deliveries
          label: is_late
        features:
          weight_kg: numeric
          distance_km: numeric
          declared_value: {column: declared value, kind: numeric}
          service: categorical
          is_fragile: numeric
        contract:
          weight_kg: {minimum: 0, maximum: 1000}
          service: {values: [standard, express, return]}
        training:
          strategy: \(strategy)
          features: [weight_kg, distance_km, service]
          from: 2013-12-01
          until: 2013-12-20
          alias: champion
        evaluation: {from: 2013-12-21, until: 2013-12-23}
        demo: {partitions: [2013-12-23, 2013-12-24]}

        """
    }

    /// A table in which no row can be scored: too heavy, of an unknown service, without a key, with a field too few.
    static func writeFaults(to file: String, in folder: WorkFolder) throws {
        try folder.write(
            """
            parcel_id,dispatched,weight_kg,distance_km,declared value,service,is_fragile
            1,2013-12-24,2000,10,5,standard,false
            2,2013-12-24,1.5,10,5,teleport,false
            ,2013-12-24,1.5,10,5,standard,false
            3,2013-12-24,1.5,10,5,standard
            4,2013-12-24,-1,10,5,standard,false

            """, to: file)
    }
}
