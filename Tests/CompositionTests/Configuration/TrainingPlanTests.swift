import Domain
import Testing
import UseCases

@testable import Composition

/// On which rows a configuration trains and evaluates.
@Suite("The training that a configuration describes")
struct TrainingPlanTests {
    @Test(
        "learns from partitions of the scheme, and evaluates on later ones",
        arguments: [
            (PartitionScheme.day(column: "dispatched"), "2013-01-01", "2013-01-31", "2013-02-01", "2013-02-28"),
            (.month(column: "dispatched"), "2013-01", "2013-06", "2013-07", "2013-07"),
        ])
    func time(_ scheme: PartitionScheme, from: String, until: String, first: String, last: String) throws {
        let configuration = try Self.configuration(from, until, first, last)
        let plan = try configuration.training.plan(for: scheme, model: configuration.model.name)
        #expect("\(plan.split)" == "\(from)/\(until), evaluated on \(first)/\(last)")
        #expect(plan.name.rawValue == "late-parcels")
        #expect(plan.features == nil && plan.alias == nil)
    }

    @Test(
        "evaluates on a share of the rows where partitions do not follow each other in time",
        arguments: [PartitionScheme.whole, .value(column: "region"), .snapshot(.day)])
    func share(_ scheme: PartitionScheme) throws {
        let configuration = try JobConfiguration(
            lines: "evaluation: {share: 0.25}\ntraining: {features: [weight], alias: champion}")
        let plan = try configuration.training.plan(for: scheme, model: configuration.model.name)
        #expect(plan.split == .keyHash(evaluationShare: 0.25))
        #expect(plan.features == ["weight"] && plan.alias == "champion")
    }

    @Test("needs to know the partitions where they follow each other in time")
    func missing() throws {
        let training = try JobConfiguration(lines: "").training
        let error = try refusal { _ = try training.plan(for: .month(column: "d"), model: Self.model()) }
        #expect(error.code == .config)
        #expect(error.message.contains("training.from") && error.message.contains("a month such as 2013-12"))
    }

    @Test(
        "is refused for partitions that the scheme does not have, or that are in the wrong order",
        arguments: [
            ("01.02.2013", "2013-01-31", "2013-03-01", "2013-03-02", "training.from"),
            ("2013-01-01", "2013-02-29", "2013-03-01", "2013-03-02", "training.from"),
            ("2013-01-01", "2013-01-31", "2013-03", "2013-03-02", "evaluation.from"),
            ("2013-02-01", "2013-01-31", "2013-03-01", "2013-03-02", "training.from"),
            ("2013-01-01", "2013-01-31", "2013-03-02", "2013-03-01", "evaluation.from"),
            ("2013-01-01", "2013-01-31", "2013-01-31", "2013-03-01", "evaluation must begin after training has ended"),
        ])
    func refused(_ from: String, _ until: String, _ first: String, _ last: String, message: String) throws {
        let configuration = try Self.configuration(from, until, first, last)
        let error = try refusal {
            _ = try configuration.training.plan(for: .day(column: "d"), model: configuration.model.name)
        }
        #expect(error.code == .config)
        #expect(error.message.contains(message), "\(error.message)")
    }

    private static func configuration(
        _ from: String, _ until: String, _ first: String, _ last: String
    ) throws -> JobConfiguration {
        try JobConfiguration(
            lines: "",
            overrides: [
                .trainingFrom: from, .trainingUntil: until, .evaluationFrom: first, .evaluationUntil: last,
            ])
    }

    private static func model() throws -> ModelName { try #require(ModelName(rawValue: "late-parcels")) }
}
