import UseCases

/// The version of the ledger's tables.
public enum LedgerVersion {
    /// The version that this program reads and writes.
    ///
    /// 1 had whole numbers as keys and positions, days as partitions, and one output. 2 has texts for all of these, the
    /// problem, and several outputs. 3 has checksums of what was read and scored, the table published into, and the process.
    public static let current = 3

    /// Checks the version of a ledger; nil, for a ledger that does not exist yet, is fine.
    ///
    /// - Parameters:
    ///   - version: the version found.
    ///   - place: where the ledger is, for the message.
    /// - Throws: `config` for another version than the current one.
    public static func check(_ version: Int?, of place: String) throws {
        guard let version, version != current else { return }
        throw BatchError(
            .config,
            version < current
                ? "the ledger in \(place) has version \(version), this program needs \(current); run "
                    + "`batch-score ledger migrate` once, with no run at work"
                : "the ledger in \(place) has version \(version), newer than the \(current) that this program knows; use a "
                    + "newer program")
    }
}
