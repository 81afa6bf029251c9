/// The first leaf that is alive, for 64 rows: found plane by plane, from the last to the first.
struct FirstLeaves {
    /// The first leaf of the plane.
    private var plane = Lanes()
    /// The leaves of the plane that are alive.
    private var alive = Lanes()

    /// Nothing found yet.
    @inline(__always)
    init() {}

    /// Looks at the plane before those seen so far.
    @inline(__always)
    mutating func look(at dead: DeadLeaves, firstLeaf: Int8) {
        let leaf = SIMD16(repeating: firstLeaf)
        Self.look(at: dead.lanes.first, leaf, &plane.first, &alive.first)
        Self.look(at: dead.lanes.second, leaf, &plane.second, &alive.second)
        Self.look(at: dead.lanes.third, leaf, &plane.third, &alive.third)
        Self.look(at: dead.lanes.fourth, leaf, &plane.fourth, &alive.fourth)
    }

    /// The index of the leaf.
    @inline(__always)
    var indices: Lanes {
        var result = plane
        result.first &+= alive.first.lowestBitIndex
        result.second &+= alive.second.lowestBitIndex
        result.third &+= alive.third.lowestBitIndex
        result.fourth &+= alive.fourth.lowestBitIndex
        return result
    }

    @inline(__always)
    private static func look(
        at dead: SIMD16<Int8>, _ leaf: SIMD16<Int8>, _ plane: inout SIMD16<Int8>, _ alive: inout SIMD16<Int8>
    ) {
        let areAllDead = dead .== SIMD16<Int8>(repeating: -1)
        plane = leaf.replacing(with: plane, where: areAllDead)
        alive = ~dead | SIMD16<Int8>.zero.replacing(with: alive, where: areAllDead)
    }
}

extension SIMD16<Int8> {
    /// The position of the lowest bit that is set, in each lane.
    @inline(__always)
    fileprivate var lowestBitIndex: Self {
        let bit = self & (.zero &- self)
        let zero = Self.zero
        // The bits at odd positions, those at positions 2, 3, 6 and 7, and the upper four.
        let odd = Self(repeating: 1).replacing(with: zero, where: bit & Self(repeating: -0x56) .== zero)
        let pairs = Self(repeating: 2).replacing(with: zero, where: bit & Self(repeating: -0x34) .== zero)
        let upper = Self(repeating: 4).replacing(with: zero, where: bit & Self(repeating: -0x10) .== zero)
        return odd | pairs | upper
    }
}
