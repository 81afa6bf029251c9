import Domain
import Foundation
import Models

/// The categories of a data frame's columns, which LightGBM's Python package writes after the model as JSON: a category's
/// position in its list is its code.
struct PandasCategories {
    /// The categories of a column.
    struct List: Decodable {
        fileprivate let categories: [PandasCategory]

        init(from decoder: any Decoder) throws {
            categories = try [PandasCategory](from: decoder)
        }

        /// The number of categories.
        var count: Int { categories.count }

        /// Whether all of them are texts that cannot be read as numbers.
        var isOfTexts: Bool {
            categories.allSatisfy { if case .text(let text) = $0 { Double(text) == nil } else { false } }
        }
    }

    /// A list for each column of categories.
    let lists: [List]

    /// Reads the JSON; `null`, for training data other than a data frame, has no lists.
    init(_ value: LightGBMValue) throws {
        do {
            lists = try JSONDecoder().decode([List]?.self, from: Data(value.bytes)) ?? []
        } catch {
            throw value.fault(
                "expected a list of lists of texts, numbers or true and false; the file is cut off, or has other categories"
            )
        }
    }
}

/// A category of a data frame.
private enum PandasCategory: Decodable {
    case text(String)
    case number(Double)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let flag = try? container.decode(Bool.self) {
            self = .number(flag ? 1 : 0)
        } else {
            self = .number(try container.decode(Double.self))
        }
    }
}

extension PandasCategories.List {
    /// The input of the feature that has these categories. Texts become their positions; so do numbers, whose column stays
    /// numeric.
    ///
    /// - Throws: `ModelError` when a text is too long for a `Category`, a category occurs twice, or texts and numbers are
    ///   mixed.
    func input(feature: String) throws -> FeatureCoder.Input {
        var codes: [Category: Double] = [:]
        var positions: [Double: Double] = [:]
        for (index, category) in categories.enumerated() {
            switch category {
            case .text(let text):
                guard let key = Category(text), !key.isMissing else {
                    throw ModelError(
                        "feature \"\(feature)\": category \(index) is empty or longer than \(Category.maximumBytes) bytes; "
                            + "expected 1 to \(Category.maximumBytes)")
                }
                codes[key] = Double(index)
            case .number(let number): positions[number] = Double(index)
            }
        }
        guard max(codes.count, positions.count) == count else {
            throw ModelError(
                "feature \"\(feature)\" has a category twice, or texts and numbers; expected \(count) different ones of a kind"
            )
        }
        return codes.isEmpty ? .positions(positions) : .codes(codes)
    }
}
