public import Domain
public import Tabular

extension StoreVariant {
    /// Sample rows of the table, in the order of their numbers.
    ///
    /// - Parameters:
    ///   - numbers: which rows; see ``key(_:in:)``.
    ///   - partition: the partition that they belong to; nil for that of most samples.
    public func rows(_ numbers: some Sequence<Int>, in partition: Partition? = nil) -> RowBatch {
        var batch = RowBatch(schema: table.schema)
        for number in numbers { append(number, to: &batch, partition: partition ?? self.partition) }
        return batch
    }

    /// A sample row that has no partition; its table is cut by a column that is not a part of the key.
    public func rowWithoutPartition(_ number: Int) -> RowBatch {
        var batch = RowBatch(schema: table.schema)
        append(number, to: &batch, partition: nil)
        return batch
    }

    /// Sample rows of the table of labels: a delay of some days for each key, and none for each fourth.
    public func labelRows(_ numbers: some Sequence<Int>) -> RowBatch {
        var batch = RowBatch(schema: labels.schema)
        for number in numbers {
            append(key(number), to: &batch, of: labels)
            batch.integers[labels.schema.slots[labels.schema.columns.count - 1]].append(
                number % 4 == 3 ? nil : Int64(number % 5) - 2)
            batch.endRow()
        }
        return batch
    }

    private func append(_ number: Int, to batch: inout RowBatch, partition: Partition?) {
        append(key(number, in: partition), to: &batch, of: table)
        for (position, column) in table.schema.columns.enumerated() where !table.keyColumns.contains(position) {
            let slot = table.schema.slots[position]
            switch column.type.storage {
            case .integers: batch.integers[slot].append(integer(column, number, partition))
            case .reals: batch.reals[slot].append(Self.real(column.name, number))
            case .texts: batch.texts[slot].append(text(column, number, partition))
            }
        }
        batch.endRow()
    }

    private func append(_ key: Key, to batch: inout RowBatch, of table: TableSpecification) {
        let parts = if case .composite(let parts) = key { parts } else { [key] }
        for (position, part) in zip(table.keyColumns, parts) {
            let slot = table.schema.slots[position]
            switch part {
            case .integer(let value): batch.integers[slot].append(value)
            case .text(let value): batch.texts[slot].append(value)
            case .composite: break
            }
        }
    }

    private func integer(_ column: ColumnSpecification, _ number: Int, _ partition: Partition?) -> Int64? {
        switch column.name {
        case "pieces": [1, -9_007_199_254_740_993, .max, .min, nil][number % 5]
        case "is_fragile": [1, 0, nil][number % 3]
        case "printed_at": [1_387_900_799_999_999, -1, nil, 0, 253_402_300_799_000_001][number % 5]
        case "ordered_on": [16_000, -719_162, nil, 0, 2_932_896][number % 5]
        case "dispatched": dispatched(number, partition)
        default: partition.flatMap { Int64($0.label) }
        }
    }

    private static func real(_ column: String, _ number: Int) -> Double? {
        switch column {
        case "weight": 0.5 + Double(number % 40) / 3
        case "distance": [1400.25, 0, 1e-300, 20_000.1][number % 4]
        default: [0.1 + 0.2, nil, .leastNonzeroMagnitude, 1e15 / 3][number % 4]
        }
    }

    private func text(_ column: ColumnSpecification, _ number: Int, _ partition: Partition?) -> String? {
        if column.name == "service" {
            return ["standard", "express", nil, "return", "two \"days\",\nby 'air'"][number % 5]
        }
        return partition?.label
    }

    /// A day of the partition, or a moment on one; also the first and the last of them.
    private func dispatched(_ number: Int, _ partition: Partition?) -> Int64? {
        if table.partitions.column == "dispatched", partition == nil { return nil }
        let days = partition.flatMap(table.partitions.days(of:)) ?? Self.someDay...Self.someDay
        let count = Int(days.upperBound.daysSinceEpoch - days.lowerBound.daysSinceEpoch) + 1
        let day = Int64(days.lowerBound.daysSinceEpoch) + Int64([0, count - 1, count / 2][number % 3])
        guard layout.dispatchedType == .timestamp else { return day }
        return day * LocalMoment.microsecondsPerDay + [0, 86_399_999_999, 43_200_000_001][number % 3]
    }

    private static let someDay = CalendarDay(daysSinceEpoch: 16_063)
}
