import Foundation

/// Where a command prints.
enum Terminal {
    /// Prints a line of results; false when it did not arrive as a whole, as on a full disk.
    @discardableResult
    static func print(_ line: String) -> Bool {
        write(line + "\n", to: 1)
    }

    /// Prints a line about the work, apart from the results. A failure to do so cannot be reported anywhere.
    static func note(_ line: String) {
        write(line + "\n", to: 2)
    }

    /// Writes text as it is; false when not all of it could be written.
    @discardableResult
    static func write(_ text: String, to descriptor: Int32) -> Bool {
        let bytes = Array(text.utf8)
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes[written...].withUnsafeBytes {
                unsafe Foundation.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }

    /// Whether standard error is a terminal that people look at.
    static var showsProgress: Bool { isatty(2) == 1 }

    /// A text without characters that could steer a terminal.
    static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}
