import Domain
import UseCases

extension AuditPolicy {
    init(_ reader: SettingsReader) throws {
        self.init()
        let anyNumber = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
        let lowest = try reader.number(.auditScoreMinimum, in: anyNumber, "a number") ?? scoreRange.lowerBound
        let highest = try reader.number(.auditScoreMaximum, in: anyNumber, "a number") ?? scoreRange.upperBound
        guard lowest < highest else {
            throw BatchError(
                .config, "audit.score_minimum is \(lowest), expected less than audit.score_maximum, \(highest)")
        }
        scoreRange = lowest...highest
        minimumRows = try reader.integer(.auditMinimumRows, from: 0) ?? minimumRows
        maximumMissingShare = try reader.share(.auditMaximumMissingShare) ?? maximumMissingShare
        maximumMeanShift = try reader.number(
            .auditMaximumMeanShift, in: 0...Double.greatestFiniteMagnitude, "a number from 0")
        maximumQuantileShift = try reader.number(
            .auditMaximumQuantileShift, in: 0...Double.greatestFiniteMagnitude, "a number from 0")
    }
}
