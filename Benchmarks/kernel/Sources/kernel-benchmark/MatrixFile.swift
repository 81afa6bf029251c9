import Domain
import Foundation

/// A matrix of `Float` as it lies on the disk, row after row.
struct MatrixFile {
    private let values: [Float]
    private let names: [String]
    private let rowCount: Int

    /// What is wrong with a file.
    struct SizeError: Error, CustomStringConvertible {
        let description: String
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - names: the features, in the order of the columns.
    ///   - rows: how many rows to take at most.
    init(at url: URL, names: [String], rows: Int) throws {
        let bytes = try Data(contentsOf: url)
        let rowBytes = names.count * MemoryLayout<Float>.size
        guard rowBytes > 0, bytes.count.isMultiple(of: rowBytes) else {
            throw SizeError(description: "\(url.path) has \(bytes.count) bytes; expected a multiple of \(rowBytes)")
        }
        rowCount = min(bytes.count / rowBytes, rows)
        values = unsafe bytes.prefix(rowCount * rowBytes).withUnsafeBytes {
            unsafe Array($0.bindMemory(to: Float.self))
        }
        self.names = names
    }

    /// The rows in so many parts of about the same size.
    func parts(_ count: Int) throws -> [FeatureMatrix] {
        try (0..<count).map { part in
            let rows = rowCount * part / count..<rowCount * (part + 1) / count
            let columns = names.indices.map { column in
                FeatureColumn.numeric(rows.map { Double(values[$0 * names.count + column]) })
            }
            guard let matrix = FeatureMatrix(names: names, columns: columns, rowCount: rows.count) else {
                throw SizeError(description: "the columns do not fit together")
            }
            return matrix
        }
    }
}
