import Domain
import Testing

@Suite("A digest")
struct DigestTests {
    /// The SHA-256 digest of nothing (FIPS 180-4).
    static let ofNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    @Test("has 64 hexadecimal digits in lower case, of which people see twelve")
    func valid() throws {
        let digest = try #require(Digest(rawValue: Self.ofNothing))
        #expect(digest.rawValue == Self.ofNothing)
        #expect(digest.description == Self.ofNothing)
        #expect(digest.short == "e3b0c44298fc")
    }

    @Test("is written from its 32 bytes; missing ones are 0, further ones left out")
    func bytes() {
        let counting = (0...31).map(UInt8.init)
        let digits = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
        #expect(Digest(bytes: counting).rawValue == digits)
        #expect(Digest(bytes: counting + [0xFF]).rawValue == digits)
        #expect(Digest(bytes: [0xAB, 0xF0]).rawValue == "abf0" + String(repeating: "0", count: 60))
        #expect(Digest(rawValue: digits) == Digest(bytes: counting))
    }

    @Test(
        "is nothing else",
        arguments: [
            "", "e3b0", ofNothing.uppercased(), ofNothing + "0", String(ofNothing.dropLast()),
            String(ofNothing.dropLast()) + "g", " " + ofNothing.dropLast(), String(ofNothing.dropLast()) + "\n",
            "sha256:" + ofNothing, String(repeating: "é", count: 32), String(repeating: "/", count: 64),
        ])
    func invalid(_ text: String) {
        #expect(Digest(rawValue: text) == nil)
    }
}
