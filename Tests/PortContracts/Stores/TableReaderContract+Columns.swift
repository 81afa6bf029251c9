import Domain
import Tabular
import UseCases

extension TableReaderContract {
    /// What is said of tables and columns.
    static let columns: [Law<StoreUnderTest>] = [
        Law("A table that does not exist is no input, and its name is in the message") { store in
            let table = store.variant.table
            let reads: [(String, @Sendable () async throws -> Void)] = [
                ("reading", { _ = try await store.read() }),
                ("reading without order", { try await store.reader.readUnordered(table, chunkRows: 9) { _ in } }),
                ("looking at columns", { _ = try await store.reader.columns(of: table.name) }),
            ]
            for (what, read) in reads {
                let error = try await expectError(.noInput, what, from: read)
                try expect(error.message.contains("parcels"), "the message should name the table: \(error.message)")
            }
        },
        Law("All missing and mistyped columns are named in one error, before the first row") { store in
            let variant = store.variant
            try await store.write(variant.rows(1...3))
            let columns = variant.table.schema.columns.map { column in
                switch column.name {
                case "weight": ColumnSpecification("wieght", .real)
                case "printed_at": ColumnSpecification("delivered_at", .timestamp)
                case "service": ColumnSpecification("service", .integer)
                default: column
                }
            }
            let wrong = try TableSpecification(
                name: "parcels", columns: columns, key: variant.table.keys.map(\.name),
                partitions: variant.table.partitions)
            let error = try await expectError(.config, "reading other columns") { try await store.read(of: wrong) }
            let names = ["parcels", "\"wieght\"", "\"weight\"", "\"delivered_at\""]
            for name in names + (store.checksTypes ? ["\"service\""] : []) {
                try expect(error.message.contains(name), "the message should have \(name): \(error.message)")
            }
        },
        Law("The columns of a table are listed in its order, with types that they can be read as") { store in
            try await store.write(store.variant.rows(1...9))
            let wanted = store.variant.table.schema.columns
            let found = try await store.reader.columns(of: "parcels")
            try expect(found.map(\.name), equals: wanted.map(\.name), "names")
            guard store.checksTypes else { return }
            for (column, found) in zip(wanted, found) {
                try expect(
                    found.type.map(column.type.accepts) ?? false,
                    "column \(column.name) should be \(column.type.rawValue): \(found)")
            }
        },
        Law("A table is read with the columns that are asked for, in whatever order") { store in
            let rows = store.variant.rows(1...6)
            try await store.write(rows)
            let table = store.variant.table
            let wanted = (table.keys + [table.partition].compactMap { $0 }).reversed()
                .reduce(into: [ColumnSpecification("distance", .real)]) { columns, column in
                    if !columns.contains(column) { columns.append(column) }
                }
            let part = try TableSpecification(
                name: "parcels", columns: wanted, key: table.keys.map(\.name), partitions: table.partitions)
            let read = try await store.read(.partition(store.variant.partition), of: part, chunkRows: 4)
                .joined(part.schema)
            try expect(read.keys(of: part), equals: rows.keys(of: table), "keys")
            let distances = try Sample.some(table.schema.names.firstIndex(of: "distance"))
            try expect(read.reals[0], equals: rows.reals[table.schema.slots[distances]], "distances")
        },
    ]
}
