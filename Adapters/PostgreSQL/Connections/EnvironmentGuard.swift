import Glibc
import UseCases

/// Looks at the environment variables of libpq that no parameter of ours can outweigh.
enum EnvironmentGuard {
    /// Throws `config` when one is set that would lead a connection to another server than the address says.
    static func check() throws {
        for variable in ["PGHOSTADDR", "PGSERVICE"] {
            guard let value = unsafe getenv(variable), unsafe value.pointee != 0 else { continue }
            throw BatchError(
                .config,
                "the environment has \(variable), which leads to another server than the store's address; unset it")
        }
    }
}
