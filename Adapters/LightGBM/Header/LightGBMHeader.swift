import Models

/// The header of a model, checked.
struct LightGBMHeader {
    /// A feature.
    struct Feature {
        /// Its name.
        let name: String
        /// Its values in training.
        let values: Values

        /// Whether it had codes: then it is categorical to the trees.
        var hasCodes: Bool { if case .codes = values { true } else { false } }
    }

    /// The values of a feature in training.
    enum Values: Equatable {
        /// Unknown: training could not use the feature, since it hardly ever changed.
        case unused
        /// Numbers.
        case range(lowest: Double, greatest: Double)
        /// Categories, with the largest code.
        case codes(greatest: Int)
    }

    /// The features, in the order of the columns.
    let features: [Feature]
    /// The number of sums of each row: the trees of an iteration.
    let outputCount: Int
    /// What the model was trained for.
    let objective: LightGBMObjective
    /// The step from the sums to the response.
    let link: LightGBMLink

    /// Reads a header.
    ///
    /// - Throws: `ModelError` when something is missing, is not supported, or does not match the number of trees.
    init(_ section: LightGBMSection, treeCount: Int) throws {
        let version = try section.required("version")
        guard ["v3", "v4"].contains(version.text) else {
            throw version.fault(
                "this version is not supported; expected v3 or v4 (save the model again with LightGBM 3 or 4)")
        }
        features = try Self.features(of: section)
        let outputs = try section.required("num_tree_per_iteration")
        outputCount = try outputs.integer()
        guard outputCount >= 1, treeCount >= outputCount, treeCount.isMultiple(of: outputCount) else {
            throw outputs.fault("\(outputCount) trees for each iteration do not match \(treeCount) trees in all")
        }
        let classes = try section.required("num_class")
        guard try classes.integer() == outputCount else {
            throw classes.fault("it is not the same as num_tree_per_iteration, \(outputCount)")
        }
        objective = try LightGBMObjective(section.value("objective"), outputCount: outputCount)
        let isAveraged = section.value("average_output") != nil
        link = LightGBMLink(
            outputCount: outputCount, averagedIterations: isAveraged ? treeCount / outputCount : nil,
            transform: objective.transform)
    }

    /// The names of the features: those of the file, or the given ones.
    func names(replacedBy names: [String]?) throws -> [String] {
        guard let names else { return features.map(\.name) }
        guard names.count == features.count else {
            throw ModelError("\(names.count) feature names were given; the model has \(features.count) features")
        }
        return names
    }

    private static func features(of section: LightGBMSection) throws -> [Feature] {
        let last = try section.required("max_feature_idx")
        let names = try section.required("feature_names")
        let infos = try section.required("feature_infos")
        let count = names.wordCount
        guard count > 0, try last.integer() == count - 1 else {
            throw names.fault(
                "it has \(count) names, which does not match max_feature_idx; expected one more than that")
        }
        try infos.check(count: count)
        return try zip(names.words, infos.words).map { name, info in
            guard let values = Values(info) else {
                throw infos.fault("that of \"\(name)\" is neither \"none\", nor a range, nor codes")
            }
            return Feature(name: name, values: values)
        }
    }
}

extension LightGBMHeader.Values {
    /// Reads `none`, `[lowest:greatest]` or codes such as `-1:2:0:1`; nil for anything else.
    init?(_ info: String) {
        if info == "none" {
            self = .unused
        } else if info.hasPrefix("["), info.hasSuffix("]") {
            let ends = info.utf8.dropFirst().dropLast().split(separator: UInt8(ascii: ":"))
                .compactMap { LightGBMNumber.double(Array($0)[...]) }
            guard ends.count == 2 else { return nil }
            self = .range(lowest: ends[0], greatest: ends[1])
        } else {
            let codes = info.utf8.split(separator: UInt8(ascii: ":")).map { LightGBMNumber.integer(Array($0)[...]) }
            guard let greatest = codes.compactMap(\.self).max(), !codes.contains(nil) else { return nil }
            self = .codes(greatest: greatest)
        }
    }
}
