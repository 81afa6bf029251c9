import CLibFuzzer

/// Feeds a reader of texts with what libFuzzer makes up.
///
///     fuzz-text csv CORPUS SEEDS -max_total_time=60
///
/// The first argument is the kind of text, the rest is libFuzzer's.
@main
struct FuzzText {
    static func main() {
        let kind = CommandLine.argc > 1 ? CommandLine.arguments[1] : ""
        guard let check = checks[kind] else {
            print("usage: fuzz-text \(checks.keys.sorted().joined(separator: "|")) [libFuzzer's arguments]")
            return
        }
        var count = CommandLine.argc - 1
        // libFuzzer takes the program's name from the first argument and skips it.
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
        _ = LLVMFuzzerRunDriver(&count, &arguments, check)
    }

    /// What is done with the bytes; libFuzzer's callback takes no argument of ours.
    private static let checks: [String: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32] = [
        "csv": { start, size in
            FuzzedCSV.check(Array(UnsafeBufferPointer(start: start, count: size)))
            return 0
        },
        "yaml": { start, size in
            FuzzedYAML.check(Array(UnsafeBufferPointer(start: start, count: size)))
            return 0
        },
    ]
}
