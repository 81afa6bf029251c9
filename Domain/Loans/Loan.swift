public import Domain

/// A loan as it is known when somebody applies for it: the entity that is scored.
///
/// It has no field for the interest rate, which is the label, and none for what gives it away: grade, sub-grade and
/// instalment. Payments and the status of the loan are known only later, so they are left out as well.
public struct Loan: Equatable, Sendable {
    /// The first day of the month in which it is issued.
    public var month: CalendarDay
    /// The amount in US dollars.
    public var amount: Int
    /// How long it runs.
    public var term: Term
    /// What the money is for: `debt_consolidation`.
    public var purpose: Category
    /// Who applies.
    public var borrower: Borrower
    /// What credit bureaus know about the borrower.
    public var history: CreditHistory

    /// The terms that the platform offers, in months.
    public enum Term: Int, CaseIterable, Sendable {
        /// Three years.
        case threeYears = 36
        /// Five years.
        case fiveYears = 60
    }

    /// Creates a loan.
    @inlinable
    public init(
        month: CalendarDay, amount: Int, term: Term, purpose: Category, borrower: Borrower, history: CreditHistory
    ) {
        self.month = month
        self.amount = amount
        self.term = term
        self.purpose = purpose
        self.borrower = borrower
        self.history = history
    }

    /// The part of the amount that falls due each month, without interest, in US dollars.
    public var monthlyPrincipal: Double { Double(amount) / Double(term.rawValue) }
}
