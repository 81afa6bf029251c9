import Domain
import PortContracts
import Testing

@Suite("A scoring problem")
struct ScoringProblemTests {
    @Test("is written down line by line, for its digest")
    func definition() {
        #expect(
            Parcel.problem.definition == [
                "problem parcels 1", "feature numeric weight", "feature numeric distance",
                "feature numeric declared_value", "feature categorical service", "feature numeric weekday",
                "rule weight 0.001 to 1000.0 reject missing 1.0", "rule distance 0.0 to 20000.0 warn missing 1.0",
                "rule declared_value 0.0 to 100000.0 reject missing 0.9",
                "rule service one of express, return, standard warn missing 1.0",
            ])
    }

    @Test("of another version, feature or rule is written down in another way")
    func changes() {
        let problem = Parcel.problem
        #expect(Parcel.problem(version: 2, label: problem.label).definition != problem.definition)
        let feature = ScoringProblem(
            name: problem.name, version: 1,
            features: FeatureCatalogue(problem.features.features + [.numeric("one", "One.") { _ in 1 }]),
            contract: problem.contract, label: problem.label)
        #expect(feature.definition != problem.definition)
        let rule = ScoringProblem(
            name: problem.name, version: 1, features: problem.features,
            contract: DataContract(problem.contract.rules.dropLast()), label: problem.label)
        #expect(rule.definition != problem.definition)
    }

    @Test("has a name of the form that all names have")
    func names() {
        #expect(ProblemName(rawValue: "parcels")?.description == "parcels")
        #expect(SlugTests.invalid.allSatisfy { ProblemName(rawValue: $0) == nil })
        #expect(ProblemName.unrecorded.rawValue == "unrecorded")
    }

    @Test("has an identity that another digest makes another one")
    func identity() throws {
        let identity = try Sample.problem()
        #expect(identity.description == "parcels version 2")
        #expect(try identity != Sample.problem(digit: "e"))
        #expect(ProblemIdentity.unrecorded.digest.rawValue == String(repeating: "0", count: 64))
    }

    @Test("has a label that is binary or a number")
    func label() {
        #expect(Parcel.problem.label?.isBinary == true)
        #expect(Parcel.problem.label?.name == "is_late")
        #expect(Parcel.delayProblem.label?.isBinary == false)
        #expect(Parcel.delayProblem.label?.name == "delay")
    }

    @Test("shows what it highlights of an entity")
    func highlights() throws {
        let (parcel, unknown) = (try Parcel.sample(), try Parcel.sample { $0.service = .missing })
        #expect(Parcel.problem.highlights.map { $0.text(parcel) } == ["2.5 kg", "express"])
        #expect(Parcel.problem.highlights.map { $0.text(unknown) } == ["2.5 kg", nil])
        #expect(Parcel.problem.highlights.map(\.isFigure) == [true, false])
    }
}
