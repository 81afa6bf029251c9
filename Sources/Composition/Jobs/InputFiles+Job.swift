import LocalFiles

extension InputFiles {
    /// The files that a job reads and keeps, so that no output is written over them.
    ///
    /// - Parameters:
    ///   - configuration: where they are.
    ///   - tables: the names of the tables that it reads.
    init(_ configuration: JobConfiguration, tables: [String]) {
        self.init(files: [configuration.file], folders: [configuration.modelsFolder])
        let stores = [configuration.source.store, configuration.target.store, configuration.collectFrom]
        for store in stores.compactMap({ $0 }) { add(store, tables: tables) }
        if case .csv(let folder) = configuration.target.store {
            folders.append("\(folder)/\(configuration.target.scores)")
        }
    }

    private mutating func add(_ store: StoreAddress, tables: [String]) {
        switch store {
        case .csv(let folder):
            files += tables.map { "\(folder)/\($0).csv" }
            folders.append("\(folder)/.batch-score")
        case .sqlite(let path): files += ["", "-wal", "-shm", "-journal"].map { path + $0 }
        case .memory, .postgresql: break
        }
    }
}
