// The example publishes into a SQLite file.
#if SQLite
import ProgramRunner
import Testing

/// All stages on the example of loans: a composite key, months, and a label that is a number.
@Suite("The demo on loans")
struct LoanDemoTests {
    @Test("trains a regression, publishes two months under the name of the output, and nothing twice")
    func stages() async throws {
        let folder = try WorkFolder()
        let result = try await folder.run(
            "demo", "--data", "\(Program.project)/Examples/loans", "--folder", folder / "demo")
        try #require(result.code == 0, "\(result.everything)")
        #expect(result.output.contains("10,000 rows, 0 rejected"))
        #expect(result.output.contains("interest-rates/1: ridge regression"))
        #expect(result.output.contains("rows that it has not seen: RMSE 4."))
        for month in ["2018-02 published: 2,988", "2018-03 published: 3,617", "2018-03 already published"] {
            #expect(result.output.contains("of \(month)"), "\(result.output)")
        }
        let highest = try #require(result.output.split(separator: "\n").first { $0.contains("state, loan_number") })
        #expect(highest.contains("debt to income"))
        let run = try await folder.run(
            "run", "--config", "demo/job.yaml", "--partition", "2018-03", "--rescore", "--json")
        #expect(try run.run()["outputs"] as? [String] == ["rate"], "\(run.everything)")
    }
}
#endif
