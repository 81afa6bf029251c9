import Synchronization

/// The texts that are too long to be stored inside a ``Category``, each stored once for the whole process.
///
/// An interned text stays for the life of the process: categories are plain memory, so their uses are not counted. The
/// pool is bounded, because a column with millions of different long texts is not a category.
final class CategoryPool: Sendable {
    /// The most bytes that the pool holds.
    static let maximumBytes = 64 << 20

    /// The pool of this process.
    static let shared = CategoryPool()

    private struct Contents {
        var texts: [[UInt8]] = []
        var numbers: [[UInt8]: UInt64] = [:]
        var byteCount = 0
    }

    private let contents = Mutex(Contents())

    /// The number of a text, the same one for the same bytes; nil when the pool is full.
    func number(of text: [UInt8]) -> UInt64? {
        contents.withLock { contents in
            if let number = contents.numbers[text] { return number }
            guard contents.byteCount + text.count <= Self.maximumBytes else { return nil }
            let number = UInt64(contents.texts.count)
            contents.texts.append(text)
            contents.numbers[text] = number
            contents.byteCount += text.count
            return number
        }
    }

    /// The bytes of a number that ``number(of:)`` gave.
    func text(_ number: UInt64) -> [UInt8] {
        contents.withLock { $0.texts[Int(number)] }
    }
}
