import Domain
import Flights
import Testing

@Suite("The codes of flights")
struct FlightCodesTests {
    @Test("An airline has two or three capital letters or digits")
    func carrier() throws {
        for code in ["UA", "9E", "B6", "00", "ABC"] {
            #expect(try Carrier(.text(code))?.code.description == code)
        }
        for code in ["", "U", "UAAA", "ua", "U ", " UA", "U-", "U\0", "É", "UÁ", "../"] {
            #expect(try Carrier(.text(code)) == nil, "\(code)")
        }
    }

    @Test("An airport has three capital letters")
    func airport() throws {
        for code in ["EWR", "JFK", "AAA", "ZZZ"] {
            #expect(try Airport(.text(code))?.code.description == code)
        }
        for code in ["", "EW", "EWRR", "ewr", "EW1", "EW ", " EWR", "E-R", "EW\0", "EÉ", "KEWR"] {
            #expect(try Airport(.text(code)) == nil, "\(code)")
        }
    }

    @Test("A registration has one to eight capital letters or digits")
    func tailNumber() throws {
        for code in ["N", "N14228", "D942DN", "12345678"] {
            #expect(try TailNumber(.text(code))?.code.description == code)
        }
        for code in ["", "N12345678", "n14228", "G-ABCD", "N1422 ", "N\n", "NÅ", "ABCDEFGHIJKLMNO"] {
            #expect(try TailNumber(.text(code)) == nil, "\(code)")
        }
    }
}
