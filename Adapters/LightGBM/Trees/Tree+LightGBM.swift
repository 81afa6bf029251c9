import Models

extension Tree {
    /// Reads the section of a tree.
    ///
    /// - Throws: `ModelError` naming the tree, and the line or the split, when the length of an array does not match
    ///   `num_leaves`, and when something is not supported. `Forest` checks whether the splits form a tree.
    init(_ section: LightGBMSection, output: Int) throws {
        self = try section.naming { try Tree(checked: section, output: output) }
    }

    private init(checked section: LightGBMSection, output: Int) throws {
        let count = try section.required("num_leaves")
        let leafCount = try count.integer()
        guard leafCount >= 1 else { throw count.fault("\(leafCount) leaves; expected at least 1") }
        let values = try section.required("leaf_value").doubles(leafCount)
        let splits = try Self.splits(of: section, count: leafCount - 1)
        let leaves: Leaves =
            try Self.isLinear(section)
            ? .linear(try LinearLeaf.all(of: section, fallbacks: values), output: output)
            : .scalars(values, output: output)
        self.init(splits: splits, leaves: leaves)
    }

    /// Whether the leaves are linear functions; the first releases of version 3 had none.
    private static func isLinear(_ section: LightGBMSection) throws -> Bool {
        guard let value = section.value("is_linear") else { return false }
        let flag = try value.integer()
        guard (0...1).contains(flag) else { throw value.fault("it is \(flag); expected 0 or 1") }
        return flag == 1
    }

    private static func splits(of section: LightGBMSection, count: Int) throws -> [Split] {
        let features = try section.required("split_feature").integers(count)
        let thresholds = try section.required("threshold").doubles(count)
        let decisions = try section.required("decision_type").integers(count)
        let left = try section.required("left_child").integers(count)
        let right = try section.required("right_child").integers(count)
        try checkStatistics(of: section, splits: count)
        var categories = try LightGBMCategorySets(section)
        let splits = try (0..<count).map { index in
            do {
                let decision = try LightGBMDecision(decisions[index])
                return Split(
                    feature: features[index],
                    test: decision.isCategorical
                        ? .oneOf(try categories.take(thresholds[index])) : .atMost(Self.threshold(thresholds[index])),
                    missing: decision.missing, missingGoesLeft: decision.missingGoesLeft,
                    left: Child(left[index]), right: Child(right[index]))
            } catch let error as ModelError {
                throw ModelError("split \(index): \(error.message)")
            }
        }
        try categories.checkAllTaken()
        return splits
    }

    /// Checks the arrays that scores do not depend on, if the tree has splits: for a single leaf, LightGBM leaves some empty.
    private static func checkStatistics(of section: LightGBMSection, splits count: Int) throws {
        guard count > 0 else { return }
        for key in ["split_gain", "internal_value", "internal_weight", "internal_count"] {
            try section.value(key)?.check(count: count)
        }
        for key in ["leaf_weight", "leaf_count"] { try section.value(key)?.check(count: count + 1) }
    }

    /// The threshold for unchanged values: LightGBM turns those from −1e-35 to 1e-35 into 0 before it compares.
    private static func threshold(_ threshold: Double) -> Double {
        guard abs(threshold) <= Split.zeroThreshold else { return threshold }
        return threshold >= 0 ? Split.zeroThreshold : (-Split.zeroThreshold).nextDown
    }
}

extension Tree.Child {
    /// A split from 0 up, or a leaf as −1, −2, …
    fileprivate init(_ number: Int) {
        self = number >= 0 ? .split(number) : .leaf(~number)
    }
}
