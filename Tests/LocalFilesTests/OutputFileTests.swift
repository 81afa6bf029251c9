import Glibc
import LocalFiles
import Testing
import UseCases

@Suite("An output that a user names")
struct OutputFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ text: String, to name: String, inputs: InputFiles = InputFiles()) throws {
        let output = try OutputFile.open(folder.path(name), inputs: inputs)
        try output.write(Array(text.utf8).span)
        try output.commit()
    }

    private func refusal(_ name: String, inputs: InputFiles = InputFiles()) throws -> BatchError {
        try #require(throws: BatchError.self) { try write("new", to: name, inputs: inputs) }
    }

    @Test("keeps the permissions of the file that it replaces", arguments: [0o640, 0o600, 0o664] as [mode_t])
    func permissions(_ mode: mode_t) throws {
        try folder.write("old", to: "a")
        try #require(unsafe chmod(folder.path("a"), mode) == 0)
        try write("new", to: "a")
        #expect(try folder.text("a") == "new")
        #expect(folder.mode("a") == mode)
    }

    @Test("never shows more than the file that it replaces, even while it is written")
    func temporaryPermissions() throws {
        try folder.write("old", to: "a")
        try #require(unsafe chmod(folder.path("a"), 0o600) == 0)
        let output = try OutputFile.open(folder.path("a"))
        let names = try folder.names
        #expect(names.map(folder.mode) == [0o600, 0o600])
        try output.commit()
    }

    @Test("keeps the owner of the file that it replaces, where root writes")
    func owner() throws {
        guard geteuid() == 0 else { return }
        try folder.write("old", to: "a")
        try #require(unsafe chown(folder.path("a"), 1234, 2345) == 0)
        try write("new", to: "a")
        var status = stat()
        try #require(unsafe stat(folder.path("a"), &status) == 0)
        #expect(status.st_uid == 1234 && status.st_gid == 2345)
    }

    @Test("replaces the file that a symbolic link leads to, and keeps the link")
    func link() throws {
        try folder.write("old", to: "target")
        try folder.link("second", to: "target")
        try folder.link("first", to: "second")
        try write("new", to: "first")
        #expect(try folder.text("target") == "new")
        #expect(try folder.names == ["first", "second", "target"])
        #expect(folder.isLink("first") && folder.isLink("second") && !folder.isLink("target"))
    }

    @Test("follows a link relative to the folder of the link")
    func relativeLink() throws {
        try #require(unsafe mkdir(folder.path("below"), 0o755) == 0)
        try #require(unsafe symlink("below/target", folder.path("link")) == 0)
        try write("new", to: "link")
        #expect(try folder.text("below/target") == "new")
        #expect(folder.isLink("link"))
    }

    @Test("is refused where links lead round and round")
    func circle() throws {
        try folder.link("a", to: "b")
        try folder.link("b", to: "a")
        #expect(try refusal("a").code == .config)
    }

    @Test("is refused behind a link that somebody else put into a shared folder")
    func foreignLink() throws {
        guard geteuid() == 0 else { return }
        try folder.write("old", to: "target")
        try #require(unsafe mkdir(folder.path("shared"), 0o777) == 0)
        try #require(unsafe chmod(folder.path("shared"), 0o1777) == 0)
        try folder.link("shared/link", to: "target")
        try #require(unsafe lchown(folder.path("shared/link"), 1234, 1234) == 0)
        #expect(try refusal("shared/link").code == .denied)
        #expect(try folder.text("target") == "old")
    }

    @Test("is written through where it is a pipe, which stays a pipe")
    func pipe() throws {
        try #require(unsafe mkfifo(folder.path("pipe"), 0o600) == 0)
        let reader = unsafe Glibc.open(folder.path("pipe"), O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        try write("new", to: "pipe")
        var bytes = [UInt8](repeating: 0, count: 10)
        #expect(unsafe read(reader, &bytes, 10) == 3)
        #expect(folder.kind("pipe") == S_IFIFO)
        #expect(try folder.names == ["pipe"])
    }

    @Test("is refused at once where it is a pipe that nobody reads")
    func unreadPipe() throws {
        try #require(unsafe mkfifo(folder.path("pipe"), 0o600) == 0)
        let error = try refusal("pipe")
        #expect(error.code == .cannotCreate && error.message.contains("no program reads"))
        #expect(folder.kind("pipe") == S_IFIFO)
    }

    @Test("is written through where it is a character device, which stays a device")
    func device() throws {
        // The numbers of /dev/null; the node is the test's own.
        guard unsafe mknod(folder.path("null"), S_IFCHR | 0o666, 0x103) == 0 else { return }
        guard unsafe access(folder.path("null"), W_OK) == 0 else { return }
        try folder.link("link", to: "null")
        for name in ["null", "link"] { try write("new", to: name) }
        #expect(folder.kind("null") == S_IFCHR && folder.isLink("link"))
        #expect(try folder.names == ["link", "null"])
    }

    @Test("is refused where it is a folder or a block device", arguments: [S_IFDIR, S_IFBLK])
    func noFile(_ kind: mode_t) throws {
        let isMade =
            kind == S_IFDIR
            ? unsafe mkdir(folder.path("a"), 0o755) : unsafe mknod(folder.path("a"), kind | 0o600, 0x7FA)
        guard isMade == 0 else { return }
        #expect(try refusal("a").code == .cannotCreate)
        #expect(folder.kind("a") == kind)
        #expect(try folder.names == ["a"])
    }

    @Test(
        "is refused where it is an input, by whatever name",
        arguments: ["input", "hard", "link", "hard-link", "./input"])
    func input(_ name: String) throws {
        try folder.write("old", to: "input")
        try #require(unsafe Glibc.link(folder.path("input"), folder.path("hard")) == 0)
        try folder.link("link", to: "input")
        try folder.link("hard-link", to: "hard")
        let inputs = InputFiles(files: [folder.path("none"), folder.path("link")])
        let error = try refusal(name, inputs: inputs)
        #expect(error.code == .usage && error.message.contains("is the input"))
        #expect(try folder.text("input") == "old")
        #expect(try folder.names == ["hard", "hard-link", "input", "link"])
    }

    @Test("is refused in a folder of the program's own records", arguments: ["registry/a", "registry/x/a", "other/a"])
    func records(_ name: String) throws {
        try #require(unsafe mkdir(folder.path("registry"), 0o755) == 0)
        try #require(unsafe mkdir(folder.path("registry/x"), 0o755) == 0)
        try folder.link("other", to: "registry/x")
        let error = try refusal(name, inputs: InputFiles(folders: [folder.path("registry"), folder.path("none")]))
        #expect(error.code == .usage)
    }

    @Test("is standard output under each of its names")
    func standardOutput() throws {
        try folder.write("", to: "file")
        try #require(unsafe symlink("/dev/stdout", folder.path("link")) == 0)
        for name in ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", folder.path("link")] {
            #expect(OutputFile.isStandardOutput(name), "\(name)")
        }
        for name in ["file", "/dev/stderr", "/dev/fd/2", "/dev/null", "none"] {
            #expect(!OutputFile.isStandardOutput(name), "\(name)")
        }
    }

    @Test("is a file that the process has open, by its number, wherever that leads")
    func openFile() throws {
        try folder.write("old ", to: "a")
        let number = unsafe Glibc.open(folder.path("a"), O_WRONLY | O_APPEND)
        defer { close(number) }
        let output = try OutputFile.open("/dev/fd/\(number)")
        try output.write(Array("new".utf8).span)
        try output.commit()
        #expect(try folder.text("a") == "old new")
        #expect(try folder.names == ["a"])
        let reading = unsafe Glibc.open(folder.path("a"), O_RDONLY)
        defer { close(reading) }
        for closed in [reading, 9999] {
            let error = try #require(throws: BatchError.self) { _ = try OutputFile.open("/dev/fd/\(closed)") }
            #expect(error.code == .io)
        }
    }

    @Test("may have a name as long as names may be")
    func longName() throws {
        let name = String(repeating: "n", count: Int(NAME_MAX))
        try write("new", to: name)
        #expect(try folder.names == [name])
        #expect(try refusal(name + "n").message.contains("too long"))
    }
}
