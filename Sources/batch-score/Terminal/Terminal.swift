import Foundation

/// Where a command prints.
enum Terminal {
    /// Prints a line of results.
    static func print(_ line: String) {
        write(line + "\n", to: 1)
    }

    /// Prints a line about the work, apart from the results.
    static func note(_ line: String) {
        write(line + "\n", to: 2)
    }

    /// Writes text as it is.
    static func write(_ text: String, to descriptor: Int32) {
        let bytes = Array(text.utf8)
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes[written...].withUnsafeBytes {
                unsafe Foundation.write(descriptor, $0.baseAddress, $0.count)
            }
            // Nobody is left to tell that a terminal or a pipe is gone.
            guard count > 0 else { return }
            written += count
        }
    }

    /// Whether standard error is a terminal that people look at.
    static var showsProgress: Bool { isatty(2) == 1 }

    /// A text without characters that could steer a terminal.
    static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}
