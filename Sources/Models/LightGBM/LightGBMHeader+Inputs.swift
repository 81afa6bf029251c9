extension LightGBMHeader {
    /// What each feature is given as: a number, or a category of the data frame that the model was trained on.
    ///
    /// The lists after `pandas_categorical:` do not say whose they are; LightGBM takes columns of categories in their order,
    /// and so does this.
    ///
    /// - Throws: ``ModelError`` when there are not as many categorical features as lists, and when they have no such line.
    func inputs(_ text: LightGBMText) throws -> [FeatureCoder.Input] {
        let declared = Self.declaredCategorical(text.parameters).filter(features.indices.contains)
        let seen = features.indices.filter { features[$0].values != .numbers }
        guard let value = text.pandasCategories else {
            guard declared.isEmpty, seen.isEmpty else {
                throw ModelError(
                    "the model has categorical features, and the file has no line \"pandas_categorical:\"; it is cut off, or "
                        + "was not saved from Python (if its categories are numbers, add \"pandas_categorical:null\")")
            }
            return features.map { _ in .number }
        }
        let lists = try PandasCategories(value).lists
        guard let positions = [declared, seen].first(where: { lists.isEmpty || $0.count == lists.count }) else {
            throw value.fault(
                "it lists the categories of \(lists.count) columns, and the model has \(declared.count) categorical features, "
                    + "so they cannot be matched; train with unordered category columns only, or with numbers only")
        }
        var inputs = features.map { _ in FeatureCoder.Input.number }
        for (position, list) in zip(positions, lists) {
            let feature = features[position]
            if case .codes(let greatest) = feature.values, greatest >= list.count {
                throw value.fault("feature \"\(feature.name)\" has the code \(greatest), and \(list.count) categories")
            }
            inputs[position] = try list.input(feature: feature.name)
        }
        return inputs
    }

    /// The positions that `[categorical_feature: 2,3]` names, in ascending order; none where it names columns otherwise.
    private static func declaredCategorical(_ parameters: [LightGBMValue]) -> [Int] {
        let beginning = "[categorical_feature: "
        guard let line = parameters.first(where: { $0.bytes.starts(with: beginning.utf8) }) else { return [] }
        let positions = line.bytes.dropFirst(beginning.utf8.count).dropLast().split(separator: UInt8(ascii: ","))
        return positions.compactMap(LightGBMNumber.integer).sorted()
    }
}
