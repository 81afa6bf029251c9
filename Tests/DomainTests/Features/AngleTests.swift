import Domain
import Foundation
import Testing

@Suite("An angle")
struct AngleTests {
    @Test("has sine and cosine within 6e-16 of the C library's, for 20,001 angles of two circles")
    func cLibrary() {
        var (worstSine, worstCosine) = (0.0, 0.0)
        for step in -10_000...10_000 {
            let angle = Angle(turns: Double(step) / 10_000)
            let radians = 2 * Double.pi * (angle.turns - angle.turns.rounded())
            worstSine = max(worstSine, abs(angle.sine - sin(radians)))
            worstCosine = max(worstCosine, abs(angle.cosine - cos(radians)))
        }
        #expect(worstSine <= 6e-16)
        #expect(worstCosine <= 6e-16)
    }

    @Test(
        "has exact zeros at the quarters of a circle, any number of circles away",
        arguments: [0.0, 1, -1, 7, -365, 1e6])
    func quarters(_ circles: Double) {
        let quarters = (0...3).map { Angle(turns: circles + Double($0) / 4) }
        #expect(quarters[0].sine == 0 && quarters[2].sine == 0)
        #expect(quarters[1].cosine == 0 && quarters[3].cosine == 0)
        #expect(abs(quarters[1].sine - 1) <= 6e-16 && abs(quarters[3].sine + 1) <= 6e-16)
        #expect(abs(quarters[0].cosine - 1) <= 6e-16 && abs(quarters[2].cosine + 1) <= 6e-16)
    }

    @Test(
        "has the values of geometry",
        arguments: [
            (30, 0.5, 0.75.squareRoot()), (45, 0.5.squareRoot(), 0.5.squareRoot()), (60, 0.75.squareRoot(), 0.5),
            (120, 0.75.squareRoot(), -0.5), (135, 0.5.squareRoot(), -0.5.squareRoot()), (210, -0.5, -0.75.squareRoot()),
            (315, -0.5.squareRoot(), 0.5.squareRoot()), (-30, -0.5, 0.75.squareRoot()), (390, 0.5, 0.75.squareRoot()),
            (-600, 0.75.squareRoot(), -0.5),
        ] as [(Double, Double, Double)])
    func geometry(degrees: Double, sine: Double, cosine: Double) {
        #expect(abs(Angle(degrees: degrees).sine - sine) <= 6e-16)
        #expect(abs(Angle(degrees: degrees).cosine - cosine) <= 6e-16)
    }

    @Test("turns the sign of the sine, and not of the cosine, with its own")
    func symmetry() {
        for step in 0...1000 {
            let (angle, opposite) = (Angle(turns: Double(step) / 977), Angle(turns: -Double(step) / 977))
            #expect(angle.sine == -opposite.sine)
            #expect(abs(angle.cosine - opposite.cosine) <= 6e-16)
        }
    }

    @Test("of any finite size has a sine and a cosine from −1 to 1")
    func huge() {
        for turns in [1e15 + 0.25, 1e300, .greatestFiniteMagnitude, .leastNonzeroMagnitude, -1e300] {
            #expect(abs(Angle(turns: turns).sine) <= 1)
            #expect(abs(Angle(turns: turns).cosine) <= 1)
        }
        #expect(abs(Angle(turns: 1e15 + 0.25).sine - 1) <= 6e-16)
        #expect(abs(Angle(turns: .greatestFiniteMagnitude).cosine - 1) <= 6e-16)
    }

    @Test("that is not finite has none", arguments: [Double.infinity, -.infinity, .nan])
    func notFinite(_ turns: Double) {
        #expect(Angle(turns: turns).sine.isNaN)
        #expect(Angle(turns: turns).cosine.isNaN)
        #expect(Angle(degrees: turns).sine.isNaN)
    }
}
