import Domain
import Models

/// How the categories of a data frame become codes: the part `cats` that XGBoost 3.1 and later store in a model.
///
/// The code of a category is its position in the list. Models without `cats` take codes.
enum XGBoostCategories {
    /// What the model takes each feature as; nil when it stores no categories.
    static func inputs(of model: XGBoostDocument) throws -> [FeatureCoder.Input]? {
        guard let container = model.optional("cats") else { return nil }
        let encodings = try container.objects("enc")
        guard !encodings.isEmpty else { return nil }
        return try encodings.enumerated().map { feature, encoding in
            do {
                return encoding.optional("offsets") == nil ? try numbers(encoding) : try texts(encoding)
            } catch let error as ModelError {
                throw ModelError("the categories of feature \(feature): \(error.message)")
            }
        }
    }

    private static func numbers(_ encoding: XGBoostDocument) throws -> FeatureCoder.Input {
        let values = try encoding.integers("values")
        var positions: [Double: Double] = [:]
        for (position, value) in values.enumerated() {
            // Numbers beyond 2⁵³ run into each other as `Double`s.
            guard positions.updateValue(Double(position), forKey: Double(value)) == nil else {
                throw ModelError("category \(position) occurs twice; expected every one once, up to 2⁵³")
            }
        }
        return positions.isEmpty ? .number : .positions(positions)
    }

    private static func texts(_ encoding: XGBoostDocument) throws -> FeatureCoder.Input {
        let offsets = try encoding.integers("offsets").map(Int.init)
        let bytes = try encoding.integers("values").map { UInt8(truncatingIfNeeded: $0) }
        guard offsets.count > 1 else { return .number }
        guard offsets.first == 0, offsets.last == bytes.count, zip(offsets, offsets.dropFirst()).allSatisfy(<=) else {
            throw ModelError("their offsets do not fit their \(bytes.count) bytes; expected them from 0 up to there")
        }
        guard bytes.allSatisfy({ $0 < 0x80 }) else {
            throw ModelError(
                "they are not all ASCII, and XGBoost 3.1 and 3.2 cut other names in wrong places when they save them; "
                    + "rename the categories in the training data")
        }
        var codes: [Category: Double] = [:]
        for (code, range) in zip(offsets, offsets.dropFirst()).enumerated() {
            let text = bytes[range.0..<range.1]
            guard let category = Category(Array(text).span), !category.isMissing else {
                throw ModelError(
                    "category \(code) has \(text.count) bytes; expected 1 to \(Category.maximumBytes): shorten the names "
                        + "in the training data")
            }
            guard codes.updateValue(Double(code), forKey: category) == nil else {
                throw ModelError("category \(code) occurs twice; expected every one once")
            }
        }
        return .codes(codes)
    }
}
