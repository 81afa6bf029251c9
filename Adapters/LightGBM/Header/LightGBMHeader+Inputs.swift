import Models

extension LightGBMHeader {
    /// What the model takes each feature as: a number, or a category of the data frame that it was trained on.
    ///
    /// - Throws: `ModelError` when there are categorical features and no line `pandas_categorical:`, and when it is not
    ///   certain which features the lists of that line belong to.
    func inputs(_ text: LightGBMText) throws -> [FeatureCoder.Input] {
        var inputs = features.map { _ in FeatureCoder.Input.number }
        guard let value = text.pandasCategories else {
            guard !hasCategoricalFeatures(text) else {
                throw ModelError(
                    "the model has categorical features, and the file has no line \"pandas_categorical:\"; it is cut off, or "
                        + "was not saved from Python (if its categories are numbers, add \"pandas_categorical:null\")")
            }
            return inputs
        }
        let lists = try PandasCategories(value).lists
        let positions = try value.naming {
            try PandasColumns(
                features: features, counts: lists.map(\.count), areTexts: lists.allSatisfy(\.isOfTexts)
            ).positions()
        }
        for (position, list) in zip(positions, lists) {
            inputs[position] = try list.input(feature: features[position].name)
        }
        return inputs
    }

    /// Whether codes occurred in training, or the parameters name categorical features.
    private func hasCategoricalFeatures(_ text: LightGBMText) -> Bool {
        features.contains(where: \.hasCodes)
            || Self.declaredCategorical(text.parameters).contains(where: features.indices.contains)
    }

    /// The positions in `[categorical_feature: 2,3]`; none if it names columns in another way.
    private static func declaredCategorical(_ parameters: [LightGBMValue]) -> [Int] {
        let beginning = "[categorical_feature: "
        guard let line = parameters.first(where: { $0.bytes.starts(with: beginning.utf8) }) else { return [] }
        let positions = line.bytes.dropFirst(beginning.utf8.count).dropLast().split(separator: UInt8(ascii: ","))
        return positions.compactMap(LightGBMNumber.integer)
    }
}
