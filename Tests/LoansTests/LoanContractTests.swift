import Domain
import Loans
import Testing

@Suite("The contract of loans")
struct LoanContractTests {
    private static let contract = LoanProblem.problem.contract

    /// A column, how to change it, and the range that the contract allows.
    private static let limits: [(String, @Sendable (inout Loan, Double) -> Void, ClosedRange<Double>)] = [
        ("loan_amount", { $0.amount = Int($1) }, 1_000...40_000),
        ("annual_income", { $0.borrower.finances.income = $1 }, 0...10_000_000),
        ("debt_to_income", { $0.borrower.finances.debtToIncome = $1 }, 0...1_000),
        (
            "annual_income_joint", { $0.borrower.jointFinances = .init(income: $1, debtToIncome: nil) },
            0...10_000_000
        ),
        ("debt_to_income_joint", { $0.borrower.jointFinances = .init(income: 1, debtToIncome: $1) }, 0...1_000),
        ("emp_length", { $0.borrower.jobYears = Int($1) }, 0...10),
        ("earliest_credit_line", { $0.history.firstYear = Int($1) }, 1930...2100),
        ("delinq_2y", { $0.history.delinquencies = Int($1) }, 0...100),
        ("months_since_last_delinq", { $0.history.monthsSinceDelinquency = Int($1) }, 0...600),
        ("inquiries_last_12m", { $0.history.inquiries = Int($1) }, 0...100),
        ("total_credit_lines", { $0.history.totalLines = Int($1) }, 0...500),
        ("open_credit_lines", { $0.history.openLines = Int($1) }, 0...500),
        ("total_credit_limit", { $0.history.limit = $1 }, 0...10_000_000),
        ("total_credit_utilized", { $0.history.used = $1 }, 0...10_000_000),
        ("num_mort_accounts", { $0.history.mortgages = Int($1) }, 0...100),
    ]

    @Test("accepts each column's limits and rejects what lies beyond, naming the column")
    func ranges() throws {
        for (column, change, range) in Self.limits {
            let loans = try [
                range.lowerBound, range.upperBound, range.lowerBound - 1, range.upperBound + 1,
            ].map { value in try Loan.sample { change(&$0, value) } }
            let violations = Self.contract.violations(among: loans)
            #expect(violations.map(\.row) == [2, 3] && violations.allSatisfy { $0.column == column }, "\(column)")
        }
    }

    @Test("rejects a purpose that the platform does not have, and lists those that it has")
    func purpose() throws {
        let loan = try Loan.sample { $0.purpose = try .text("debt consolidation") }
        let violation = try #require(Self.contract.violations(among: [loan]).first)
        #expect(violation.column == "loan_purpose")
        #expect(violation.expected.hasPrefix("one of car, credit_card, debt_consolidation, "))
    }

    @Test("has a rule for each of these columns, of which only the one on bankruptcies warns")
    func rules() {
        let warning = Self.contract.rules.filter { $0.consequence == .warn }.map(\.name)
        #expect(warning == ["public_record_bankrupt"])
        #expect(Set(Self.contract.rules.map(\.name)) == Set(Self.limits.map(\.0) + warning + ["loan_purpose"]))
    }
}
