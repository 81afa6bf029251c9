import Domain
import PortContracts
import Testing

@Suite("A chunk of a source")
struct SourceChunkTests {
    @Test("is decoded when it is asked to be, with partitions only when these are wanted")
    func decodes() throws {
        let parcel = try Parcel.sample()
        let chunk = SourceChunk(rowCount: 2, position: SourcePosition(rawValue: "9")) { withPartitions in
            EntityChunk(
                keys: .integers([9]), entities: [parcel], partitions: withPartitions ? [.whole] : [],
                rejections: [Rejection(key: nil, column: nil, code: .malformedRecord, expected: "2 fields")])
        }
        #expect(chunk.rowCount == 2)
        let decoded = try chunk.decode()
        #expect(decoded.rowCount == 2)
        #expect(decoded.entities == [parcel])
        #expect(decoded.partitions.isEmpty)
        #expect(try chunk.decode(withPartitions: true).partitions == [.whole])
    }
}
