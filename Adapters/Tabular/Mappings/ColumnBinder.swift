/// Declares the columns of a table, and finds the same columns in a batch: one declaration serves both.
///
///     struct ParcelColumns {
///         let weight: RealField
///         let city: TextField
///
///         init(_ columns: inout ColumnBinder) {
///             columns.key("parcel_id", .integer)
///             weight = columns.real("weight", expected: "a weight of more than 0 kg")
///             city = columns.optionalText("city")
///         }
///     }
///
/// The columns are taken out of a batch once: looking up each of them for each row would cost more than reading it.
public struct ColumnBinder {
    /// The columns declared so far, in order.
    public private(set) var columns: [ColumnSpecification] = []
    private let batch: RowBatch?

    /// A binder that collects the columns; the fields that it gives have no rows.
    public init() {
        batch = nil
    }

    /// A binder that gives the columns of a batch, whose schema has the columns in the order of their declarations.
    public init(binding batch: RowBatch) {
        self.batch = batch
    }

    /// Declares a column that is only part of the key.
    public mutating func key(_ name: String, _ type: ColumnType) {
        columns.append(ColumnSpecification(name, type, isRequired: true))
    }

    /// Declares a column of whole numbers (or of booleans, as 1 and 0) that must have a value.
    public mutating func integer(
        _ name: String, _ type: ColumnType = .integer, expected: String = "a whole number"
    ) -> IntegerField {
        integerField(name, type, isRequired: true, expected)
    }

    /// Declares a column of whole numbers (or of booleans, as 1 and 0) that may lack a value.
    public mutating func optionalInteger(
        _ name: String, _ type: ColumnType = .integer, expected: String = "a whole number"
    ) -> IntegerField {
        integerField(name, type, isRequired: false, expected)
    }

    /// Declares a column of numbers that must have a value.
    public mutating func real(_ name: String, expected: String = "a finite number") -> RealField {
        realField(name, isRequired: true, expected)
    }

    /// Declares a column of numbers that may lack a value.
    public mutating func optionalReal(_ name: String, expected: String = "a finite number") -> RealField {
        realField(name, isRequired: false, expected)
    }

    /// Declares a column of texts that must have a value.
    public mutating func text(_ name: String, expected: String = "a text") -> TextField {
        textField(name, isRequired: true, expected)
    }

    /// Declares a column of texts that may lack a value.
    public mutating func optionalText(_ name: String, expected: String = "a text") -> TextField {
        textField(name, isRequired: false, expected)
    }

    /// Declares a column of days that must have a value.
    public mutating func day(_ name: String, expected: String = "a day in the years 1 to 9999") -> DayField {
        DayField(integerField(name, .day, isRequired: true, expected))
    }

    /// Declares a column of days that may lack a value.
    public mutating func optionalDay(_ name: String, expected: String = "a day in the years 1 to 9999") -> DayField {
        DayField(integerField(name, .day, isRequired: false, expected))
    }

    private mutating func integerField(
        _ name: String, _ type: ColumnType, isRequired: Bool, _ expected: String
    ) -> IntegerField {
        let position = declare(ColumnSpecification(name, type, isRequired: isRequired))
        let column = batch.map { $0.integers[$0.schema.slots[position]] } ?? IntegerColumn()
        return IntegerField(column: column, position: position, expected: expected)
    }

    private mutating func realField(_ name: String, isRequired: Bool, _ expected: String) -> RealField {
        let position = declare(ColumnSpecification(name, .real, isRequired: isRequired))
        let column = batch.map { $0.reals[$0.schema.slots[position]] } ?? RealColumn()
        return RealField(column: column, position: position, expected: expected)
    }

    private mutating func textField(_ name: String, isRequired: Bool, _ expected: String) -> TextField {
        let position = declare(ColumnSpecification(name, .text, isRequired: isRequired))
        let column = batch.map { $0.texts[$0.schema.slots[position]] } ?? TextColumn()
        return TextField(column: column, position: position, expected: expected)
    }

    private mutating func declare(_ column: ColumnSpecification) -> Int {
        columns.append(column)
        return columns.count - 1
    }
}
