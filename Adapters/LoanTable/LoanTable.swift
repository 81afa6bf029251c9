import Domain
public import Loans
public import Tabular

/// How rows of the table of loans become loans.
public struct LoanTable: EntityMapping {
    /// The columns, with one row for each loan: `state` and `loan_number` are the key, the month of `issue_month` is the
    /// partition.
    public let table: TableSpecification
    /// The interest rate in %: a column of the same table, without a value while the rate is not known.
    public let labels: LabelMapping? = LabelMapping(in: .sourceTable, ColumnSpecification("interest_rate", .real))

    /// Creates the mapping.
    ///
    /// - Throws: `config` when the columns contradict each other, which a test of this target rules out.
    public init() throws {
        var binder = ColumnBinder()
        _ = LoanColumns(&binder)
        table = try TableSpecification(
            name: "loans", columns: binder.columns, key: ["state", "loan_number"],
            partitions: .month(column: "issue_month"))
    }

    /// Turns rows into loans.
    public func decode(_ batch: RowBatch) -> DecodedRows<Loan> {
        var binder = ColumnBinder(binding: batch)
        let columns = LoanColumns(&binder)
        return batch.decode { row throws(RowFault) in try columns.loan(row) }
    }
}
