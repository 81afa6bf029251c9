import Domain
import Testing

@Suite("A validation report")
struct ValidationReportTests {
    private let contract = DataContract([
        FieldRule("distance", in: 1...1000) { $0.distance },
        FieldRule("temp", in: -80...135, missing: 0.25) { $0.weather?.temperature },
        FieldRule("plane_year", in: 1930...2100, otherwise: .warn, missing: 0.5) { ($0.plane?.year).map(Double.init) },
    ])

    private func chunk(_ flights: [Flight], rejections: [Rejection] = []) -> FlightChunk {
        FlightChunk(flights: flights, rejections: rejections, position: SourcePosition(rawValue: 0))
    }

    private func report(_ chunks: FlightChunk...) -> ValidationReport {
        var report = ValidationReport(contract: contract)
        for chunk in chunks { report.add(chunk, contract: contract) }
        return report
    }

    @Test("of nothing names the fields of the contract")
    func empty() {
        let report = report()
        #expect((report.rows, report.rejected, report.duplicates) == (0, 0, 0))
        #expect(report.fields == ["distance", "temp", "plane_year"].map(FieldReport.init(name:)))
        #expect(report.violations(of: contract, rejectionPolicy: RejectionPolicy(maximumCount: 0)).isEmpty)
    }

    @Test("counts missing and outside values of every decoded flight, and tells the smallest and the largest")
    func fields() throws {
        let report = report(
            chunk([
                try .sample(id: 1) { $0.distance = 2000 }, try .sample(id: 2) { $0.weather = nil },
                try .sample(id: 3) { ($0.distance, $0.plane) = (0, nil) },
            ]),
            chunk([
                try .sample(id: 4) { $0.weather?.temperature = -81 }, try .sample(id: 5) { $0.plane?.year = 0 },
                try .sample(id: 6),
            ]))
        let (distance, temperature, year) = (report.fields[0], report.fields[1], report.fields[2])
        #expect((distance.missing, distance.outside, distance.minimum, distance.maximum) == (0, 2, 0, 2000))
        #expect((temperature.missing, temperature.outside, temperature.minimum, temperature.maximum) == (1, 1, -81, 86))
        #expect((year.missing, year.outside, year.minimum, year.maximum) == (1, 1, 0, 1999))
        #expect((report.rows, report.rejected) == (6, 3), "the year only warns")
    }

    @Test("counts NaN as outside, and as neither the smallest nor the largest value, wherever it stands")
    func notANumber() throws {
        for place in 0..<3 {
            let flights = try (0..<3).map { index in
                try Flight.sample(id: Int64(index + 1)) { $0.distance = index == place ? .nan : Double(index + 1) }
            }
            let field = report(chunk(flights)).fields[0]
            #expect(field.outside == 1)
            #expect(field.minimum == (place == 0 ? 2 : 1))
            #expect(field.maximum == (place == 2 ? 2 : 3))
        }
    }

    @Test("counts a key that the row before has, also over the border of two chunks")
    func duplicates() throws {
        let flights = try [1, 2, 2, 2, 3].map { try Flight.sample(id: $0) }
        for border in 0...flights.count {
            let report = report(chunk(Array(flights[..<border])), chunk(Array(flights[border...])))
            #expect(report.duplicates == 2, "\(border)")
        }
        let violations = report(chunk(flights)).violations(of: contract, rejectionPolicy: RejectionPolicy())
        #expect(violations == ["2 rows have the key of the row before them, expected 0"])
    }

    @Test("counts rejections by column and code, those of the source as well as its own, and returns them")
    func rejections() throws {
        var report = ValidationReport(contract: contract)
        let given = [try Rejection.sample(1), try .sample(2, .notOfType), try .sample(3)]
        let flights = [try Flight.sample(id: 4), try .sample(id: 5) { $0.distance = 0 }]
        let rejections = report.add(chunk(flights, rejections: given), contract: contract)
        #expect(rejections.map(\.flight?.rawValue) == [1, 2, 3, 5])
        #expect(report.examples == rejections)
        #expect((report.rows, report.rejected) == (5, 4))
        let counts = report.rejections.map { "\($0.column ?? "-") \($0.code.rawValue) \($1)" }.sorted()
        #expect(counts == ["arr_time missing_value 2", "arr_time not_of_type 1", "distance out_of_range 1"])
    }

    @Test("keeps the first twenty rejections as examples, and counts all")
    func examples() throws {
        let rejections = try (1...25).map { try Rejection.sample($0) }
        let report = report(
            chunk([], rejections: Array(rejections[..<15])), chunk([], rejections: Array(rejections[15...])))
        #expect(report.examples == Array(rejections[..<20]))
        #expect(report.rejected == 25)
    }

    @Test("finds too many rejections only beyond the policy")
    func rejectionPolicy() throws {
        let report = report(chunk([try .sample(id: 3)], rejections: [try .sample(1), try .sample(2)]))
        #expect(report.violations(of: contract, rejectionPolicy: RejectionPolicy(maximumCount: 2)).isEmpty)
        #expect(
            report.violations(of: contract, rejectionPolicy: RejectionPolicy(maximumCount: 1))
                == ["2 rows rejected, at most 1 allowed (rejections.maximum_count)"])
        #expect(
            report.violations(of: contract, rejectionPolicy: RejectionPolicy(maximumShare: 0.5))
                == ["2 of 3 rows rejected, at most a share of 0.5 allowed (rejections.maximum_share)"])
    }

    @Test("allows exactly the share of missing values among the decoded rows, and not one more")
    func missingShare() throws {
        func report(missing: Int64, of count: Int64, undecoded: Int64) throws -> ValidationReport {
            let flights = try (1...count).map { id in
                try Flight.sample(id: id) { if id <= missing { $0.weather = nil } }
            }
            return self.report(chunk(flights, rejections: try (0..<undecoded).map { try .sample(count + 1 + $0) }))
        }
        let policy = RejectionPolicy()
        #expect(try report(missing: 2, of: 8, undecoded: 0).violations(of: contract, rejectionPolicy: policy).isEmpty)
        #expect(
            try report(missing: 3, of: 8, undecoded: 4).violations(of: contract, rejectionPolicy: policy)
                == ["temp is missing in 3 of 8 rows, expected at most a share of 0.25"])
    }

    @Test("judges rows that the contract rejects as decoded ones")
    func missingAmongRejected() throws {
        let flights = try (1...4).map { id in
            try Flight.sample(id: id) { flight in
                if id == 1 { flight.weather = nil }
                if id > 1 { flight.distance = 0 }
            }
        }
        #expect(report(chunk(flights)).violations(of: contract, rejectionPolicy: RejectionPolicy()).isEmpty)
    }
}
