import Testing

@Suite("Dependencies point inward")
struct DependencyTests {
    @Test("every folder has a row in the table, and every row a folder")
    func tableIsComplete() throws {
        let folders =
            try ["Domain"] + Problem.all.map { "Domain/\($0.target)" } + Repository.folders(in: "Sources")
            + Repository.folders(in: "Adapters")
        let rows = Layer.table.map(\.folder)
        #expect(rows.count == Set(rows).count)
        #expect(Set(folders).subtracting(rows).isEmpty, "folders without a row")
        #expect(Set(rows).subtracting(folders).isEmpty, "rows without a folder")
    }

    @Test("every file lies in a folder of the table, and imports nothing that its row does not allow")
    func importsAreAllowed() throws {
        let files = try Repository.sourceFiles()
        #expect(!files.isEmpty)
        for file in files {
            let layer = try #require(file.layers.first, "\(file) is in no folder of the table")
            let forbidden = Set(file.imports).subtracting(layer.imports)
            #expect(forbidden.isEmpty, "\(file) must not import \(forbidden.sorted().joined(separator: ", "))")
        }
    }

    @Test("no adapter may import another one")
    func adaptersAreApart() {
        let adapters = Set(Layer.table.filter(\.isAdapter).map(\.target)).subtracting(Layer.shared)
        #expect(adapters.count > 8)
        for layer in Layer.table where layer.isAdapter {
            #expect(layer.imports.isDisjoint(with: adapters), "\(layer.folder)")
        }
    }

    @Test("nothing inside knows an adapter, a model or the composition")
    func insideKnowsNoOutside() {
        let outside = Set(Layer.table.map(\.target)).subtracting(["Domain", "UseCases"])
        for layer in Layer.table where ["Domain", "Sources/UseCases", "Sources/Models"].contains(layer.folder) {
            #expect(layer.imports.isDisjoint(with: outside), "\(layer.folder)")
        }
        let commandLine = Layer.table.filter { $0.folder == "Sources/batch-score" }.flatMap(\.imports)
        #expect(Set(commandLine).intersection(outside) == ["Composition"])
    }

    @Test("only the composition asks which stores are built in; the files of a store are empty without its trait")
    func traitsStayInComposition() throws {
        let condition = /#(?:if|elseif)\b[^\n]*\b(?:SQLite|PostgreSQL)\b/
        let files = try Repository.sourceFiles()
        for store in ["SQLite", "PostgreSQL"] {
            let own = files.filter { $0.path.hasPrefix("Adapters/\(store)/") }
            #expect(!own.isEmpty)
            #expect(own.filter { !$0.code.hasPrefix("#if \(store)\n") }.map(\.path) == [])
            #expect(own.filter { $0.code.matches(of: condition).count > 1 }.map(\.path) == [])
        }
        let others = files.filter { file in
            file.code.contains(condition)
                && !["Adapters/SQLite/", "Adapters/PostgreSQL/"].contains { file.path.hasPrefix($0) }
        }
        #expect(!others.isEmpty)
        #expect(others.map(\.path).filter { !$0.hasPrefix("Sources/Composition/") } == [])
    }

    @Test("only the format ONNX knows protobuf, and asks whether it is built in")
    func protobufStaysInMessages() throws {
        let condition = /#(?:if|elseif)\b[^\n]*\bONNX\b/
        let files = try Repository.sourceFiles().filter {
            $0.code.contains(condition) || $0.imports.contains("SwiftProtobuf")
        }
        #expect(!files.isEmpty)
        #expect(files.map(\.path).filter { !$0.hasPrefix("Adapters/ONNX/") } == [])
    }
}
