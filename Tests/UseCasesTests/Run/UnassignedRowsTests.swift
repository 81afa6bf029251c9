import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("Rows that belong to no partition")
struct UnassignedRowsTests {
    private func job(_ rows: [ParcelRow], unassigned: Int, _ policy: RejectionPolicy) async throws -> NightlyJob {
        var job = try NightlyJob(rows)
        job.ports = JobPorts(UnassignedSource(source: job.source, count: unassigned), job.store, job.models)
        job.rejectionPolicy = policy
        try await job.register(SampleFormula.model())
        return job
    }

    @Test("The run's record has the time zone of its source")
    func timeZone() async throws {
        var job = try NightlyJob(Sample.rows(1...9))
        try await job.register(SampleFormula.model())
        #expect(try await job.run().record.timeZone == nil)
        let source = UnassignedSource(source: job.source, count: 0, zone: "Europe/Berlin")
        job.ports = JobPorts(source, job.store, job.models)
        let run = try await job.run(rescore: true).record
        #expect(run.timeZone == "Europe/Berlin" && run.status == .published)
        #expect(await job.store.run(run.id) == run)
    }

    @Test(
        "are reported, and count like rejections of the run, to which a file would have added them",
        arguments: [
            (2, RejectionPolicy(maximumShare: 0.3), true), (3, RejectionPolicy(maximumShare: 0.3), false),
            (1, RejectionPolicy(maximumCount: 2), true), (2, RejectionPolicy(maximumCount: 2), false),
            (9, RejectionPolicy(), true), (9, RejectionPolicy(maximumCount: 1, maximumUnassigned: 9), true),
            (9, RejectionPolicy(maximumShare: 0.1, maximumUnassigned: 8), false),
        ])
    func limits(_ unassigned: Int, _ policy: RejectionPolicy, _ isWithin: Bool) async throws {
        // One row of eight is rejected by the contract.
        let job = try await job(Sample.rows(1...8, violating: [1]), unassigned: unassigned, policy)
        let outcome = try await job.run()
        #expect(outcome.record.status == (isWithin ? .published : .refused))
        #expect(job.reporter.words.contains("\(unassigned) unassigned"))
        if !isWithin {
            #expect(outcome.record.message?.hasPrefix("\(unassigned) rows belong to no partition") == true)
        }
    }

    @Test("refuse an empty partition, instead of saying that there is nothing to do")
    func emptyPartition() async throws {
        let refused = try await job([], unassigned: 3, RejectionPolicy(maximumShare: 0.01)).run()
        #expect(refused.record.status == .refused)
        let allowed = try await job([], unassigned: 3, RejectionPolicy(maximumShare: 0.01, maximumUnassigned: 3))
        try await expectError(.nothingToDo, "an empty partition") { try await allowed.run() }
    }

    @Test("end a run before it reads anything where their number alone is too large")
    func early() async throws {
        let job = try await job(Sample.rows(1...40), unassigned: 6, RejectionPolicy(maximumCount: 5))
        let outcome = try await job.run()
        #expect(outcome.record.status == .refused)
        #expect(outcome.record.counts.read == 0)
    }

    @Test("violate the limits of a partition that is validated, and of the whole table are among its rejections")
    func validation() async throws {
        let source = UnassignedSource(source: InMemoryEntities(rows: Sample.rows(1...9)), count: 3)
        func violations(_ selection: Selection, _ policy: RejectionPolicy) async throws -> [String] {
            let reporter = RecordingReporter()
            let context = RunContext(
                now: SteppingClock().now, randomBits: { 0 }, process: Sample.process, reporter: reporter)
            let validate = ValidateData(
                source: source, contract: DataContract<Parcel>([]), rejectionPolicy: policy, chunkRows: 4,
                context: context)
            let (_, violations) = try await validate(selection)
            #expect(reporter.words.first == "3 unassigned")
            return violations
        }
        let partition = Selection.partition(StoreVariant.standard.partition)
        #expect(try await violations(partition, RejectionPolicy(maximumShare: 0.2)).count == 1)
        #expect(try await violations(partition, RejectionPolicy(maximumShare: 0.3)).isEmpty)
        #expect(try await violations(.everything, RejectionPolicy(maximumShare: 0.2)).isEmpty)
    }
}
