import Domain
import Loans
import Testing

@Suite("The problem of loans")
struct LoanProblemTests {
    @Test("predicts an interest rate in per cent, and shows the loan beside it")
    func problem() throws {
        let problem = LoanProblem.problem
        #expect(problem.name.rawValue == "loans" && problem.version == 1)
        #expect(problem.label == .number(name: "interest_rate", unit: "%"))
        let loan = try Loan.sample()
        #expect(problem.highlights.map { $0.text(loan) } == ["debt_consolidation", "$18000", "36", "18.5 %"])
    }
}
