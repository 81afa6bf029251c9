import CSV

extension JobConfiguration {
    /// How the tables of the source's store are written. Those that are collected into it are written by this program.
    var formatOfSource: CSVFormat {
        if case .csv = source.store, collectFrom == nil { source.csv } else { .standard }
    }

    /// Whether rows come from CSV files.
    var readsCSV: Bool {
        [source.store, collectFrom].contains { if case .csv? = $0 { true } else { false } }
    }
}
