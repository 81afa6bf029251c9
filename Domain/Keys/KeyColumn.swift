/// The keys of some rows, as a column: how keys travel beside the entities, from the source to the published table.
public enum KeyColumn: Equatable, Sendable {
    /// Whole numbers.
    case integers([Int64])
    /// Texts.
    case texts(KeyTexts)
    /// The columns of a composite key, all of the same length.
    case composite([KeyColumn])

    /// A column without rows.
    public init(_ kind: KeyKind) {
        switch kind {
        case .integer: self = .integers([])
        case .text: self = .texts(KeyTexts())
        case .composite(let kinds): self = .composite(kinds.map(KeyColumn.init))
        }
    }

    /// A column of these keys; nil when one of them is of another kind.
    public init?(_ keys: [Key], kind: KeyKind) {
        self.init(kind)
        for key in keys {
            guard append(key) else { return nil }
        }
    }

    /// The kind of the keys.
    public var kind: KeyKind {
        switch self {
        case .integers: .integer
        case .texts: .text
        case .composite(let columns): .composite(columns.map(\.kind))
        }
    }

    /// The number of rows.
    public var count: Int {
        switch self {
        case .integers(let values): values.count
        case .texts(let texts): texts.count
        case .composite(let columns): columns.first?.count ?? 0
        }
    }

    /// The columns of the table that the key consists of: several for a composite key.
    public var parts: [KeyColumn] {
        if case .composite(let columns) = self { columns } else { [self] }
    }

    /// The key of a row.
    public subscript(row: Int) -> Key {
        switch self {
        case .integers(let values): .integer(values[row])
        case .texts(let texts): .text(texts[row])
        case .composite(let columns): .composite(columns.map { $0[row] })
        }
    }

    /// All keys, in the order of the rows.
    public var keys: [Key] { (0..<count).map { self[$0] } }

    /// Adds a key; false when it is of another kind, and nothing is added.
    @discardableResult
    public mutating func append(_ key: Key) -> Bool {
        guard accepts(key) else { return false }
        // Not a switch over both, which would hold a second reference to the column, and so copy it for each key.
        switch key {
        case .integer(let value):
            guard case .integers(var values) = self else { return false }
            self = .integers([])
            values.append(value)
            self = .integers(values)
        case .text(let text):
            guard case .texts(var texts) = self else { return false }
            self = .integers([])
            texts.append(text)
            self = .texts(texts)
        case .composite(let keys):
            guard case .composite(var columns) = self else { return false }
            self = .integers([])
            for index in columns.indices { columns[index].append(keys[index]) }
            self = .composite(columns)
        }
        return true
    }

    /// Whether a key is of this kind, all parts of it included.
    private func accepts(_ key: Key) -> Bool {
        switch (self, key) {
        case (.integers, .integer), (.texts, .text): true
        case (.composite(let columns), .composite(let keys)):
            columns.count == keys.count && zip(columns, keys).allSatisfy { $0.accepts($1) }
        default: false
        }
    }

    /// Adds the rows of another column of the same kind; those of another kind are left out.
    public mutating func append(_ other: KeyColumn) {
        guard kind == other.kind else { return }
        switch other {
        case .integers(let more):
            guard case .integers(var values) = self else { return }
            self = .integers([])
            values.append(contentsOf: more)
            self = .integers(values)
        case .texts(let more):
            guard case .texts(var texts) = self else { return }
            self = .integers([])
            texts.append(more)
            self = .texts(texts)
        case .composite(let more):
            guard case .composite(var columns) = self else { return }
            self = .integers([])
            for index in columns.indices { columns[index].append(more[index]) }
            self = .composite(columns)
        }
    }

    /// The column without some rows.
    ///
    /// - Parameter rows: their positions, ascending.
    public func dropping(_ rows: [Int]) -> KeyColumn {
        guard !rows.isEmpty else { return self }
        switch self {
        case .integers(let values): return .integers(values.dropping(rows))
        case .texts(let texts): return .texts(texts.dropping(rows))
        case .composite(let columns): return .composite(columns.map { $0.dropping(rows) })
        }
    }
}

extension Array {
    /// The elements without those at some positions, which ascend.
    func dropping(_ positions: [Int]) -> [Element] {
        guard !positions.isEmpty else { return self }
        var kept: [Element] = []
        kept.reserveCapacity(count - positions.count)
        var start = 0
        for position in positions {
            kept.append(contentsOf: self[start..<position])
            start = position + 1
        }
        kept.append(contentsOf: self[start...])
        return kept
    }
}
