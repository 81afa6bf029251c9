public import Domain

/// The person who applies for a loan, alone or with another one.
public struct Borrower: Equatable, Sendable {
    /// The state where the borrower lives: `NJ`.
    public var state: State
    /// The borrower's own income and debts.
    public var finances: Finances
    /// Those of both borrowers together; nil when only one applies.
    public var jointFinances: Finances?
    /// How the income was checked.
    public var verification: IncomeVerification
    /// Whose home the borrower lives in.
    public var home: Homeownership
    /// Full years in the present job, at most 10; nil when unknown.
    public var jobYears: Int?

    /// Income and debts.
    public struct Finances: Equatable, Sendable {
        /// Income in US dollars a year.
        public var income: Double
        /// Monthly payments on debts, in % of the monthly income; nil when unknown.
        public var debtToIncome: Double?

        /// Creates finances.
        @inlinable
        public init(income: Double, debtToIncome: Double?) {
            self.income = income
            self.debtToIncome = debtToIncome
        }
    }

    /// A state of the USA, or the District of Columbia, by two capital letters.
    public struct State: Hashable, Sendable {
        /// The letters.
        public let code: Category

        /// Creates a state; nil unless the code is two capital letters.
        public init?(_ code: Category) {
            guard code.byteCount == 2, code.consists(of: .capitals) else { return nil }
            self.code = code
        }
    }

    /// How an income was checked, in the words of the source.
    public enum IncomeVerification: String, CaseIterable, Sendable {
        /// It was not.
        case none = "Not Verified"
        /// The employer or another source confirmed that there is one.
        case source = "Source Verified"
        /// The amount was confirmed.
        case amount = "Verified"
    }

    /// Whose home a borrower lives in, in the words of the source.
    public enum Homeownership: String, CaseIterable, Sendable {
        /// The borrower's own, with a mortgage on it.
        case mortgage = "MORTGAGE"
        /// The borrower's own.
        case own = "OWN"
        /// Somebody else's.
        case rent = "RENT"
    }

    /// Creates a borrower.
    @inlinable
    public init(
        state: State, finances: Finances, jointFinances: Finances?, verification: IncomeVerification,
        home: Homeownership, jobYears: Int?
    ) {
        self.state = state
        self.finances = finances
        self.jointFinances = jointFinances
        self.verification = verification
        self.home = home
        self.jobYears = jobYears
    }

    /// The finances that answer for the loan: those of both borrowers where two apply.
    public var answering: Finances { jointFinances ?? finances }
}
