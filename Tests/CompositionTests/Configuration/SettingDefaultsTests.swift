import Composition
import Domain
import Testing
import UseCases

/// What is not said has a value all the same.
@Suite("A configuration that says only job and store")
struct SettingDefaultsTests {
    let configuration: JobConfiguration

    init() throws {
        configuration = try JobConfiguration(
            text: "job: late-arrivals\nsource:\n  store: sqlite:flights.db\n", file: "/jobs/job.yaml")
    }

    @Test("reads flights and outcomes under their own names, next to the file")
    func source() {
        #expect(configuration.source.store == .sqlite(path: "/jobs/flights.db"))
        #expect(configuration.source.flights == "flights")
        #expect(configuration.source.outcomes == "outcomes")
        #expect(configuration.source.columns.isEmpty)
    }

    @Test("writes the table scores into the source's store, as a table of ours")
    func target() {
        #expect(configuration.target.store == configuration.source.store)
        #expect(configuration.target.scores == "scores")
        #expect(configuration.target.publication == .attach)
    }

    @Test("collects nothing and trains nothing")
    func optionalParts() {
        #expect(configuration.collectFrom == nil)
        #expect(configuration.training == nil)
    }

    @Test("scores with the champion that is called like the job, from the folder models")
    func model() {
        #expect(configuration.model == ModelReference("late-arrivals@champion"))
        #expect(configuration.modelsFolder == "/jobs/models")
    }

    @Test("cuts the work into chunks of 16384 rows for two workers, which one reader reads")
    func sizes() {
        #expect(configuration.readers == 1)
        #expect(configuration.sizes == StageScores.Sizes(chunkRows: 16_384, workers: 2))
    }

    @Test("lets a hundredth of the rows be rejected")
    func rejections() {
        #expect(configuration.rejections == RejectionPolicy(maximumCount: nil, maximumShare: 0.01))
    }

    @Test("asks for at least one row, scores from 0 to 1, none missing, and compares with no other run")
    func audit() {
        #expect(configuration.audit.scoreRange == 0...1)
        #expect(configuration.audit.minimumRows == 1)
        #expect(configuration.audit.maximumMissingShare == 0)
        #expect(configuration.audit.maximumMeanShift == nil)
        #expect(configuration.audit.maximumQuantileShift == nil)
    }

    @Test("that adds days to train on trains a logistic regression with l2 1 on all features, without an alias")
    func training() throws {
        let lines = """
            training: {from: 2013-01-01, until: 2013-01-31}
            evaluation: {from: 2013-02-01, until: 2013-02-28}
            """
        let training = try #require(try JobConfiguration(lines: lines).training)
        #expect(training.strategy == .logisticRegression)
        #expect(training.l2 == 1)
        #expect(training.plan.features == FlightFeatures.catalogue.names)
        #expect(training.plan.name.rawValue == "late-arrivals")
        #expect(training.plan.alias == nil)
        #expect("\(training.plan.training)" == "2013-01-01...2013-01-31")
        #expect("\(training.plan.evaluation)" == "2013-02-01...2013-02-28")
    }
}
