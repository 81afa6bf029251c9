import Domain

/// Gives every category of the training data a column of its own, 1 where a row has the category and 0 elsewhere.
///
/// As scikit-learn's `OneHotEncoder(handle_unknown="ignore")`, but a missing category is all zeros too and not a category
/// of its own. The columns are never built: a column of zeros and ones times a weight is a look-up in a table of weights,
/// so each row gets the index of its one.
struct OneHotEncoder: Transformer {
    /// Learns the categories that there are.
    func fitted(to values: [Category]) throws -> Fitted {
        try Fitted(categories: Set(values).subtracting([.missing]).sorted())
    }

    /// The categories of the training data.
    struct Fitted: FittedTransformer {
        /// The index of a row that has no category, or one that was not in the training data.
        static let none: Int32 = -1

        /// The categories in ascending order; the position of each is its index.
        let categories: [Category]
        private let indices: [Category: Int32]

        init(categories: [Category]) throws {
            guard zip(categories, categories.dropFirst()).allSatisfy(<), !categories.contains(.missing) else {
                throw ModelError("categories must be present, different and in ascending order")
            }
            self.categories = categories
            indices = Dictionary(uniqueKeysWithValues: zip(categories, 0...))
        }

        /// The index of each row's category, or ``none``.
        func transform(_ values: [Category]) -> [Int32] {
            values.map { indices[$0] ?? Self.none }
        }
    }
}

extension OneHotEncoder.Fitted {
    private enum CodingKeys: String, CodingKey {
        case categories
    }

    /// Reads the categories; throws unless they are sorted, different and short enough.
    init(from decoder: any Decoder) throws {
        let texts = try decoder.container(keyedBy: CodingKeys.self).decode([String].self, forKey: .categories)
        let categories = texts.compactMap { Category($0) }
        guard categories.count == texts.count else {
            throw ModelError("a category is longer than \(Category.maximumBytes) bytes of UTF-8")
        }
        try self.init(categories: categories)
    }

    /// Writes the categories.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(categories.map(\.description), forKey: .categories)
    }
}
