public import Domain

/// The features of a loan.
public enum LoanFeatures {
    /// All features.
    public static let catalogue = FeatureCatalogue<Loan>(terms + borrower + history + combinations)

    private static let terms: [Feature<Loan>] = [
        .numeric("amount", "Amount in US dollars.") { Double($0.amount) },
        .numeric("is_five_years", "1 for a loan of 60 months, 0 for one of 36.") { $0.term == .fiveYears ? 1 : 0 },
        .numeric("monthly_principal", "Amount by months, in US dollars.") { $0.monthlyPrincipal },
        .categorical("purpose", "What the money is for.") { $0.purpose },
    ]

    private static let borrower: [Feature<Loan>] = [
        .numeric("income", "Income in US dollars a year, of both borrowers where two apply.") {
            $0.borrower.answering.income
        },
        .numeric("debt_to_income", "Payments on debts in % of the income, of both borrowers where two apply.") {
            $0.borrower.answering.debtToIncome
        },
        .numeric("is_joint", "1 when two borrowers apply, otherwise 0.") { $0.borrower.jointFinances == nil ? 0 : 1 },
        .numeric("job_years", "Full years in the present job, at most 10.") { $0.borrower.jobYears.map(Double.init) },
        .categorical("verification", "How the income was checked.") {
            Category($0.borrower.verification)
        },
        .categorical("home", "Whose home the borrower lives in.") { Category($0.borrower.home) },
        .categorical("borrower_state", "The state where the borrower lives.") { $0.borrower.state.code },
    ]

    private static let history: [Feature<Loan>] = [
        .numeric("credit_years", "Years from the first line of credit to the loan, 0 or more.") {
            max(0, Double($0.month.year) - Double($0.history.firstYear))
        },
        .numeric("credit_utilization", "Used part of the credit limits, 0 or more; missing without limits.") {
            ratio($0.history.used, $0.history.limit)
        },
        .numeric("unused_credit", "Unused credit in US dollars, 0 or more.") {
            max(0, $0.history.limit - $0.history.used)
        },
        .numeric("delinquencies", "Late payments in the last two years.") { Double($0.history.delinquencies) },
        .numeric("months_since_delinquency", "Months since the last late payment; missing when there was none.") {
            $0.history.monthsSinceDelinquency.map(Double.init)
        },
        .numeric("was_never_late", "1 when there was no late payment, otherwise 0.") {
            $0.history.monthsSinceDelinquency == nil && $0.history.delinquencies == 0 ? 1 : 0
        },
        .numeric("inquiries", "Inquiries of lenders in the last twelve months.") { Double($0.history.inquiries) },
        .numeric("open_lines", "Open lines of credit.") { Double($0.history.openLines) },
        .numeric("total_lines", "Lines of credit that there ever were.") { Double($0.history.totalLines) },
        .numeric("mortgages", "Mortgages.") { Double($0.history.mortgages) },
        .numeric("was_bankrupt", "1 when there is a bankruptcy on record, otherwise 0.") {
            $0.history.bankruptcies > 0 ? 1 : 0
        },
    ]

    private static let combinations: [Feature<Loan>] = [
        .numeric("burden", "Monthly principal in % of the monthly income; missing without income.") {
            ratio($0.monthlyPrincipal * 1200, $0.borrower.answering.income)
        },
        .categorical("purpose_home", "Purpose and home: debt_consolidation-MORTGAGE.") {
            $0.purpose.combined(with: Category($0.borrower.home))
        },
    ]

    /// One number by another one; nil when the other one is not positive.
    private static func ratio(_ number: Double, _ other: Double) -> Double? { other > 0 ? number / other : nil }
}
