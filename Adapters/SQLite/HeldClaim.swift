import LocalFiles
import UseCases

/// A claim of this process, and the lock that shows other processes that it lives.
struct HeldClaim {
    let claim: RunClaim
    let lock: FileLock
}
