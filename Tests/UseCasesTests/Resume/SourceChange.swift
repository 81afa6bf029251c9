import Domain
import InMemory
import PortContracts

/// What happens to a source between two attempts.
enum SourceChange: CaseIterable {
    case value, unusedValue, swapped, added, removed, duplicated, emptied

    var canBePublished: Bool { self != .duplicated && self != .emptied }

    /// The rows after the change.
    func applied(
        to rows: [ParcelRow], of variant: StoreVariant, using random: inout SeededGenerator
    ) -> [ParcelRow] {
        var rows = rows
        let (row, other) = (Int.random(in: rows.indices, using: &random), Int.random(in: rows.indices, using: &random))
        switch self {
        case .value where rows[row].entity.distance > 0:
            rows[row].entity.distance = Sample.distance(.random(in: 1...1000, using: &random))
        case .value, .unusedValue:
            rows[row].entity.declaredValue = Double.random(in: 1...99, using: &random)
        case .swapped:
            (rows[row].entity, rows[other].entity) = (rows[other].entity, rows[row].entity)
        case .added:
            let number = Int.random(in: 200...999, using: &random)
            let added = Sample.row(number, of: variant)
            if !rows.contains(where: { $0.key == added.key }) { rows.append(added) }
        case .removed where rows.count { $0.entity.distance > 0 } > 1:
            rows.remove(at: row)
            if !rows.contains(where: { $0.entity.distance > 0 }) { rows.append(Sample.row(199, of: variant)) }
        case .removed: break
        case .duplicated: rows.append(rows[row])
        case .emptied: rows = []
        }
        return rows
    }
}
