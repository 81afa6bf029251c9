public import Domain

extension FeatureSignature {
    /// The signature of an imported model.
    ///
    /// - Throws: ``ModelError`` when a name is empty or occurs twice.
    public init(checking entries: [Entry]) throws {
        var names: Set<String> = []
        for (index, entry) in entries.enumerated() {
            guard !entry.name.isEmpty else { throw ModelError("feature \(index) has no name; expected a name") }
            guard names.insert(entry.name).inserted else {
                throw ModelError("feature \"\(entry.name)\" occurs twice; expected every name once")
            }
        }
        self.init(entries)
    }
}
