import Domain

extension Dictionary where Key == Category {
    /// The same, with the missing category where the text `nan` is: so skl2onnx writes a missing category that scikit-learn
    /// has seen in training. A category of its own for missing values, the empty text, goes before it.
    func withMissing() -> [Category: Value] {
        guard let nan = Category("nan"), let value = self[nan] else { return self }
        return merging([.missing: value]) { own, _ in own }
    }
}
