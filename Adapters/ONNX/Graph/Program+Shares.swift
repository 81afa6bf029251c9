import Domain

extension Program {
    /// Whether the columns of a slot are shares of a whole: never negative, with the sum 1.
    ///
    /// Converters write normalisations in too many ways to recognise them by their nodes. So the program is run for rows of
    /// different magnitudes, always the same ones.
    func areShares(_ slot: Slot) -> Bool {
        var batch = Batch(rowCount: min(64, max(8, blockSize)))
        let columns = run(probes(rowCount: batch.rowCount), &batch)[slot.index].numbers
        let rows = (0..<batch.rowCount).map { row in columns.map { $0[row] } }.filter { $0.allSatisfy(\.isFinite) }
        return rows.count * 2 > batch.rowCount
            && rows.allSatisfy { row in
                row.allSatisfy { $0 >= 0 } && abs(row.reduce(0, +) - 1) < 1e-4
            }
    }

    /// Numbers spread around 0, and missing texts.
    private func probes(rowCount: Int) -> [Columns] {
        let scales = [0.01, 0.3, 1, 3, 30]
        var column = 0
        return inputs.map { input in
            guard input.type != .text else {
                return .texts([[Category]](repeating: .init(repeating: .missing, count: rowCount), count: input.width))
            }
            return .numbers(
                (0..<input.width).map { _ in
                    column += 1
                    return (0..<rowCount).map { row in
                        // Multiples of irrational numbers, less their whole part, fill the unit interval evenly.
                        let position = Double(row) * 0.618_033_988_749_895 + Double(column) * 0.414_213_562_373_095
                        return input.type.cast(
                            scales[row % scales.count] * (2 * (position - position.rounded(.down)) - 1))
                    }
                })
        }
    }
}
