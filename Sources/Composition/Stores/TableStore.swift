import UseCases

/// A store with all tables of a job.
typealias TableStore = FlightSource & OutcomeSource & CollectionTarget & ScoreStaging & ScorePublisher
    & PublishedScores & RunLedger & RunHistory
