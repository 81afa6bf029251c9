import LocalFiles
import Tabular
import UseCases

/// A step of a transaction; paths are relative to the folder of the store. Doing it twice changes no more than once.
enum JournalStep: Equatable, Sendable {
    /// Replaces this file by the one that was prepared for it.
    case place(String)
    /// Removes a folder and the files in it.
    case remove(String)

    /// The steps as a file.
    static func bytes(_ steps: [JournalStep]) -> [UInt8] {
        var encoder = CSVEncoder(header: schema.names)
        for step in steps {
            switch step {
            case .place(let path): encoder.append([.text("place"), .text(path)])
            case .remove(let path): encoder.append([.text("remove"), .text(path)])
            }
        }
        return encoder.bytes
    }

    /// Reads a file of steps.
    static func read(_ path: String) throws -> [JournalStep] {
        var table = try CSVTable(path: path, schema: schema)
        var steps: [JournalStep] = []
        while try table.next() {
            guard !table.isMalformed, let target = table.text(1), !target.hasPrefix("/"),
                !target.split(separator: "/").contains("..")
            else { throw table.damage(advice) }
            switch table.text(0) {
            case "place": steps.append(.place(target))
            case "remove": steps.append(.remove(target))
            default: throw table.damage(advice)
            }
        }
        return steps
    }

    private static let advice = "Put the file back as it was, so that the transaction in it can be finished"

    private static let schema = TableSchema([
        ColumnSpecification("step", .text, isRequired: true), ColumnSpecification("path", .text, isRequired: true),
    ])
}
