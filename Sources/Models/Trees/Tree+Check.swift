extension Tree {
    /// Checks that features and outputs exist, that every split and every leaf is reached exactly once, and that thresholds
    /// and leaves are not NaN.
    ///
    /// - Throws: ``ModelError`` naming the split or the leaf.
    func check(features: Int, outputs: Int) throws {
        guard leafCount > 0 else { throw ModelError("it has no leaf; expected at least one") }
        try checkShape()
        for (index, split) in splits.enumerated() {
            guard (0..<features).contains(split.feature) else {
                throw ModelError(
                    "split \(index) asks for feature \(split.feature); expected one from 0 to \(features - 1)")
            }
            switch split.test {
            case .atMost(let threshold) where threshold.isNaN:
                throw ModelError("split \(index) has the threshold NaN; expected a number")
            case .oneOf(let codes) where !Self.isAscending(codes):
                throw ModelError("split \(index) has category codes out of order, or below 0")
            default: break
            }
        }
        try checkLeaves(features: features, outputs: outputs)
    }

    /// Walks the tree from the root, with a list instead of recursion: a file must not decide how deep the stack gets.
    private func checkShape() throws {
        var seenSplits = [Bool](repeating: false, count: splits.count)
        var seenLeaves = [Bool](repeating: false, count: leafCount)
        var open: [Child] = [splits.isEmpty ? .leaf(0) : .split(0)]
        while let child = open.popLast() {
            switch child {
            case .leaf(let index):
                guard seenLeaves.indices.contains(index), !seenLeaves[index] else {
                    throw ModelError(
                        "leaf \(index) does not exist or is reached twice; expected one from 0 to \(leafCount - 1), once"
                    )
                }
                seenLeaves[index] = true
            case .split(let index):
                guard seenSplits.indices.contains(index), !seenSplits[index] else {
                    throw ModelError(
                        "split \(index) does not exist or is reached twice (a cycle); "
                            + "expected one from 0 to \(splits.count - 1), once")
                }
                seenSplits[index] = true
                open.append(splits[index].right)
                open.append(splits[index].left)
            }
        }
        if let index = seenSplits.firstIndex(of: false) {
            throw ModelError("split \(index) is never reached; expected a tree")
        }
        if let index = seenLeaves.firstIndex(of: false) {
            throw ModelError("leaf \(index) is never reached; expected a tree")
        }
    }

    private func checkLeaves(features: Int, outputs: Int) throws {
        switch leaves {
        case .scalars(_, let output), .linear(_, let output):
            guard (0..<outputs).contains(output) else {
                throw ModelError("it adds to output \(output); expected one from 0 to \(outputs - 1)")
            }
        case .vectors(let vectors):
            if let index = vectors.firstIndex(where: { $0.count != outputs }) {
                throw ModelError("leaf \(index) has \(vectors[index].count) values; expected \(outputs)")
            }
        }
        switch leaves {
        case .scalars(let values, _):
            if let index = values.firstIndex(where: \.isNaN) { throw Self.notANumber(leaf: index) }
        case .vectors(let vectors):
            if let index = vectors.firstIndex(where: { $0.contains(where: \.isNaN) }) {
                throw Self.notANumber(leaf: index)
            }
        case .linear(let leaves, _):
            for (index, leaf) in leaves.enumerated() {
                let numbers = [leaf.constant, leaf.fallback] + leaf.terms.map(\.coefficient)
                if numbers.contains(where: \.isNaN) { throw Self.notANumber(leaf: index) }
                guard leaf.terms.allSatisfy({ (0..<features).contains($0.feature) }) else {
                    throw ModelError("leaf \(index) asks for a feature beyond the \(features) that there are")
                }
            }
        }
    }

    private static func notANumber(leaf: Int) -> ModelError {
        ModelError("leaf \(leaf) is NaN; expected a number")
    }

    private static func isAscending(_ codes: [Int32]) -> Bool {
        codes.first.map { $0 >= 0 } ?? true && zip(codes, codes.dropFirst()).allSatisfy(<)
    }
}
