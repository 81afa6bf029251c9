import Glibc
import LocalFiles
import Testing
import UseCases

@Suite("A file operation that fails")
struct FileFaultTests {
    @Test(
        "has a code and a sentence by its error number, and says what was done to which file",
        arguments: [
            (ENOENT, BatchError.Code.noInput, "no such file or folder"), (EACCES, .denied, "check its permissions"),
            (EPERM, .denied, "check its permissions"), (EROFS, .denied, "mounted read-only"),
            (ENOSPC, .io, "free some space"), (EDQUOT, .io, "free some space"), (EFBIG, .io, "ulimit -f"),
            (EIO, .io, "/some/file"), (ELOOP, .config, "symbolic link"), (EEXIST, .cannotCreate, "already"),
            (ENOTEMPTY, .cannotCreate, "files in it"), (ENOTDIR, .cannotCreate, "a part of its path is a file"),
            (EISDIR, .cannotCreate, "it is a folder"), (ENAMETOOLONG, .cannotCreate, "too long"),
            (EMFILE, .io, "ulimit -n"), (ENFILE, .io, "fs.file-max"), (EPIPE, .io, "has ended"),
            (ENXIO, .cannotCreate, "no program reads"),
        ])
    func hasCode(_ number: Int32, _ code: BatchError.Code, _ sentence: String) {
        let error = FileFault.error("replace", "/some/file", number: number)
        #expect(error.code == code)
        #expect(error.message.hasPrefix("cannot replace /some/file: "))
        #expect(error.message.contains(sentence))
    }

    @Test("when it was to read, is no input where the path cannot lead to a file", arguments: [ENOTDIR, ENAMETOOLONG])
    func reading(_ number: Int32) {
        #expect(FileFault.error("read", "/some/file", number: number).code == .noInput)
    }

    @Test("has a sentence of its own for each kind")
    func differ() {
        let numbers = [ENOENT, EACCES, EROFS, ENOSPC, EFBIG, ELOOP, EEXIST, ENOTEMPTY, ENOTDIR, EISDIR, ENAMETOOLONG]
        let messages = (numbers + [EMFILE, ENFILE, EPIPE, ENXIO, EIO]).map {
            FileFault.error("write", "a", number: $0).message
        }
        #expect(Set(messages).count == messages.count)
    }
}
