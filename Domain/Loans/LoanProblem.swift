public import Domain

/// The problem of this example: at what interest rate will a loan be granted?
public enum LoanProblem {
    /// Everything that the engine needs to know about loans. Raise the version when a feature or a rule changes its
    /// meaning and keeps its name.
    public static let problem = ScoringProblem<Loan>(
        name: "loans", version: 1, features: LoanFeatures.catalogue, contract: LoanContract.contract,
        label: .number(name: "interest_rate", unit: "%"), highlights: highlights)

    private static let highlights: [Highlight<Loan>] = [
        Highlight("purpose") { "\($0.purpose)" },
        Highlight("amount", isFigure: true) { "$\($0.amount)" },
        Highlight("months", isFigure: true) { "\($0.term.rawValue)" },
        Highlight("debt to income", isFigure: true) { $0.borrower.answering.debtToIncome.map { "\($0) %" } },
    ]
}
