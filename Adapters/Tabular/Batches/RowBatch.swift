public import Domain

/// Rows of a table in typed columns: what stores read and write (compare Apache Arrow's record batch).
///
/// It is concrete, so a store fills it in a plain loop without generic code, and a mapping reads it column by column.
/// A store appends to each column in turn and then calls `endRow`.
public struct RowBatch: Equatable, Sendable {
    /// The columns.
    public let schema: TableSchema
    /// How many rows are complete.
    public private(set) var rowCount = 0
    /// The columns of integers, booleans, days and timestamps, in the order of the schema.
    public var integers: [IntegerColumn]
    /// The columns of floating-point numbers, in the order of the schema.
    public var reals: [RealColumn]
    /// The columns of texts, in the order of the schema.
    public var texts: [TextColumn]
    /// For each row the line of the file on which it begins; empty when the rows do not come from a file.
    public var lines: [Int] = []
    /// What could not become a value, by ascending row. The cell itself is null then.
    public var faults: [RowFault] = []

    /// A batch without rows.
    public init(schema: TableSchema) {
        self.schema = schema
        integers = Array(repeating: IntegerColumn(), count: schema.count(of: .integers))
        reals = Array(repeating: RealColumn(), count: schema.count(of: .reals))
        texts = Array(repeating: TextColumn(), count: schema.count(of: .texts))
    }

    /// Completes a row, after each column has got its value.
    public mutating func endRow() { endRows(1) }

    /// Completes some rows, after each column has got their values.
    public mutating func endRows(_ count: Int) { rowCount += count }

    /// Adds "no value" to a column.
    public mutating func appendNull(toColumn column: Int) {
        let slot = schema.slots[column]
        switch schema.columns[column].type.storage {
        case .integers: integers[slot].append(nil)
        case .reals: reals[slot].append(nil)
        case .texts: texts[slot].append(nil as String?)
        }
    }

    /// Removes all rows and keeps the memory.
    public mutating func removeAll() {
        rowCount = 0
        for index in integers.indices { integers[index].removeAll() }
        for index in reals.indices { reals[index].removeAll() }
        for index in texts.indices { texts[index].removeAll() }
        lines.removeAll(keepingCapacity: true)
        faults.removeAll(keepingCapacity: true)
    }

    /// The rows without some of them, and without faults.
    ///
    /// - Parameter rows: their positions, ascending.
    public func dropping(_ rows: [Int]) -> RowBatch {
        guard !rows.isEmpty else { return self }
        var kept = RowBatch(schema: schema)
        var next = 0
        for row in 0..<rowCount {
            if next < rows.count, rows[next] == row { next += 1 } else { kept.append(row, of: self) }
        }
        return kept
    }

    /// Adds a row of another batch of the same schema.
    public mutating func append(_ row: Int, of other: RowBatch) {
        for index in integers.indices { integers[index].append(other.integers[index][row]) }
        for index in reals.indices { reals[index].append(other.reals[index][row]) }
        for index in texts.indices {
            let column = other.texts[index]
            if column.isNull[row] {
                texts[index].append(nil as String?)
            } else {
                texts[index].append(column.bytes.span.extracting(column.range(of: row)))
            }
        }
        if !other.lines.isEmpty { lines.append(other.lines[row]) }
        endRow()
    }

    /// The day of a row in a column of days or timestamps; nil where there is none in the years 1 to 9999.
    public func day(_ row: Int, _ column: Int) -> CalendarDay? {
        guard let value = integers[schema.slots[column]][row] else { return nil }
        let days = schema.columns[column].type == .timestamp ? LocalMoment.day(ofMicroseconds: value) : value
        return (-719_162...2_932_896).contains(days) ? CalendarDay(daysSinceEpoch: Int32(days)) : nil
    }
}

/// Moments on the clock of one time zone, as batches store them.
public enum LocalMoment {
    /// Microseconds in a day.
    public static let microsecondsPerDay: Int64 = 86_400_000_000

    /// The number of the day of a moment, counted from 1970-01-01.
    @inlinable
    public static func day(ofMicroseconds value: Int64) -> Int64 {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: microsecondsPerDay)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
