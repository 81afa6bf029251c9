import Composition
import Domain
import PortContracts
import Testing

/// A run is never continued under another meaning of its scores.
@Suite("The digest of a job's problem")
struct ProblemDigestTests {
    @Test(
        "changes with the columns that are read, the partitions and the time zone",
        arguments: [
            "source: {columns: {weight: weight_kg}}", "source: {columns: {weight: distance, distance: weight}}",
            "source: {partition: 'month:dispatched'}", "source: {time_zone: Europe/Berlin}",
        ])
    func table(_ lines: String) throws {
        #expect(try digest(lines) != digest(""))
    }

    @Test("stays when only the order of settings, the store, the table or the model change")
    func otherSettings() throws {
        #expect(
            try digest("source: {columns: {weight: a, distance: b}}")
                == digest("source: {columns: {distance: b, weight: a}}"))
        #expect(try digest("source: {table: other}\nmodels: {model: other/2}\nrun: {chunk: 1}") == digest(""))
    }

    @Test("changes with the version of the problem and with its label")
    func problem() throws {
        let configuration = try JobConfiguration(lines: "")
        let context = TestWorld.context()
        let second = Parcel.problem(version: 2, label: Parcel.problem.label)
        let other = try Job(second, ParcelTable(), configuration, context: context).problem.identity
        #expect(other.digest != (try digest("")))
        #expect(other.description == "parcels version 2")
    }

    private func digest(_ lines: String) throws -> Domain.Digest {
        try SampleJob.job(JobConfiguration(lines: lines)).problem.identity.digest
    }
}
