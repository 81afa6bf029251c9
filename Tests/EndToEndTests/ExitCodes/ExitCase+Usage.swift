import ProgramRunner

extension ExitCase {
    private static let day = Parcels.days.scored

    /// Failures that what somebody typed is the reason for.
    static let ofUsage = [
        ExitCase(
            "an option with a typo", 64, nil, "Unknown option '--chnk'. Did you mean '--chunk'?", "run", "--partition",
            day, "--chnk", "9"),
        ExitCase("an unknown command", 64, nil, "'score'") { try await WorkFolder().run("score") },
        ExitCase(
            "a partition of another form", 64, "usage",
            "\"24.12.2013\" is not a partition of job late-parcels, expected a day",
            "run", "--partition", "24.12.2013"),
        ExitCase("no partition where one is needed", 64, "usage", "name it with --partition", "run"),
        ExitCase(
            "partitions in the wrong order", 64, "usage", "comes after", "validate", "--from", day, "--until",
            Parcels.days.before),
        ExitCase(
            "a setting with a typo", 64, "usage", "did you mean \"audit.minimum_rows\"?", "runs", "--set",
            "audit.minimum_row=3"),
        ExitCase("a table that is collected into itself", 64, "usage", "collect from another store", "collect"),
        ExitCase("an unknown run", 64, "usage", "there is no run 20131224-0", "audit", "20131224-0"),
        ExitCase("a text that is no run", 64, nil, "../../etc", "runs", "show", "../../etc"),
        ExitCase("a run whose status does not allow it", 64, "usage", "it must be staged or audited") {
            let folder = try await Parcels.trained()
            return try await folder.run("audit", try await folder.score().runID(), "--json")
        },
        ExitCase("a configuration with a typo", 78, "config", "job.yaml:2: there is no setting \"auditt.minimum_rows\"")
        {
            let folder = try await Parcels.trained()
            try folder.write("job: late-parcels\nauditt: {minimum_rows: 1}\n", to: "job.yaml")
            return try await folder.run("runs", "--json")
        },
        ExitCase("a variable with a typo, which is ignored", 0, "done", "did you mean \"BATCH_SCORE_JOB\"?") {
            try await Parcels.trained().run(["runs", "--json"], environment: ["BATCH_SCORE_JBO": "x"])
        },
        ExitCase("an unknown problem", 78, "config", "did you mean \"columns\"?", "runs", "--set", "problem=column"),
        ExitCase(
            "a value of another form", 78, "config", "run.chunk has a value of another form", "run", "--partition", day,
            "--chunk", "0"),
        ExitCase(
            "a penalty of 0", 78, "config", "training.l2", "train", "--set", "training.l2=0"),
        ExitCase("a column of another name", 78, "config", "did you mean \"distance\"?") {
            let folder = try await Parcels.trained()
            try folder.write(
                try folder.text("parcels.csv").replacing(",distance_km,", with: ",distance,"), to: "parcels.csv")
            return try await folder.run("validate", "--json", "--set", "source.table=parcels")
        },
        ExitCase("a model whose bytes were changed", 78, "config", "late-parcels/1") {
            let folder = try await Parcels.trained()
            let file = "models/late-parcels/1/artefact"
            try folder.write(try folder.text(file) + " ", to: file)
            return try await folder.score()
        },
    ]
}
