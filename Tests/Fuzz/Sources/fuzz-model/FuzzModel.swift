import CLibFuzzer
import LightGBM
import Models
import ONNX
import Synchronization
import XGBoost

/// Feeds the reader of one format, and every model that it reads, with what libFuzzer makes up.
///
///     fuzz-model lightgbm CORPUS SEEDS -max_total_time=60
///
/// The first argument is the format, the rest is libFuzzer's.
@main
struct FuzzModel {
    /// The formats that can be fuzzed.
    private static let formats = ModelFormats([
        LightGBMFormat(), XGBoostJSONFormat(), XGBoostUBJSONFormat(), ONNXFormat(),
    ])
    /// The chosen format; libFuzzer's callback takes no argument of ours.
    private static let format = Mutex<any ModelFormat>(LightGBMFormat())

    static func main() {
        guard CommandLine.argc > 1, let chosen = formats.format(named: CommandLine.arguments[1]) else {
            print("usage: fuzz-model \(formats.names.joined(separator: "|")) [libFuzzer's arguments]")
            return
        }
        format.withLock { $0 = chosen }
        var count = CommandLine.argc - 1
        // libFuzzer takes the program's name from the first argument and skips it.
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
        _ = LLVMFuzzerRunDriver(&count, &arguments) { start, size in
            FuzzedModel.check(
                UnsafeBufferPointer(start: start, count: size), as: FuzzModel.format.withLock { $0 })
            return 0
        }
    }
}
