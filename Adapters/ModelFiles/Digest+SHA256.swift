import Crypto
public import Domain
import UseCases

extension Domain.Digest {
    /// The SHA-256 digest of some bytes.
    public static func sha256(of bytes: [UInt8]) throws -> Domain.Digest {
        let digits = SHA256.hash(data: bytes).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        guard let digest = Domain.Digest(rawValue: digits.joined()) else {
            throw BatchError(.internal, "SHA-256 gave \(digits.count) bytes, expected 32")
        }
        return digest
    }
}
