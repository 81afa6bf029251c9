#if PostgreSQL
import Glibc
import UseCases

/// Checks the environment variables of libpq that connection parameters cannot override.
enum EnvironmentGuard {
    /// Throws `config` when a variable is set that would redirect connections to another server, or change what dates mean
    /// in views and functions.
    static func check() throws {
        for variable in ["PGTZ", "PGDATESTYLE"] {
            guard let value = unsafe getenv(variable), unsafe value.pointee != 0 else { continue }
            throw BatchError(
                .config,
                "the environment variable \(variable) is set and would change what dates mean in the database's views and "
                    + "functions; unset it (source.session_time_zone sets the time zone of sessions)")
        }
        for variable in ["PGHOSTADDR", "PGSERVICE"] {
            guard let value = unsafe getenv(variable), unsafe value.pointee != 0 else { continue }
            throw BatchError(
                .config,
                "the environment variable \(variable) is set and would redirect the connection to another server than the store's address; unset it"
            )
        }
    }
}
#endif
