import Domain
import Testing
import UseCases

@testable import Composition

/// The sections `features` and `contract` of a job for a table without code.
@Suite("The features and rules of a configuration")
struct TableConfigurationTests {
    @Test("are read in the order of the file, in short and in long form, from whichever quotes")
    func values() throws {
        let table = try JobConfiguration(
            lines: """
                features:
                  weight: numeric
                  "declared value": {column: 'Declared: Value', kind: numeric}
                  region.name: categorical
                  distance: {column: km}
                features.postal.code: categorical
                contract:
                  weight: {minimum: 0, maximum: 1e3, missing: 0.1}
                  service: {values: [standard, 'no'], otherwise: warn}
                  depot:
                    missing: 0
                """
        ).table
        #expect(
            table.features == [
                TableConfiguration.FeatureEntry(name: "weight", column: nil, kind: .numeric),
                TableConfiguration.FeatureEntry(name: "declared value", column: "Declared: Value", kind: .numeric),
                TableConfiguration.FeatureEntry(name: "region.name", column: nil, kind: .categorical),
                TableConfiguration.FeatureEntry(name: "distance", column: "km", kind: nil),
                TableConfiguration.FeatureEntry(name: "postal.code", column: nil, kind: .categorical),
            ])
        #expect(table.rules.map(\.column) == ["weight", "service", "depot"])
        #expect(table.rules.map(\.missing) == [0.1, 1, 0])
        #expect(table.rules.map(\.otherwise) == [.reject, .warn, .reject])
        let services = Set(["standard", "no"].compactMap { Category($0) })
        #expect(try table.rules.map { try $0.allowed } == [.range(0...1000), .categories(services), .any])
    }

    @Test(
        "of another form are refused, with the line and what is expected",
        arguments: [
            ("features: {weight: number}", "weight", "numeric or categorical"),
            ("features: {weight: [numeric]}", "weight", "numeric or categorical"),
            ("features: {weight: {type: numeric}}", "weight.type", "column or kind"),
            ("features: {weight: {kind: {a: b}}}", "features.weight.kind.a", "there is no setting"),
            ("features: numeric", "features", "there is no setting"),
            ("contract: {weight: 0}", "weight", "lines like `minimum: 0` below it"),
            ("contract: {weight: {minimum: low}}", "weight.minimum", "a number"),
            ("contract: {weight: {maximum: .inf}}", "weight.maximum", "a number"),
            ("contract: {weight: {missing: 2}}", "weight.missing", "a share from 0 to 1"),
            ("contract: {weight: {otherwise: drop}}", "weight.otherwise", "reject or warn"),
            ("contract: {weight: {values: light}}", "weight.values", "a list of values"),
            ("contract: {weight: {min: 0}}", "weight.min", "minimum, maximum, missing, otherwise, or a list of values"),
        ])
    func refused(_ lines: String, setting: String, form: String) throws {
        let error = try refusal { _ = try JobConfiguration(lines: lines) }
        #expect(error.code == .config)
        #expect(error.message.hasPrefix("/jobs/job.yaml:2: "), "\(error.message)")
        #expect(error.message.contains(setting) && error.message.contains(form), "\(error.message)")
    }

    @Test("with a minimum above the maximum are refused")
    func emptyRange() throws {
        let table = try JobConfiguration(lines: "contract: {weight: {minimum: 2, maximum: 1}}").table
        let error = try refusal { _ = try table.rules[0].allowed }
        #expect(error.code == .config && error.message.contains("contract.weight"))
    }
}
