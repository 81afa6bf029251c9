import Domain
import Loans
import Testing

@Suite("The features of a loan")
struct LoanFeaturesTests {
    private static let catalogue = LoanFeatures.catalogue

    @Test("have the values worked out by hand", arguments: FeatureCase.all)
    func value(_ expected: FeatureCase) throws {
        let loan = try Loan.sample(expected.change)
        let column = try #require(Self.catalogue.select([expected.feature]).matrix(of: [loan]).columns.first)
        switch (column, expected.expected) {
        case (.numeric(let values), .number(let number)):
            #expect(values.allSatisfy { abs($0 - number) <= 1e-12 * max(1, abs(number)) }, "\(values)")
        case (.numeric(let values), .missing): #expect(values.count == 1 && values[0].isNaN)
        case (.categorical(let values), .category(let text)): #expect(values.map(\.description) == [text])
        default: Issue.record("\(expected.feature) is \(column.kind.rawValue), expected \(expected.expected)")
        }
    }

    @Test("all have a case of the sample itself")
    func covered() {
        #expect(Set(FeatureCase.all.filter { $0.situation == "sample" }.map(\.feature)) == Set(Self.catalogue.names))
    }

    @Test("each have a name of their own and a sentence that ends with a full stop")
    func catalogue() {
        #expect(Self.catalogue.features.count == 24)
        #expect(Set(Self.catalogue.names).count == 24 && Self.catalogue.names.allSatisfy(Slug.isValid))
        #expect(Self.catalogue.features.allSatisfy { $0.summary.hasSuffix(".") })
    }
}

/// A feature, a loan that differs from the sample in what the feature is about, and the value worked out by hand.
struct FeatureCase: Sendable, CustomTestStringConvertible {
    /// The value of a feature.
    enum Value: Sendable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
        case number(Double)
        case category(String)
        case missing

        init(floatLiteral value: Double) { self = .number(value) }

        init(integerLiteral value: Int) { self = .number(Double(value)) }

        init(stringLiteral value: String) { self = .category(value) }
    }

    let feature: String
    let expected: Value
    let situation: String
    let change: @Sendable (inout Loan) throws -> Void

    var testDescription: String { "\(feature), \(situation)" }

    init(
        _ feature: String, _ expected: Value, _ situation: String = "sample",
        _ change: @escaping @Sendable (inout Loan) throws -> Void = { _ in }
    ) {
        (self.feature, self.expected, self.situation, self.change) = (feature, expected, situation, change)
    }

    /// The sample is 18,000 dollars for 36 months and an income of 60,000: 500 of 5,000 dollars a month.
    static let all = [
        FeatureCase("amount", 18_000),
        FeatureCase("is_five_years", 0),
        FeatureCase("is_five_years", 1, "60 months") { $0.term = .fiveYears },
        FeatureCase("monthly_principal", 500),
        FeatureCase("monthly_principal", 300, "60 months") { $0.term = .fiveYears },
        FeatureCase("purpose", "debt_consolidation"),
        FeatureCase("income", 60_000),
        FeatureCase("income", 90_000, "two borrowers") { $0.borrower.jointFinances = .both },
        FeatureCase("debt_to_income", 18.5),
        FeatureCase("debt_to_income", 12.25, "two borrowers") { $0.borrower.jointFinances = .both },
        FeatureCase("debt_to_income", .missing, "unknown") { $0.borrower.finances.debtToIncome = nil },
        FeatureCase("is_joint", 0),
        FeatureCase("is_joint", 1, "two borrowers") { $0.borrower.jointFinances = .both },
        FeatureCase("job_years", 3),
        FeatureCase("job_years", .missing, "unknown") { $0.borrower.jobYears = nil },
        FeatureCase("verification", "Source Verified"),
        FeatureCase("verification", "Not Verified", "not verified") { $0.borrower.verification = .none },
        FeatureCase("home", "MORTGAGE"),
        FeatureCase("home", "RENT", "a tenant") { $0.borrower.home = .rent },
        FeatureCase("borrower_state", "NJ"),
        FeatureCase("credit_years", 17),
        FeatureCase("credit_years", 0, "a first line after the loan") { $0.history.firstYear = 2019 },
        FeatureCase("credit_utilization", 0.25),
        FeatureCase("credit_utilization", 1.25, "over the limit") { $0.history.used = 50_000 },
        FeatureCase("credit_utilization", .missing, "no limits") { $0.history.limit = 0 },
        FeatureCase("unused_credit", 30_000),
        FeatureCase("unused_credit", 0, "over the limit") { $0.history.used = 50_000 },
        FeatureCase("delinquencies", 1),
        FeatureCase("months_since_delinquency", 14),
        FeatureCase("months_since_delinquency", .missing, "never") { $0.history.monthsSinceDelinquency = nil },
        FeatureCase("was_never_late", 0),
        FeatureCase("was_never_late", 0, "late, months unknown") { $0.history.monthsSinceDelinquency = nil },
        FeatureCase("was_never_late", 1, "never") {
            ($0.history.monthsSinceDelinquency, $0.history.delinquencies) = (nil, 0)
        },
        FeatureCase("inquiries", 6),
        FeatureCase("open_lines", 10),
        FeatureCase("total_lines", 28),
        FeatureCase("mortgages", 1),
        FeatureCase("was_bankrupt", 0),
        FeatureCase("was_bankrupt", 1, "twice") { $0.history.bankruptcies = 2 },
        FeatureCase("burden", 10),
        FeatureCase("burden", 6.666666666666667, "two borrowers") { $0.borrower.jointFinances = .both },
        FeatureCase("burden", .missing, "no income") { $0.borrower.finances.income = 0 },
        FeatureCase("purpose_home", "debt_consolidation-MORTGAGE"),
        FeatureCase("purpose_home", "car-OWN", "a car") { ($0.purpose, $0.borrower.home) = (try .text("car"), .own) },
    ]
}

extension Borrower.Finances {
    /// Two borrowers with 90,000 dollars a year.
    fileprivate static let both = Borrower.Finances(income: 90_000, debtToIncome: 12.25)
}
