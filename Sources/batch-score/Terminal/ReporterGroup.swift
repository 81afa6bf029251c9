import UseCases

/// Passes every event on to several listeners.
struct ReporterGroup: RunReporter {
    let reporters: [any RunReporter]

    func report(_ event: RunEvent) {
        for reporter in reporters { reporter.report(event) }
    }
}
