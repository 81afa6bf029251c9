/// The columns of ranks from which a forest's numerical splits are answered.
///
/// A column stands for a feature, for how its missing values are taken and for a segment of its thresholds, as many as
/// a rank of the column's width can tell apart. Missing values are settled when a column is filled: they get a rank
/// that goes where they go. So a split is a comparison of a rank with a constant, whatever the library does with NaN
/// and zero.
struct RankColumns: Sendable {
    /// How a split is answered: right just when the rank in the column is above this one.
    struct Question {
        var column: Int
        var rank: Int
    }

    /// A column that ranks are written to.
    struct Column: Hashable {
        /// The index of the segment's first threshold.
        var first: Int
        /// Whether values next to zero are missing, as NaN is.
        var zeroIsMissing: Bool
        /// The rank of a missing value.
        var missingRank: Int
    }

    /// A feature and its columns.
    struct Feature {
        /// The position of the feature.
        var position: Int
        /// Its thresholds.
        var search: RankSearch
        /// 1 if there is a ``Split/Test/never`` below all thresholds, which every value is above; otherwise 0.
        var shift: Int
        /// Its columns, and where they are.
        var columns: [Column: Int] = [:]

        /// The highest rank.
        var highest: Int { search.count + shift }
    }

    /// How many thresholds a column tells apart.
    let width: Int
    /// The features that are asked for.
    private(set) var features: [Feature] = []
    /// The number of columns.
    private(set) var count = 0
    /// Where the columns of a feature are in `features`.
    private var places: [Int: Int] = [:]

    /// The columns for splits, of which only the numerical ones are looked at.
    ///
    /// - Parameter width: the highest rank that a column can hold.
    init(for splits: some Sequence<Split>, width: Int) {
        self.width = width
        var thresholds: [Int: [Double]] = [:]
        var withNever: Set<Int> = []
        for split in splits {
            switch split.test {
            case .atMost(let threshold): thresholds[split.feature, default: []].append(threshold)
            case .never:
                thresholds[split.feature, default: []] += []
                withNever.insert(split.feature)
            case .oneOf: break
            }
        }
        for (position, thresholds) in thresholds.sorted(by: { $0.key < $1.key }) {
            places[position] = features.count
            features.append(
                Feature(
                    position: position, search: RankSearch(thresholds), shift: withNever.contains(position) ? 1 : 0))
        }
    }

    /// How to answer a split, for which a column is added unless there is one; nil for a categorical split.
    mutating func question(of split: Split) -> Question? {
        guard let place = places[split.feature], let threshold = features[place].threshold(of: split) else {
            return nil
        }
        let column = Column(
            first: threshold / width * width, zeroIsMissing: split.missing == .nanOrZero,
            missingRank: features[place].missingRank(for: split))
        let rank = threshold - column.first
        if let index = features[place].columns[column] { return Question(column: index, rank: rank) }
        features[place].columns[column] = count
        count += 1
        return Question(column: count - 1, rank: rank)
    }
}

extension RankColumns.Feature {
    /// The index of the threshold that a split compares with; nil for a categorical split.
    fileprivate func threshold(of split: Split) -> Int? {
        switch split.test {
        case .atMost(let value): search.rank(of: value) + shift
        case .never: 0
        case .oneOf: nil
        }
    }

    /// The rank that goes where a split sends its missing values.
    fileprivate func missingRank(for split: Split) -> Int {
        switch split.missing {
        case .none: search.rank(of: 0) + shift
        case .nan, .nanOrZero: split.missingGoesLeft ? 0 : highest
        }
    }
}
