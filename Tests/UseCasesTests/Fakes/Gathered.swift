/// Elements gathered from a callback.
actor Gathered<Element: Sendable> {
    private(set) var elements: [Element] = []

    func add(_ more: [Element]) { elements += more }
}
