import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("Training a model for a numeric label")
struct NumericLabelTests {
    private let days = StoreVariant.standard.partitions

    /// Delays of four parcels of the first day and of four of the second one.
    private func bench() throws -> TrainingBench {
        let rows = Sample.rows(1...4) + Sample.rows(5...8, in: days[1])
        let delays = [1.5, -2, 0, 4.5] + [3, -0.5, 2, 7]
        return try TrainingBench(
            rows: rows, labels: zip(rows, delays).map { (key: $0.key, value: $1) }, label: Parcel.delayProblem.label)
    }

    @Test("learns from the numbers as they are")
    func labels() async throws {
        let bench = try bench()
        _ = try await bench.train(days[0]...days[0], days[1]...days[1])
        #expect(await bench.trainer.labels == [1.5, -2, 0, 4.5])
    }

    @Test("evaluates with RMSE, MAE and R²")
    func evaluates() async throws {
        let bench = try bench()
        let outcome = try await bench.train(days[0]...days[0], days[1]...days[1])
        // By hand: the mean of the training is 1; the errors are 2, −1.5, 1 and 6; the labels' mean is 2.875.
        let squares = 4 + 2.25 + 1 + 36.0
        let deviations = 0.125 * 0.125 + 3.375 * 3.375 + 0.875 * 0.875 + 4.125 * 4.125
        let expected = [
            "rows": 4, "rmse": (squares / 4).squareRoot(), "mae": 10.5 / 4, "r2": 1 - squares / deviations,
            "mean_label": 2.875, "mean_score": 1,
        ]
        #expect(Set(outcome.evaluation.metrics.keys) == Set(expected.keys))
        for (name, value) in outcome.evaluation.metrics {
            #expect(abs(value - (expected[name] ?? .nan)) < 1e-12, "\(name) is \(value)")
        }
        #expect(await bench.registry.history(of: nil).first?.metrics == outcome.evaluation.metrics)
    }
}
