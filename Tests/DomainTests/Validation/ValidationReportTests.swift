import Domain
import PortContracts
import Testing

@Suite("A validation report")
struct ValidationReportTests {
    private let contract = DataContract<Parcel>([
        FieldRule("distance", in: 1...1000) { $0.distance },
        FieldRule("declared_value", in: -80...135, missing: 0.25) { $0.declaredValue },
        FieldRule("service", oneOf: Set([Category("express") ?? .missing]), otherwise: .warn, missing: 0.5) {
            $0.service
        },
    ])

    private func chunk(
        _ parcels: [Parcel], keys: [Int64]? = nil, rejections: [Rejection] = []
    ) -> EntityChunk<Parcel> {
        EntityChunk(
            keys: .integers(keys ?? parcels.indices.map { Int64($0 + 1) }), entities: parcels, rejections: rejections)
    }

    private func report(_ chunks: EntityChunk<Parcel>...) -> ValidationReport {
        var report = ValidationReport(contract: contract)
        for chunk in chunks { report.add(chunk, contract: contract) }
        return report
    }

    @Test("of nothing names the fields of the contract")
    func empty() {
        let report = report()
        #expect((report.rows, report.rejected, report.duplicates) == (0, 0, 0))
        #expect(report.fields == ["distance", "declared_value", "service"].map(FieldReport.init(name:)))
        #expect(report.violations(of: contract, rejectionPolicy: RejectionPolicy(maximumCount: 0)).isEmpty)
    }

    @Test("counts missing and outside values of every decoded entity, and has the smallest and the largest")
    func fields() throws {
        let other = try Category.text("other")
        let report = report(
            chunk(
                [
                    try .sample { $0.distance = 2000 }, try .sample { $0.declaredValue = nil },
                    try .sample { ($0.distance, $0.service) = (0, .missing) },
                ], keys: [1, 2, 3]),
            chunk(
                [try .sample { $0.declaredValue = -81 }, try .sample { $0.service = other }, try .sample()],
                keys: [4, 5, 6]))
        let (distance, value, service) = (report.fields[0], report.fields[1], report.fields[2])
        #expect((distance.missing, distance.outside, distance.minimum, distance.maximum) == (0, 2, 0, 2000))
        #expect((value.missing, value.outside, value.minimum, value.maximum) == (1, 1, -81, 86))
        #expect((service.missing, service.outside, service.minimum, service.maximum) == (1, 1, nil, nil))
        #expect((report.rows, report.rejected) == (6, 3), "the service only warns")
    }

    @Test("counts NaN once, as missing, and as neither the smallest nor the largest value, wherever it is")
    func notANumber() throws {
        for place in 0..<3 {
            let parcels = try (0..<3).map { index in
                try Parcel.sample { $0.distance = index == place ? .nan : Double(index + 1) }
            }
            let report = report(chunk(parcels))
            let field = report.fields[0]
            #expect((field.missing, field.outside) == (1, 0))
            #expect(report.rejected == 1, "a number that cannot be compared is rejected all the same")
            #expect(field.minimum == (place == 0 ? 2 : 1))
            #expect(field.maximum == (place == 2 ? 2 : 3))
        }
    }

    @Test("counts a key that the row before has, also over the border of two chunks", arguments: StoreVariant.all)
    func duplicates(_ variant: StoreVariant) throws {
        let keys = variant.keys([1, 2, 2, 2, 3])
        let parcels = try (0..<5).map { _ in try Parcel.sample() }
        for border in 0...5 {
            let report = report(
                EntityChunk(keys: keys.dropping(Array(border..<5)), entities: Array(parcels[..<border])),
                EntityChunk(keys: KeyColumn(keys.kind), entities: []),
                EntityChunk(keys: keys.dropping(Array(0..<border)), entities: Array(parcels[border...])))
            #expect(report.duplicates == 2, "\(border)")
        }
        let violations = report(EntityChunk(keys: keys, entities: parcels))
            .violations(of: contract, rejectionPolicy: RejectionPolicy())
        #expect(violations == ["2 rows have the key of the row before them, expected 0"])
    }

    @Test("counts rejections by column and code, those of the source as well as its own, and returns them")
    func rejections() throws {
        var report = ValidationReport(contract: contract)
        let given: [Rejection] = [.sample(1), .sample(2, .notOfType), .sample(3)]
        let parcels = [try Parcel.sample(), try .sample { $0.distance = 0 }]
        let rejections = report.add(chunk(parcels, keys: [4, 5], rejections: given), contract: contract)
        #expect(rejections.compactMap(\.key) == [1, 2, 3, 5].map(Key.integer))
        #expect(report.examples == rejections)
        #expect((report.rows, report.rejected) == (5, 4))
        let counts = report.rejections.map { "\($0.column ?? "-") \($0.code.rawValue) \($1)" }.sorted()
        #expect(counts == ["dispatched missing_value 2", "dispatched not_of_type 1", "distance out_of_range 1"])
    }

    @Test("keeps the first twenty rejections as examples, and counts all")
    func examples() {
        let rejections = (1...25).map { Rejection.sample($0) }
        let report = report(
            chunk([], rejections: Array(rejections[..<15])), chunk([], rejections: Array(rejections[15...])))
        #expect(report.examples == Array(rejections[..<20]))
        #expect(report.rejected == 25)
    }

    @Test("finds too many rejections only beyond the policy")
    func rejectionPolicy() throws {
        let report = report(chunk([try .sample()], rejections: [.sample(1), .sample(2)]))
        #expect(report.violations(of: contract, rejectionPolicy: RejectionPolicy(maximumCount: 2)).isEmpty)
        #expect(
            report.violations(of: contract, rejectionPolicy: RejectionPolicy(maximumCount: 1))
                == ["2 rows rejected, at most 1 allowed"])
        #expect(
            report.violations(of: contract, rejectionPolicy: RejectionPolicy(maximumShare: 0.5))
                == ["2 of 3 rows rejected, at most a share of 0.5 allowed"])
    }

    @Test("allows exactly the share of missing values among the decoded rows, and not one more")
    func missingShare() throws {
        func report(missing: Int, of count: Int, undecoded: Int) throws -> ValidationReport {
            let parcels = try (1...count).map { number in
                try Parcel.sample { if number <= missing { $0.declaredValue = nil } }
            }
            return self.report(
                chunk(parcels, rejections: (0..<undecoded).map { .sample(Int64(count + 1 + $0)) }))
        }
        let policy = RejectionPolicy()
        #expect(try report(missing: 2, of: 8, undecoded: 0).violations(of: contract, rejectionPolicy: policy).isEmpty)
        #expect(
            try report(missing: 3, of: 8, undecoded: 4).violations(of: contract, rejectionPolicy: policy)
                == ["declared_value is missing in 3 of 8 rows, expected at most a share of 0.25"])
    }

    @Test("judges rows that the contract rejects as decoded ones")
    func missingAmongRejected() throws {
        let parcels = try (1...4).map { number in
            try Parcel.sample { parcel in
                if number == 1 { parcel.declaredValue = nil }
                if number > 1 { parcel.distance = 0 }
            }
        }
        #expect(report(chunk(parcels)).violations(of: contract, rejectionPolicy: RejectionPolicy()).isEmpty)
    }
}
