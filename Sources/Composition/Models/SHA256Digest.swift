import Crypto
import Domain

/// Computes SHA-256 digests.
enum SHA256Digest {
    static func of(_ text: String) -> Domain.Digest { of(Array(text.utf8)) }

    static func of(_ bytes: [UInt8]) -> Domain.Digest { Domain.Digest(bytes: Array(SHA256.hash(data: bytes))) }
}
