import Domain
import PortContracts
import Testing
import UseCases

@testable import CSV

@Suite("A file of outcomes")
struct OutcomeFileTests {
    @Test("with a row that cannot be read is refused, with the line and the column")
    func refusesRows() async throws {
        let cases = [
            ("1,5\nx,6", "line 3, column \"flight_id\","), ("1,5\n,6", "line 3, column \"flight_id\","),
            ("1,5\n0,6", "line 3, column \"flight_id\","), ("1,late", "line 2, column \"arr_delay\","),
            ("1,5\n\n2,6,7", "line 4 of"), ("1,\"5", "line 2 of"),
        ]
        for (rows, place) in cases {
            let folder = try TemporaryFolder()
            try folder.write("flight_id,arr_delay\n\(rows)", to: "outcomes.csv")
            let error = try await expectError(.dataRefused, rows) {
                try await folder.open().lendOutcomes(chunkRows: 10) { _ in }
            }
            #expect(error.message.hasPrefix(place), "\(error.message)")
        }
    }
}
