import UseCases
import Composition
import Domain
import Testing
import UseCases

/// The files that people begin with are files that the program takes.
@Suite("A configuration to begin with")
struct ConfigurationFilesTests {
    @Test(
        "is one that can be read, for every kind of store",
        arguments: [
            "sqlite:late-arrivals.db", "csv:.", "memory:", "postgresql://scorer:p%23w@localhost/warehouse",
            "csv:it's # a 'folder'", "sqlite:a: b.db", "csv:{x}, [y] \"z\"",
        ])
    func template(_ store: String) throws {
        let text = ConfigurationTemplate.text(job: "night", store: store, files: "incoming")
        let configuration = try JobConfiguration(text: text, file: "/jobs/job.yaml")
        #expect(configuration.job.rawValue == "night")
        #expect(configuration.source.store == (try StoreAddress(store, relativeTo: "/jobs")))
        #expect(configuration.target.store == configuration.source.store)
        #expect(configuration.collectFrom == .csv(folder: "/jobs/incoming"))
        #expect(configuration.model == ModelReference("night@champion"))
        #expect(configuration.training?.plan.alias == "champion")
        #expect(configuration.audit.minimumRows == 1)
    }

    @Test("of the example is one that can be read, and trains on features that there are")
    func example() throws {
        let file = "\(SampleFiles.examples)/job.yaml"
        let configuration = try JobConfiguration(file: file, environment: [:])
        #expect(configuration.job.rawValue == "late-arrivals")
        #expect(configuration.collectFrom == .csv(folder: SampleFiles.examples))
        let features = try #require(configuration.training?.plan.features)
        #expect(try FlightFeatures.catalogue.select(features).names == features)
    }
}
