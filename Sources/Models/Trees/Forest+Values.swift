extension Forest.Inputs {
    /// A value as the forest compares it.
    @inline(__always)
    func value(_ value: Double) -> Double {
        areSinglePrecision ? Double(Float(value)) : value
    }

    /// The category code that a value stands for; nil when it stands for none.
    func code(of value: Double) -> Int32? {
        let lowest = fractionsBelowZeroAreZero ? (-1.0).nextUp : 0
        guard value >= lowest, value < 2_147_483_648 else { return nil }
        return Int32(value)
    }
}
