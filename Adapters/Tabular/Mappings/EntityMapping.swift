/// How the rows of a table become entities: the one place that knows both the columns and the entity.
///
/// A mapping is a struct with one declaration for each column (see ``ColumnBinder``) and one function that turns a row
/// into an entity:
///
///     public func decode(_ batch: RowBatch) -> DecodedRows<Parcel> {
///         var binder = ColumnBinder(binding: batch)
///         let columns = ParcelColumns(&binder)
///         return batch.decode { row throws(RowFault) in try columns.parcel(row) }
///     }
///
/// The loop is compiled in the mapping's own module, so no generic code runs per row.
public protocol EntityMapping<Entity>: Sendable {
    /// What a row becomes.
    associatedtype Entity: Sendable

    /// The table, under the names that its columns have unless a configuration maps them.
    var table: TableSpecification { get }

    /// Where labels come from; nil when the problem has none.
    var labels: LabelMapping? { get }

    /// Turns the rows of a batch, whose schema is that of the table, into entities.
    func decode(_ batch: RowBatch) throws -> DecodedRows<Entity>
}

extension EntityMapping {
    /// None.
    public var labels: LabelMapping? { nil }
}

/// The entities of a batch, and the faults of rows that could not become entities; both in the order of the rows.
public struct DecodedRows<Entity: Sendable>: Sendable {
    /// The entities.
    public var entities: [Entity]
    /// One fault for each row that could not become an entity, in ascending order of the rows.
    public var faults: [RowFault]

    /// Creates decoded rows.
    @inlinable
    public init(entities: [Entity], faults: [RowFault]) {
        self.entities = entities
        self.faults = faults
    }
}

extension RowBatch {
    /// Turns each row into an entity. A row in which the store found a fault becomes a fault; if there are several, the
    /// first one counts.
    @inlinable
    @inline(__always)
    public func decode<Entity>(_ entity: (Int) throws(RowFault) -> Entity) -> DecodedRows<Entity> {
        var entities: [Entity] = []
        entities.reserveCapacity(rowCount)
        var found: [RowFault] = []
        var next = 0
        for row in 0..<rowCount {
            if next < faults.count, faults[next].row == row {
                found.append(faults[next])
                while next < faults.count, faults[next].row == row { next += 1 }
                continue
            }
            do throws(RowFault) {
                entities.append(try entity(row))
            } catch {
                found.append(error)
            }
        }
        return DecodedRows(entities: entities, faults: found)
    }
}
