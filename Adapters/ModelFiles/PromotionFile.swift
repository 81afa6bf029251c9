import Domain
import LocalFiles
import UseCases

/// The file of a model's promotions: a line of JSON for each, in the order in which they were made.
///
/// A line is one write at the end of the file, so the lines of processes that promote at the same time do not mix.
struct PromotionFile {
    private static let maximumBytes = 16 << 20

    /// The path of the file.
    let path: String
    /// The promotions of the lines that can be read.
    private(set) var promotions: [Promotion] = []
    /// Why the first line that cannot be read cannot be, or the whole file; nil when nothing is wrong.
    private(set) var fault: BatchError?
    private var endsInsideALine = false

    /// Reads the file; it has no promotions when there is none.
    init(path: String) {
        self.path = path
        do {
            read(try LocalFile.read(path, maximumBytes: Self.maximumBytes))
        } catch let error as BatchError where error.code == .noInput {
            return
        } catch {
            fault = error as? BatchError ?? BatchError(.io, "cannot read \(path)", cause: error)
        }
    }

    private mutating func read(_ bytes: [UInt8]) {
        endsInsideALine = bytes.last.map { $0 != UInt8(ascii: "\n") } ?? false
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !line.isEmpty {
            let place = "\(path), line \(index + 1)"
            do {
                let stored = try StoredJSON.decode(StoredPromotion.self, from: line, place: place)
                promotions.append(try stored.promotion(place: place))
            } catch {
                fault = fault ?? error as? BatchError
            }
        }
    }

    /// Adds a promotion to the end of the file; durable when it returns. What was written before stays as it is: a last line
    /// that has no end, because somebody edited the file or the disk was full, gets one.
    func append(_ promotion: Promotion) throws {
        let end = [UInt8(ascii: "\n")]
        try LocalFile.append(
            (endsInsideALine ? end : []) + StoredJSON.encode(StoredPromotion(promotion)) + end, to: path)
    }
}
