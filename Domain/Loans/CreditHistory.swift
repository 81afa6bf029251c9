/// What credit bureaus know about a borrower.
public struct CreditHistory: Equatable, Sendable {
    /// The year of the first line of credit.
    public var firstYear: Int
    /// Late payments (30 days or more) in the last two years.
    public var delinquencies: Int
    /// Months since the last late payment; nil when there was none.
    public var monthsSinceDelinquency: Int?
    /// Inquiries of lenders in the last twelve months.
    public var inquiries: Int
    /// Lines of credit that there ever were.
    public var totalLines: Int
    /// Open lines of credit.
    public var openLines: Int
    /// The sum of the credit limits without mortgages, in US dollars.
    public var limit: Double
    /// The sum of the balances without mortgages, in US dollars.
    public var used: Double
    /// Mortgages.
    public var mortgages: Int
    /// Bankruptcies on public record.
    public var bankruptcies: Int

    /// Creates a history.
    @inlinable
    public init(
        firstYear: Int, delinquencies: Int, monthsSinceDelinquency: Int?, inquiries: Int, totalLines: Int,
        openLines: Int, limit: Double, used: Double, mortgages: Int, bankruptcies: Int
    ) {
        self.firstYear = firstYear
        self.delinquencies = delinquencies
        self.monthsSinceDelinquency = monthsSinceDelinquency
        self.inquiries = inquiries
        self.totalLines = totalLines
        self.openLines = openLines
        self.limit = limit
        self.used = used
        self.mortgages = mortgages
        self.bankruptcies = bankruptcies
    }
}
