public import Domain
import Testing

/// A category that a test writes down.
public func category(_ text: String) throws -> Category {
    try #require(Category(text))
}
