#if PostgreSQL
import UseCases

/// The version of a server.
struct ServerVersion: Equatable, CustomStringConvertible {
    /// As libpq counts them: 150003 is 15.3, and 90624 is 9.6.24.
    let number: Int

    /// The first version with all that this adapter uses, such as hashes of rows.
    static let oldest = ServerVersion(number: 140_000)

    /// As people name it: the number before the point, or both of them before version 10.
    var description: String {
        number >= 100_000 ? "\(number / 10_000)" : "\(number / 10_000).\(number / 100 % 100)"
    }

    /// Checks that it is not too old. An unknown version passes.
    ///
    /// - Throws: `config`.
    func check(at address: DatabaseAddress) throws {
        guard number > 0, number < Self.oldest.number else { return }
        throw BatchError(
            .config, "\(address) is PostgreSQL \(self); expected \(Self.oldest) or newer")
    }
}
#endif
