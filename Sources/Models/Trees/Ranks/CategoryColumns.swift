/// The columns of answers from which a forest's categorical splits are answered.
///
/// A byte holds the answers to eight splits of the same feature, a bit each, which is set for right. It is looked up by
/// the row's category code, so that a split costs an eighth of a look-up and a comparison of bits.
struct CategoryColumns: Sendable {
    /// How a split is answered: right just when the bit is set in the column.
    struct Question: Hashable {
        var column: Int
        var bit: UInt8
    }

    /// What tells one split from another.
    fileprivate struct Key: Hashable {
        var codes: [Int32]
        var missingGoesRight: Bool
    }

    /// A feature, taken in one way, and its columns.
    struct Feature {
        /// The position of the feature.
        var position: Int
        /// Whether values next to zero are missing, as NaN is.
        var zeroIsMissing: Bool
        /// Its columns, eight splits each.
        var tables: [CategoryTable] = []
        /// Where its tables are among the columns.
        var columns: [Int] = []
        fileprivate var seen: [Key: Question] = [:]
    }

    /// The features that are asked for.
    private(set) var features: [Feature] = []
    /// The number of columns.
    private(set) var count = 0

    /// How to answer a split, for which a bit is added unless there is one; nil for a split that is not categorical.
    mutating func question(of split: Split) -> Question? {
        guard case .oneOf(let codes) = split.test else { return nil }
        let key = Key(
            codes: codes, missingGoesRight: split.missing == .none ? codes.first != 0 : !split.missingGoesLeft)
        let place = place(of: split)
        if let question = features[place].seen[key] { return question }
        let bit = features[place].seen.count % 8
        if bit == 0 {
            features[place].tables.append(CategoryTable())
            features[place].columns.append(count)
            count += 1
        }
        let table = features[place].tables.count - 1
        features[place].tables[table].add(codes, missingGoesRight: key.missingGoesRight, bit: 1 << UInt8(bit))
        let question = Question(column: features[place].columns[table], bit: 1 << UInt8(bit))
        features[place].seen[key] = question
        return question
    }

    /// Gives the tables the form that they are read in, once all splits were asked.
    mutating func seal() {
        for place in features.indices {
            features[place].seen = [:]
            for table in features[place].tables.indices { features[place].tables[table].seal() }
        }
    }

    private mutating func place(of split: Split) -> Int {
        let zeroIsMissing = split.missing == .nanOrZero
        if let place = places[PlaceKey(position: split.feature, zeroIsMissing: zeroIsMissing)] { return place }
        features.append(Feature(position: split.feature, zeroIsMissing: zeroIsMissing))
        places[PlaceKey(position: split.feature, zeroIsMissing: zeroIsMissing)] = features.count - 1
        return features.count - 1
    }

    private struct PlaceKey: Hashable {
        var position: Int
        var zeroIsMissing: Bool
    }

    private var places: [PlaceKey: Int] = [:]
}
