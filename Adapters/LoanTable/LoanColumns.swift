import Domain
import Loans
import Tabular

/// The columns of the table of loans, one declaration for each.
struct LoanColumns {
    private let state: TextField
    private let month: DayField
    private let amount: IntegerField
    private let term: IntegerField
    private let purpose: TextField
    private let income: RealField
    private let debtToIncome: RealField
    private let jointIncome: RealField
    private let jointDebtToIncome: RealField
    private let verification: TextField
    private let home: TextField
    private let jobYears: IntegerField
    private let firstYear: IntegerField
    private let delinquencies: IntegerField
    private let monthsSinceDelinquency: IntegerField
    private let inquiries: IntegerField
    private let totalLines: IntegerField
    private let openLines: IntegerField
    private let limit: RealField
    private let used: RealField
    private let mortgages: IntegerField
    private let bankruptcies: IntegerField

    init(_ columns: inout ColumnBinder) {
        state = columns.text("state", expected: "two capital letters")
        columns.key("loan_number", .integer)
        month = columns.day("issue_month")
        amount = columns.integer("loan_amount")
        term = columns.integer("term", expected: "36 or 60 months")
        purpose = columns.text("loan_purpose")
        income = columns.real("annual_income")
        debtToIncome = columns.optionalReal("debt_to_income")
        jointIncome = columns.optionalReal("annual_income_joint")
        jointDebtToIncome = columns.optionalReal("debt_to_income_joint")
        verification = columns.text("verified_income", expected: "Not Verified, Source Verified or Verified")
        home = columns.text("homeownership", expected: "MORTGAGE, OWN or RENT")
        jobYears = columns.optionalInteger("emp_length")
        firstYear = columns.integer("earliest_credit_line")
        delinquencies = columns.integer("delinq_2y")
        monthsSinceDelinquency = columns.optionalInteger("months_since_last_delinq")
        inquiries = columns.integer("inquiries_last_12m")
        totalLines = columns.integer("total_credit_lines")
        openLines = columns.integer("open_credit_lines")
        limit = columns.real("total_credit_limit")
        used = columns.real("total_credit_utilized")
        mortgages = columns.integer("num_mort_accounts")
        bankruptcies = columns.integer("public_record_bankrupt")
    }

    /// The loan of a row.
    func loan(_ row: Int) throws(RowFault) -> Loan {
        Loan(
            month: try month.value(row), amount: try amount.value(row),
            term: try term.value(row) { Int(exactly: $0).flatMap(Loan.Term.init(rawValue:)) },
            purpose: try purpose.value(row), borrower: try borrower(row), history: try history(row))
    }

    private func borrower(_ row: Int) throws(RowFault) -> Borrower {
        Borrower(
            state: try state.value(row, Borrower.State.init),
            finances: Borrower.Finances(
                income: try income.value(row), debtToIncome: try debtToIncome.optional(row)),
            jointFinances: try jointFinances(row),
            verification: try verification.value(row, in: Borrower.IncomeVerification.self),
            home: try home.value(row, in: Borrower.Homeownership.self), jobYears: try jobYears.optional(row))
    }

    private func jointFinances(_ row: Int) throws(RowFault) -> Borrower.Finances? {
        guard let income = try jointIncome.optional(row) else { return nil }
        return Borrower.Finances(income: income, debtToIncome: try jointDebtToIncome.optional(row))
    }

    private func history(_ row: Int) throws(RowFault) -> CreditHistory {
        CreditHistory(
            firstYear: try firstYear.value(row), delinquencies: try delinquencies.value(row),
            monthsSinceDelinquency: try monthsSinceDelinquency.optional(row), inquiries: try inquiries.value(row),
            totalLines: try totalLines.value(row), openLines: try openLines.value(row), limit: try limit.value(row),
            used: try used.value(row), mortgages: try mortgages.value(row),
            bankruptcies: try bankruptcies.value(row))
    }
}
