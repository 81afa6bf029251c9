import Testing

extension ExitCase {
    private static let day = SampleFolder.days.scored

    /// What somebody typed is the reason.
    static let ofUsage = [
        ExitCase(
            "an option with a typo", 64, nil, "Unknown option '--chnk'. Did you mean '--chunk'?", "run", "--day", day,
            "--chnk", "9"),
        ExitCase("a command that there is not", 64, nil, "'score'") { try await SampleFolder.empty().run(["score"]) },
        ExitCase("a day of another form", 64, nil, "24.12.2013", "run", "--day", "24.12.2013"),
        ExitCase("days in the wrong order", 64, nil, "is before", "validate", "--from", day, "--until", "2013-12-23"),
        ExitCase(
            "a setting with a typo", 64, "usage", "did you mean \"audit.minimum_rows\"?", "runs", "--set",
            "audit.minimum_row=3"),
        ExitCase("a run that there is not", 64, "usage", "there is no run 20131224-0", "audit", "20131224-0"),
        ExitCase("a run that is no name of one", 64, nil, "../../etc", "runs", "show", "../../etc"),
        ExitCase("a run whose status does not allow it", 64, "usage", "it must be staged or audited") {
            let folder = try await SampleFolder.trained()
            return try await folder.run(["audit", try await folder.score().runID(), "--json"])
        },
        ExitCase("a configuration with a typo", 78, "config", "job.yaml:2: there is no setting \"auditt.minimum_rows\"")
        {
            let folder = try await SampleFolder.trained()
            try folder.write("job: late-arrivals\nauditt: {minimum_rows: 1}\n", to: "job.yaml")
            return try await folder.run(["runs", "--json"])
        },
        ExitCase("a variable with a typo", 78, "config", "did you mean \"BATCH_SCORE_JOB\"?") {
            try await SampleFolder.trained().run(["runs", "--json"], environment: ["BATCH_SCORE_JBO": "x"])
        },
        ExitCase(
            "a value of another form", 78, "config", "run.chunk has a value of another form", "run", "--day", day,
            "--chunk", "0"),
        ExitCase(
            "a penalty of 0", 78, "config", "training.l2", "train", "--set", "training.l2=0"),
        ExitCase("a column of another name", 78, "config", "distanz") {
            let folder = try await SampleFolder.trained()
            try folder.write(
                try folder.text("flights.csv").replacing(",distance,", with: ",distanz,"), to: "flights.csv")
            return try await folder.run(["validate", "--json", "--set", "source.flights=flights"])
        },
        ExitCase("a model whose bytes were changed", 78, "config", "late-arrivals/1") {
            let folder = try await SampleFolder.trained()
            let file = "models/late-arrivals/1/artefact"
            try folder.write(try folder.text(file) + " ", to: file)
            return try await folder.score()
        },
    ]
}
