import Domain

/// A clock that is a second later every time somebody looks.
struct SteppingClock: Sendable {
    static let start: Int64 = 1_387_800_000_000_000
    private let looks = Tally()

    func now() -> Timestamp {
        Timestamp(microseconds: Self.start + Int64(looks.add()) * 1_000_000)
    }
}
