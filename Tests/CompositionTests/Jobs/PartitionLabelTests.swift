import Composition
import Domain
import PortContracts
import Testing
import UseCases

/// Which rows a person means.
@Suite("The label of a partition")
struct PartitionLabelTests {
    /// 2013-12-31 23:30 in UTC.
    private static let time = Timestamp(microseconds: 1_388_532_600_000_000)

    @Test(
        "is checked by the scheme of the job",
        arguments: [
            ("day:dispatched", "2013-12-24", "2013-12", "a day such as 2013-12-24"),
            ("month:dispatched", "2013-12", "2013-12-24", "a month such as 2013-12"),
            ("value:service", "express", "", "a value of column \"service\""),
            ("value:pieces", "10", "010", "a whole number such as 7, a value of column \"pieces\""),
            ("snapshot", "2013-12-24", "today", "a day such as 2013-12-24"), ("whole", "all", "some", "\"all\""),
        ])
    func checked(_ scheme: String, label: String, wrong: String, form: String) throws {
        let job = try Self.job(scheme)
        #expect(try job.partition(label, at: Self.time).label == label)
        let error = try refusal { _ = try job.partition(wrong, at: Self.time) }
        #expect(error.code == .usage)
        #expect(error.message.contains("\"\(wrong)\" is not a partition of job late-parcels"))
        #expect(error.message.contains(form), "\(error.message)")
    }

    @Test(
        "is needed where a table has many partitions",
        arguments: ["day:dispatched", "month:dispatched", "value:service"])
    func needed(_ scheme: String) throws {
        let error = try refusal { _ = try Self.job(scheme).partition(nil, at: Self.time) }
        #expect(error.code == .usage && error.message.contains("--partition"))
    }

    @Test(
        "is today's in the configured time zone for a snapshot, and all for a whole table",
        arguments: [
            ("snapshot", "UTC", "2013-12-31"), ("snapshot", "Europe/Berlin", "2014-01-01"),
            ("snapshot:month", "America/New_York", "2013-12"), ("snapshot:month", "Asia/Tokyo", "2014-01"),
            ("whole", "UTC", "all"),
        ])
    func byDefault(_ scheme: String, zone: String, label: String) throws {
        #expect(try Self.job(scheme, zone: zone).partition(nil, at: Self.time).label == label)
    }

    @Test("of a first and a last partition selects all between them, and nothing is everything")
    func ranges() throws {
        let job = try Self.job("month:dispatched")
        let november = try #require(Partition(label: "2013-11"))
        let december = try #require(Partition(label: "2013-12"))
        #expect(try job.selection(from: "2013-11", until: "2013-12") == .partitions(november, december))
        #expect(try job.selection(from: nil, until: nil) == .everything)
        for (first, last) in [("2013-12", "2013-11"), ("2013-11", nil), (nil, "2013-11"), ("2013-11", "2013-12-24")] {
            let error = try refusal { _ = try job.selection(from: first, until: last) }
            #expect(error.code == .usage)
        }
    }

    @Test("of a first and a last number selects by size, and of a first and a last text by bytes")
    func rangesOfValues() throws {
        let (nine, ten) = (try #require(Partition(label: "9")), try #require(Partition(label: "10")))
        #expect(try Self.job("value:pieces").selection(from: "9", until: "10") == .partitions(nine, ten))
        #expect(try Self.job("value:service").selection(from: "10", until: "9") == .partitions(ten, nine))
        for (scheme, first, last) in [("value:pieces", "10", "9"), ("value:service", "9", "10")] {
            let error = try refusal { _ = try Self.job(scheme).selection(from: first, until: last) }
            #expect(error.code == .usage && error.message.contains("\(first) comes after \(last)"), "\(error.message)")
        }
    }

    private static func job(_ scheme: String, zone: String = "UTC") throws -> Job<Parcel> {
        try SampleJob.job(
            JobConfiguration(lines: "", overrides: [.sourcePartition: scheme, .sourceTimeZone: zone]))
    }
}
