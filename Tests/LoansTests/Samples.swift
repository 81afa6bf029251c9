import Domain
import Loans
import Testing

extension Loan {
    /// A loan of March 2018 of which everything is known; tests change what they are about.
    static func sample(_ change: (inout Loan) throws -> Void = { _ in }) throws -> Loan {
        let borrower = Borrower(
            state: try #require(Borrower.State(.text("NJ"))),
            finances: Borrower.Finances(income: 60_000, debtToIncome: 18.5), jointFinances: nil, verification: .source,
            home: .mortgage, jobYears: 3)
        var loan = Loan(
            month: try #require(CalendarDay(iso8601: "2018-03-01")), amount: 18_000, term: .threeYears,
            purpose: try .text("debt_consolidation"), borrower: borrower, history: .sample)
        try change(&loan)
        return loan
    }
}

extension CreditHistory {
    /// One late payment 14 months ago, and a quarter of 40,000 dollars used.
    static let sample = CreditHistory(
        firstYear: 2001, delinquencies: 1, monthsSinceDelinquency: 14, inquiries: 6, totalLines: 28, openLines: 10,
        limit: 40_000, used: 10_000, mortgages: 1, bankruptcies: 0)
}

extension Category {
    static func text(_ text: String) throws -> Category { try #require(Category(text)) }
}
