import Foundation

/// Where a command prints.
///
/// Everything that people or logs read goes through here, and characters that could steer a terminal or forge a line of a log
/// are escaped here.
enum Terminal {
    /// What became of a text.
    enum Delivery {
        /// All of it was written.
        case complete
        /// Nobody reads it any more, as behind `| head -1`.
        case unread
        /// It could not be written, as on a full disk.
        case failed
    }

    /// Makes sure that printing never ends the process, nor writes into a file of the job.
    ///
    /// The number of a standard stream that was closed would be given to the next file that is opened. A folder takes its
    /// place, which can be neither read nor written.
    static func prepare() {
        signal(SIGPIPE, SIG_IGN)
        for number in Int32(0)...2 where fcntl(number, F_GETFD) < 0 {
            _ = unsafe open("/", O_RDONLY | O_DIRECTORY)
        }
    }

    /// Prints a line of results.
    @discardableResult
    static func print(_ line: String) -> Delivery {
        write(plain(line) + "\n", to: 1)
    }

    /// Prints lines of results, as far as they can be written.
    static func print(_ lines: [String]) -> Delivery {
        for line in lines {
            let delivery = print(line)
            guard delivery == .complete else { return delivery }
        }
        return .complete
    }

    /// Prints a line about the work, apart from the results. A failure to do so cannot be reported anywhere.
    static func note(_ line: String) {
        write(plain(line) + "\n", to: 2)
    }

    /// Shows a line about the work in the place of the one that was shown last, on a terminal.
    static func show(_ line: String) {
        write("\r\u{1B}[K" + plain(line), to: 2)
    }

    /// Writes text as it is.
    @discardableResult
    private static func write(_ text: String, to descriptor: Int32) -> Delivery {
        let bytes = Array(text.utf8)
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes[written...].withUnsafeBytes {
                unsafe Foundation.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EAGAIN {
                var event = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = unsafe poll(&event, 1, 1000)
                continue
            }
            guard count > 0 else { return errno == EPIPE ? .unread : .failed }
            written += count
        }
        return .complete
    }

    /// Whether standard error is a terminal that people look at.
    static var showsProgress: Bool { isatty(2) == 1 }

    /// Whether there is somebody at a terminal who can answer a question.
    static var canAsk: Bool { isatty(0) == 1 && isatty(2) == 1 }

    /// Asks a question that only "y" or "yes" answers with yes.
    static func confirms(_ question: String) -> Bool {
        write("\(plain(question)) [y/N] ", to: 2)
        return ["y", "yes"].contains(readLine()?.lowercased())
    }

    /// A text as one word of a command: in quotes where the shell would split or change it.
    static func shellWord(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                true
            default: false
            }
        }
        return isPlain ? text : "'\(text.replacing("'", with: "'\\''"))'"
    }

    /// A text in which characters that steer a terminal, break a line or turn the direction of writing are escaped.
    static func plain(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: \.isSteering) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.isSteering: result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension Unicode.Scalar {
    /// Whether it is a control character (also those of C1), ends a line or a paragraph, or is invisible and changes how the
    /// text around it is shown. Joiners are left, since scripts and emoji need them.
    var isSteering: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        case .format: value != 0x200C && value != 0x200D
        default: false
        }
    }
}
