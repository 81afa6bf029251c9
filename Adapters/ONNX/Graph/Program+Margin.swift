extension Program {
    /// The slot before the last logistic function or softmax; the slot itself if there is none.
    ///
    /// skl2onnx often adds a division by the sum, which is 1 already, and other shapes; these are skipped.
    func margin(of slot: Slot) -> Slot {
        var current = slot
        while let entry = entry(writing: current) {
            switch entry.step {
            case is PostTransform: return entry.inputs[0]
            case RowNorm.l1: current = entry.inputs[0]
            case is Renaming: current = entry.inputs[0]
            case let combination as Combination where isDivisionBySum(combination, entry): current = entry.inputs[0]
            default: return slot
            }
        }
        return slot
    }

    private func entry(writing slot: Slot) -> Entry? {
        slot.index < inputs.count ? nil : entries[slot.index - inputs.count]
    }

    /// Whether a value is combined with the sum of its own columns, which is how skl2onnx writes the L1 norm for doubles.
    private func isDivisionBySum(_ combination: Combination, _ entry: Entry) -> Bool {
        guard entry.inputs.count == 2, let sum = self.entry(writing: entry.inputs[1]), sum.step is RowSum,
            let magnitudes = self.entry(writing: sum.inputs[0]), magnitudes.step is ColumnMap
        else { return false }
        return magnitudes.inputs == [entry.inputs[0]]
    }
}
