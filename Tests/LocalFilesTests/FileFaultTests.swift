import Glibc
import LocalFiles
import Testing
import UseCases

@Suite("A file operation that fails")
struct FileFaultTests {
    @Test(
        "has a code by its error number, and says what was done to which file",
        arguments: [
            (ENOENT, BatchError.Code.noInput), (EACCES, .denied), (EPERM, .denied), (EROFS, .denied), (ENOSPC, .io),
            (EDQUOT, .io), (EIO, .io), (ELOOP, .config), (EEXIST, .cannotCreate), (ENOTDIR, .cannotCreate),
            (EISDIR, .cannotCreate),
        ])
    func hasCode(_ number: Int32, _ code: BatchError.Code) {
        let error = FileFault.error("replace", "/some/file", number: number)
        #expect(error.code == code)
        #expect(error.message.hasPrefix("cannot replace /some/file: "))
    }
}
