import Domain

/// Turns batches of a table into entities with their keys, and into rejections.
struct MappedRows<Entity: Sendable>: Sendable {
    let table: TableSpecification
    let mapping: any EntityMapping<Entity>
    let selection: Selection

    func decode(_ batch: RowBatch, withPartitions: Bool) throws -> EntityChunk<Entity> {
        let (rows, faults) = try decode(batch)
        let keys = batch.keys(of: table)
        let dropped = faults.map(\.row)
        return EntityChunk(
            keys: keys.dropping(dropped), entities: rows.entities,
            partitions: withPartitions ? partitions(of: batch, without: dropped) : [],
            rejections: faults.map { batch.rejection($0, of: table, keys: keys) }, checksum: batch.checksum)
    }

    /// The entities that have a key and a partition, and the faults of all other rows.
    func decode(_ batch: RowBatch) throws -> (rows: DecodedRows<Entity>, faults: [RowFault]) {
        var rows = try mapping.decode(batch)
        guard batch.firstRowWithoutKey(of: table) != nil || batch.lacksPartition(of: table) else {
            return (rows, rows.faults)
        }
        var faults: [RowFault] = []
        var entities: [Entity] = []
        var nextFault = 0
        var nextEntity = 0
        for row in 0..<batch.rowCount {
            if nextFault < rows.faults.count, rows.faults[nextFault].row == row {
                faults.append(rows.faults[nextFault])
                nextFault += 1
                continue
            }
            if let fault = batch.missingKey(row, of: table) ?? batch.missingPartition(row, of: table) {
                faults.append(fault)
            } else {
                entities.append(rows.entities[nextEntity])
            }
            nextEntity += 1
        }
        rows.entities = entities
        return (rows, faults)
    }

    private func partitions(of batch: RowBatch, without dropped: [Int]) -> [Partition] {
        var partitions: [Partition] = []
        var next = 0
        for row in 0..<batch.rowCount {
            if next < dropped.count, dropped[next] == row {
                next += 1
            } else {
                partitions.append(partition(row, batch))
            }
        }
        return partitions
    }

    /// The partition of a row; that of the selection, or `all`, where the table has no column for it.
    private func partition(_ row: Int, _ batch: RowBatch) -> Partition {
        batch.partition(row, of: table)
            ?? {
                if case .partition(let partition) = selection { partition } else { .whole }
            }()
    }
}

extension RowBatch {
    /// The partition of a row; nil where rows have none of their own, or none that can be read.
    func partition(_ row: Int, of table: TableSpecification) -> Partition? {
        guard let column = table.partitionColumn else { return nil }
        switch table.partitions {
        case .day: return day(row, column).map(Partition.init(day:))
        case .month: return day(row, column).map { Partition(month: CalendarMonth(of: $0)) }
        case .value:
            let slot = schema.slots[column]
            let label =
                schema.columns[column].type == .integer
                ? integers[slot][row].map(String.init) : texts[slot].string(row)
            return label.flatMap(Partition.init(label:))
        case .snapshot, .whole: return nil
        }
    }

    /// Whether some row belongs to no partition, although the table has a column for it.
    func lacksPartition(of table: TableSpecification) -> Bool {
        guard let column = table.partitionColumn else { return false }
        return (0..<rowCount).contains { lacksPartition($0, inColumn: column) }
    }

    /// The fault of a row that belongs to no partition; nil when it has one, or needs none.
    func missingPartition(_ row: Int, of table: TableSpecification) -> RowFault? {
        guard let column = table.partitionColumn, partition(row, of: table) == nil else { return nil }
        return RowFault(
            row: row, column: column, code: isNull(row, column) ? .missingValue : .invalidValue,
            expected: table.partitions.labelForm(in: table.partitionOrder))
    }

    private func isNull(_ row: Int, _ column: Int) -> Bool {
        let slot = schema.slots[column]
        return schema.columns[column].type == .text ? texts[slot].isNull[row] : integers[slot].isNull[row]
    }

    /// The fault of a row that lacks a part of its key; nil when it has a key.
    func missingKey(_ row: Int, of table: TableSpecification) -> RowFault? {
        guard lacksKey(row, of: table) else { return nil }
        return RowFault(row: row, column: table.keyColumns.first, code: .missingValue, expected: "a key in each row")
    }

    /// The rejection of a row.
    func rejection(_ fault: RowFault, of table: TableSpecification, keys: KeyColumn) -> Rejection {
        Rejection(
            key: lacksKey(fault.row, of: table) ? nil : keys[fault.row], line: lines.isEmpty ? nil : lines[fault.row],
            column: fault.column.map { schema.columns[$0].name }, code: fault.code, expected: fault.expected)
    }
}
