/// The leaves of a plane that splits rule out, a bit each, for 64 rows.
struct DeadLeaves {
    private(set) var lanes = Lanes()

    /// Rules out leaves for the rows whose rank is higher.
    @inline(__always)
    mutating func add(_ leaves: SIMD16<Int8>, where ranks: Lanes, areAbove rank: SIMD16<Int8>) {
        let none = SIMD16<Int8>.zero
        lanes.first |= none.replacing(with: leaves, where: ranks.first .> rank)
        lanes.second |= none.replacing(with: leaves, where: ranks.second .> rank)
        lanes.third |= none.replacing(with: leaves, where: ranks.third .> rank)
        lanes.fourth |= none.replacing(with: leaves, where: ranks.fourth .> rank)
    }

    /// Rules out leaves for the rows that have a bit.
    @inline(__always)
    mutating func add(_ leaves: SIMD16<Int8>, where answers: Lanes, have bit: SIMD16<Int8>) {
        let none = SIMD16<Int8>.zero
        lanes.first |= none.replacing(with: leaves, where: answers.first & bit .== bit)
        lanes.second |= none.replacing(with: leaves, where: answers.second & bit .== bit)
        lanes.third |= none.replacing(with: leaves, where: answers.third & bit .== bit)
        lanes.fourth |= none.replacing(with: leaves, where: answers.fourth & bit .== bit)
    }
}
