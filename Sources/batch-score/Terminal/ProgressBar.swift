import UseCases

/// One line that shows how far a stage has come.
struct ProgressBar {
    /// The line.
    let text: String

    /// - Parameters:
    ///   - stage: the stage.
    ///   - progress: how far it has come.
    ///   - expected: how many rows there will be; nil when nobody knows.
    ///   - seconds: how long it has taken so far.
    init(_ stage: Stage, _ progress: StageProgress, expected: Int?, seconds: Double) {
        let rate = "\(Figures.rate(progress.rowsIn, seconds)) rows/s"
        guard let expected, expected > 0 else {
            text = "\(stage.rawValue)  \(Figures.count(progress.rowsIn)) rows  \(rate)"
            return
        }
        let share = min(1, Double(progress.rowsIn) / Double(expected))
        let filled = Int(share * Double(Self.width))
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        let remaining = share > 0 ? seconds / share * (1 - share) : 0
        text =
            "\(stage.rawValue)  \(bar) \(Int(share * 100)) %  \(Figures.count(progress.rowsIn)) of "
            + "\(Figures.count(expected)) rows  \(rate)  \(Figures.seconds(remaining)) left"
    }

    private static let width = 24
}
