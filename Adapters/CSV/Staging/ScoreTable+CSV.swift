import Domain
import Tabular

extension ScoreTable {
    /// The header of a file with scores of these outputs, as bytes.
    func header(_ outputs: ModelOutputs) throws -> [UInt8] {
        CSVEncoder(header: try columns(outputs).map(\.name)).bytes
    }

    /// The bytes of a file with the scores of a chunk of a run.
    func file(_ chunk: ScoredChunk, of run: RunRecord) throws -> [UInt8] {
        var encoder = CSVEncoder(header: try columns(run.recipe.outputs).map(\.name))
        let partition = leadingColumns.count > keys.count ? CSVFields(run.partition.label) : nil
        let model = run.recipe.model
        let origin = CSVFields(run.id.rawValue, model.name.rawValue, String(model.version))
        let keys = chunk.keys.parts
        for row in 0..<chunk.scoredCount {
            if let partition { encoder.append(encoded: partition) }
            for part in keys { encoder.append(part, row: row) }
            for values in chunk.outputs { encoder.append(values[row]) }
            encoder.append(encoded: origin)
            encoder.endRow()
        }
        return encoder.bytes
    }
}

extension CSVEncoder {
    /// Adds the key of a row, one column of it.
    mutating func append(_ keys: KeyColumn, row: Int) {
        switch keys {
        case .integers(let values): append(values[row])
        case .texts(let texts): append(texts.bytes.span.extracting(texts.range(of: row)))
        case .composite(let parts): for part in parts { append(part, row: row) }
        }
    }
}
