import LocalFiles
import UseCases

/// The records of a CSV file, one after the other, in bounded memory.
struct CSVRecords {
    /// The file.
    let path: String
    /// The number of records read.
    private(set) var number = 0
    private let file: FileReader
    private let stamp: FileStamp
    private var tokeniser = CSVTokeniser()
    private var block: [UInt8] = []
    private var position = 0
    private var isAtEnd = false

    /// Puts blocks into the standard form; nil where the file has it.
    let form: StandardForm?

    /// Opens a file; `noInput` when there is none.
    init(path: String, form: StandardForm? = nil) throws {
        self.path = path
        self.form = form
        file = try FileReader(path: path)
        stamp = try file.stamp()
    }

    /// The record that was read last.
    var record: CSVRecord { tokeniser.record }

    /// How many fields of a record without quotes are split off, from the first on.
    var fieldLimit: Int {
        get { tokeniser.fieldLimit }
        set { tokeniser.fieldLimit = newValue }
    }

    /// Reads the next record; false when there is none.
    mutating func next() throws -> Bool {
        while !isAtEnd {
            if try readFromBlock() || (isEndOfFile() && tokeniser.finish()) {
                number += 1
                return true
            }
        }
        return false
    }

    private mutating func readFromBlock() -> Bool {
        // In locals, since the span of a property borrows all of this value.
        let bytes = block
        var start = position
        defer { position = start }
        return tokeniser.read(bytes.span, at: &start)
    }

    /// Reads the next block; true at the end of the file.
    private mutating func isEndOfFile() throws -> Bool {
        block = try file.read(atMost: Self.blockBytes)
        if number == 0 { try checkEncoding() }
        if let form { block = form.standardised(block) }
        position = 0
        isAtEnd = block.isEmpty
        return isAtEnd
    }

    /// Throws `config` when the file begins with the mark of UTF-16. In UTF-8 these bytes are none of a text, and in Latin-1 they
    /// are two letters that no word begins with.
    private func checkEncoding() throws {
        guard block.starts(with: [0xFF, 0xFE]) || block.starts(with: [0xFE, 0xFF]) else { return }
        throw BatchError(
            .config, "\(path) is in UTF-16, which is not supported; convert it (iconv -f UTF-16 -t UTF-8)")
    }

    /// Throws `tryLater` when the file was written to since it was opened. Replacing the
    /// file as a whole is no change: the open file stays what it is.
    func checkUnchanged() throws {
        guard try file.stamp() == stamp else {
            throw BatchError(
                .tryLater,
                "\(path) changed while it was read; wait until it is written, and run the same command again. To replace "
                    + "it while it may be read, write a new file and rename it")
        }
    }

    private static let blockBytes = 1 << 18
}
