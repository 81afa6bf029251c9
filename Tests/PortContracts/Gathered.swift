/// Elements gathered from a callback.
public actor Gathered<Element: Sendable> {
    /// The elements, in the order in which they came.
    public private(set) var elements: [Element] = []

    /// Creates an empty collection.
    public init() {}

    /// Adds elements.
    public func add(_ more: [Element]) { elements += more }

    /// Adds an element.
    public func add(_ element: Element) { elements.append(element) }
}
