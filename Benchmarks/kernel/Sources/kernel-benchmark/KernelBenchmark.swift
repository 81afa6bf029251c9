import Domain
import Foundation
import LightGBM
import Models
import XGBoost

/// Scores a matrix with a model file as often as it is asked to, and prints how long it took.
@main
struct KernelBenchmark {
    /// The formats of the models that are timed.
    private static let formats = ModelFormats([LightGBMFormat(), XGBoostJSONFormat()])

    static func main() async {
        do {
            let arguments = try Arguments(CommandLine.arguments.dropFirst())
            try await run(arguments)
        } catch {
            FileHandle.standardError.write(Data("error: \(error)\n".utf8))
            exit(EXIT_FAILURE)
        }
    }

    private static func run(_ arguments: Arguments) async throws {
        let model = try formats.read([UInt8](Data(contentsOf: arguments.model))).model
        let file = try MatrixFile(at: arguments.matrix, names: model.signature.names, rows: arguments.rows)
        let parts = try file.parts(arguments.threads)
        say("ready")
        // A round for each line that is read, so that whoever writes the lines can let others run in between.
        while readLine() != nil {
            let start = Clocks.now
            let margins = try await margins(of: parts, by: model)
            let time = Clocks.now.since(start)
            if let file = arguments.margins { try write(margins, to: file) }
            say("\(time)")
        }
    }

    /// Writes a line at once.
    private static func say(_ line: String) {
        FileHandle.standardOutput.write(Data("\(line)\n".utf8))
    }

    /// The margins of each part: as many threads as parts.
    private static func margins(of parts: [FeatureMatrix], by model: any ScoringModel) async throws -> [[[Double]]] {
        try await withThrowingTaskGroup { group in
            for (index, part) in parts.enumerated() {
                group.addTask { (index, try model.predictions(for: part, on: .margin)) }
            }
            var results = [[[Double]]](repeating: [], count: parts.count)
            for try await (index, margins) in group { results[index] = margins }
            return results
        }
    }

    /// Writes margins row after row, as little-endian doubles.
    private static func write(_ parts: [[[Double]]], to file: URL) throws {
        let bits = parts.flatMap { outputs in
            (outputs.first ?? []).indices.flatMap { row in outputs.map { $0[row].bitPattern.littleEndian } }
        }
        try unsafe bits.withUnsafeBytes { try unsafe Data($0).write(to: file) }
    }
}
