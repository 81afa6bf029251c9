import Tabular
import UseCases

/// A store with all tables of a job.
typealias TableStore = TableReader & TableWriter & ScoreStaging & ScorePublisher & PublishedScores & RunLedger
    & RunHistory & LedgerMigrator & LeftoverFiles
