public import Domain

/// What a loan must be like to be scored.
public enum LoanContract {
    /// The contract. The platform lends 1,000 to 40,000 dollars for one of twelve purposes. The other limits lie far outside
    /// what was ever seen: they are there to find columns that were mixed up.
    public static let contract = DataContract<Loan>([
        FieldRule("loan_amount", in: 1_000...40_000) { Double($0.amount) },
        FieldRule("loan_purpose", oneOf: purposes) { $0.purpose },
        FieldRule("annual_income", in: 0...10_000_000) { $0.borrower.finances.income },
        FieldRule("debt_to_income", in: 0...1_000, missing: 0.05) { $0.borrower.finances.debtToIncome },
        FieldRule("annual_income_joint", in: 0...10_000_000) { $0.borrower.jointFinances?.income },
        FieldRule("debt_to_income_joint", in: 0...1_000) { $0.borrower.jointFinances?.debtToIncome },
        FieldRule("emp_length", in: 0...10, missing: 0.2) { $0.borrower.jobYears.map(Double.init) },
        FieldRule("earliest_credit_line", in: 1930...2100) { Double($0.history.firstYear) },
        FieldRule("delinq_2y", in: 0...100) { Double($0.history.delinquencies) },
        FieldRule("months_since_last_delinq", in: 0...600) { $0.history.monthsSinceDelinquency.map(Double.init) },
        FieldRule("inquiries_last_12m", in: 0...100) { Double($0.history.inquiries) },
        FieldRule("total_credit_lines", in: 0...500) { Double($0.history.totalLines) },
        FieldRule("open_credit_lines", in: 0...500) { Double($0.history.openLines) },
        FieldRule("total_credit_limit", in: 0...10_000_000) { $0.history.limit },
        FieldRule("total_credit_utilized", in: 0...10_000_000) { $0.history.used },
        FieldRule("num_mort_accounts", in: 0...100) { Double($0.history.mortgages) },
        FieldRule("public_record_bankrupt", in: 0...20, otherwise: .warn) { Double($0.history.bankruptcies) },
    ])

    private static let purposes = Set(
        [
            "car", "credit_card", "debt_consolidation", "home_improvement", "house", "major_purchase", "medical",
            "moving", "other", "renewable_energy", "small_business", "vacation",
        ].compactMap { Category($0) })
}
