import Domain
import Foundation

/// The categories of a data frame's columns, which LightGBM's Python package writes after the model as JSON: a category's
/// position in its list is its code.
struct PandasCategories {
    /// The categories of a column.
    struct List: Decodable {
        fileprivate let categories: [PandasCategory]

        init(from decoder: any Decoder) throws {
            categories = try [PandasCategory](from: decoder)
        }

        /// How many categories there are.
        var count: Int { categories.count }

        /// Whether all of them are texts, and none of these can be read as a number.
        var isOfTexts: Bool {
            categories.allSatisfy { if case .text(let text) = $0 { Double(text) == nil } else { false } }
        }
    }

    /// A list for each column of categories.
    let lists: [List]

    /// Reads the JSON; `null`, for data that were no data frame, has no lists.
    init(_ value: LightGBMValue) throws {
        do {
            lists = try JSONDecoder().decode([List]?.self, from: Data(value.bytes)) ?? []
        } catch {
            throw value.fault(
                "it is no list of lists of texts, numbers or true and false; the file is cut off, or has other categories"
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
    /// The input of the feature that has these categories: a text becomes its position, a number too, in a column that stays
    /// numeric.
    ///
    /// - Throws: ``ModelError`` when a text does not fit into a ``Category``, a category is there twice, or there are texts and
    ///   numbers.
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
