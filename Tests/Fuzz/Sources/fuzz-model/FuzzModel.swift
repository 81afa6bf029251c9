import CLibFuzzer
import Models
import Synchronization

/// Feeds one format's parser, and whatever it makes a model of, with what libFuzzer thinks of.
///
///     fuzz-model lightgbm CORPUS SEEDS -max_total_time=60
///
/// The first argument is the format, the rest is libFuzzer's.
@main
struct FuzzModel {
    /// The format; libFuzzer's callback takes no argument of ours.
    static let format = Mutex(ModelFormat.lightGBM)

    static func main() {
        guard CommandLine.argc > 1, let chosen = ModelFormat(rawValue: CommandLine.arguments[1]) else {
            print(
                "usage: fuzz-model \(ModelFormat.allCases.map(\.rawValue).joined(separator: "|")) [libFuzzer's arguments]"
            )
            return
        }
        format.withLock { $0 = chosen }
        var count = CommandLine.argc - 1
        // libFuzzer takes the program's name from the first argument, and passes over it.
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
        _ = LLVMFuzzerRunDriver(&count, &arguments) { start, size in
            FuzzedModel.check(
                UnsafeBufferPointer(start: start, count: size), as: FuzzModel.format.withLock { $0 })
            return 0
        }
    }
}
