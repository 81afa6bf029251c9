import Domain
import LoanTable
import Loans
import Tabular
import Testing

@Suite("The table of loans")
struct LoanTableTests {
    private static let optional: Set = [
        "debt_to_income", "annual_income_joint", "debt_to_income_joint", "emp_length", "months_since_last_delinq",
    ]
    private static let cells = [
        "state": "NJ", "loan_number": "1", "issue_month": "2018-03-01", "loan_amount": "28000", "term": "60",
        "loan_purpose": "moving", "annual_income": "90000", "debt_to_income": "18.01", "annual_income_joint": "105000",
        "debt_to_income_joint": "13.27", "verified_income": "Verified", "homeownership": "MORTGAGE",
        "emp_length": "3", "earliest_credit_line": "2001", "delinq_2y": "2", "months_since_last_delinq": "38",
        "inquiries_last_12m": "6", "total_credit_lines": "28", "open_credit_lines": "10",
        "total_credit_limit": "70795", "total_credit_utilized": "38767", "num_mort_accounts": "1",
        "public_record_bankrupt": "0",
    ]

    private let mapping: LoanTable

    init() throws {
        mapping = try LoanTable()
    }

    /// Decodes one row, with another text in a column.
    private func decode(_ column: String? = nil, _ text: String = "") -> DecodedRows<Loan> {
        var batch = RowBatch(schema: mapping.table.schema)
        for name in mapping.table.schema.names {
            batch.append(name == column ? text : Self.cells[name] ?? "", to: name)
        }
        batch.endRow()
        return mapping.decode(batch)
    }

    @Test("has a key of two columns, partitions by month, and its label in a column that no loan has")
    func specification() throws {
        let table = mapping.table
        #expect(table.keys.map(\.name) == ["state", "loan_number"] && table.keyKind == .composite([.text, .integer]))
        #expect(table.partitions == .month(column: "issue_month"))
        #expect(table.schema.columns.filter { !$0.isRequired }.map(\.name).sorted() == Self.optional.sorted())
        let labels = try #require(mapping.labels)
        #expect(labels.place == .sourceTable && labels.column == ColumnSpecification("interest_rate", .real))
        #expect(labels.label(14.07) == 14.07 && !table.schema.names.contains("interest_rate"))
        #expect(try labels.table(beside: table).schema.names == ["state", "loan_number", "interest_rate"])
        #expect(Set(LoanProblem.problem.contract.rules.map(\.name)).isSubset(of: table.schema.names))
    }

    @Test("reads every column into its field")
    func fields() throws {
        let loan = try #require(decode().entities.first)
        #expect("\(loan.month) \(loan.amount) \(loan.term) \(loan.purpose)" == "2018-03-01 28000 fiveYears moving")
        let borrower = loan.borrower
        #expect("\(borrower.state.code) \(borrower.verification) \(borrower.home)" == "NJ amount mortgage")
        #expect(borrower.finances == .init(income: 90_000, debtToIncome: 18.01) && borrower.jobYears == 3)
        #expect(borrower.jointFinances == .init(income: 105_000, debtToIncome: 13.27))
        #expect(
            loan.history
                == CreditHistory(
                    firstYear: 2001, delinquencies: 2, monthsSinceDelinquency: 38, inquiries: 6, totalLines: 28,
                    openLines: 10, limit: 70_795, used: 38_767, mortgages: 1, bankruptcies: 0))
    }

    @Test("rejects a row without a value that is required")
    func missing() {
        for (position, column) in mapping.table.schema.columns.enumerated() where column.name != "loan_number" {
            let rows = decode(column.name)
            if Self.optional.contains(column.name) {
                #expect(rows.entities.count == 1 && rows.faults.isEmpty, "\(column.name)")
            } else {
                #expect(rows.faults.map(\.column) == [position] && rows.faults.map(\.code) == [.missingValue])
            }
        }
        #expect(decode("annual_income_joint").entities.map(\.borrower.jointFinances) == [nil])
    }

    @Test(
        "rejects values that a loan cannot have",
        arguments: [
            ("state", "N"), ("state", "nj"), ("state", "NJX"), ("term", "48"), ("term", "-36"),
            ("term", "9223372036854775807"), ("verified_income", "verified"), ("verified_income", "Verified "),
            ("homeownership", "ANY"), ("annual_income", "inf"), ("debt_to_income", "-inf"),
            ("total_credit_limit", "inf"), ("loan_purpose", String(repeating: "x", count: 1_025)),
        ])
    func invalid(_ name: String, _ text: String) {
        let rows = decode(name, text)
        #expect(rows.entities.isEmpty && rows.faults.map(\.code) == [.invalidValue])
        #expect(rows.faults.map { $0.column.map { mapping.table.schema.names[$0] } } == [name])
    }

    @Test("of the sample has 10,000 loans, all of which keep the contract")
    func sample() throws {
        let file = try SampleFile("loans.csv", table: mapping.table)
        let rows = mapping.decode(file.batch)
        #expect(rows.faults == [] && rows.entities.count == 10_000)
        let keys = file.batch.keys(of: mapping.table)
        #expect(Set(keys.keys).count == 10_000 && keys.keys == keys.keys.sorted())
        let problem = LoanProblem.problem
        var report = ValidationReport(contract: problem.contract)
        report.add(EntityChunk(keys: keys, entities: rows.entities), contract: problem.contract)
        #expect(report.rejected == 0)
        #expect(report.violations(of: problem.contract, rejectionPolicy: RejectionPolicy()) == [])
        #expect(file.rates.allSatisfy { (5.31...30.94).contains($0) })
        #expect(
            Dictionary(grouping: rows.entities, by: \.month.month).mapValues(\.count) == [1: 3395, 2: 2988, 3: 3617])
    }

    /// The names of the columns at fault, by record from 1; those that a store finds are not here.
    @Test("of the faults rejects the rows that its documentation names")
    func faults() throws {
        let file = try SampleFile("faults.csv", table: mapping.table)
        let rows = mapping.decode(file.batch)
        let names = mapping.table.schema.names
        let found = Dictionary(
            uniqueKeysWithValues: rows.faults.map { ($0.row + 1, $0.column.map { names[$0] } ?? "") })
        #expect(
            found == [
                3: "term", 4: "term", 7: "loan_purpose", 8: "homeownership", 9: "verified_income", 11: "annual_income",
                12: "annual_income", 19: "state", 21: "delinq_2y",
            ])
        let outside = LoanProblem.problem.contract.violations(among: rows.entities)
        #expect(outside.map(\.column) == ["loan_amount", "loan_purpose", "debt_to_income", "earliest_credit_line"])
    }
}
