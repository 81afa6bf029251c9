extension ValidationReport {
    /// Which rules of the contract the table as a whole violates; empty when it violates none. Single rows are
    /// rejected, which is a violation only when the policy says that they are too many.
    public func violations<Entity>(
        of contract: DataContract<Entity>, rejectionPolicy: RejectionPolicy
    ) -> [String] {
        let counts = RunCounts(read: rows, rejected: rejected, scored: rows - rejected, staged: rows - rejected)
        var violations = [rejectionPolicy.violation(by: counts, atEnd: true)].compactMap { $0 }
        if duplicates > 0 { violations.append("\(duplicates) rows have the key of the row before them, expected 0") }
        let decoded = rows - rejections.filter { $0.key.code != .outOfRange }.values.reduce(0, +)
        for (field, rule) in zip(fields, contract.rules) where decoded > 0 {
            let share = Double(field.missing) / Double(decoded)
            if share > rule.maximumMissingShare {
                violations.append(
                    "\(field.name) is missing in \(field.missing) of \(decoded) rows, "
                        + "expected at most a share of \(rule.maximumMissingShare)")
            }
        }
        return violations
    }
}
