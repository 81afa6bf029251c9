import Domain
import Tabular
import UseCases

/// The laws of ``Tabular/TableWriter``, for stores that also read tables.
public enum TableWriterContract {
    /// All laws.
    public static let laws: [Law<StoreUnderTest>] = [
        Law("What is written is read again exactly, also by another process") { store in
            let rows = store.variant.rows(1...25)
            try await store.write(rows)
            let other = try await store.reopened()
            try expect(try await other.read(chunkRows: 4).joined(rows.schema), equals: rows, "rows")
        },
        Law("Writing again with replace leaves the new rows only") { store in
            try await store.write(store.variant.rows(1...5))
            try await store.write(store.variant.rows(4...6))
            try expect(try await store.keys(), equals: (4...6).map { store.variant.key($0) }, "keys")
        },
        Law("Replacing with no rows leaves an empty table") { store in
            try await store.write(store.variant.rows(1...5))
            try await store.write(RowBatch(schema: store.variant.table.schema))
            try expect(try await store.keys(), equals: [], "keys")
        },
        Law("Writing with append adds to what is there") { store in
            try await store.write(store.variant.rows(1...3), .append)
            try await store.write(store.variant.rows(4...5), .append)
            try expect(try await store.keys(), equals: (1...5).map { store.variant.key($0) }, "keys")
        },
        Law("A key that is there already is refused, and nothing is written") { store in
            try await store.write(store.variant.rows(1...3))
            try await expectError(.dataRefused, "appending the third key again") {
                try await store.write(store.variant.rows(3...5), .append)
            }
            try expect(try await store.keys(), equals: (1...3).map { store.variant.key($0) }, "keys")
        },
        Law("Duplicate keys in what is written are refused, and nothing is written") { store in
            try await expectError(.dataRefused, "writing a key twice") {
                try await store.write(store.variant.rows([1, 2, 3, 3]))
            }
            try await expectError(.dataRefused, "writing a label twice") {
                try await store.write(store.variant.labelRows([1, 1, 1]), to: store.variant.labels)
            }
            try await store.write(store.variant.rows(1...2))
            try await expectError(.dataRefused, "replacing with a key twice") {
                try await store.write(store.variant.rows([4, 4]))
            }
            try expect(try await store.keys(), equals: (1...2).map { store.variant.key($0) }, "keys")
        },
        Law("Writing that fails leaves the table as it was") { store in
            let rows = store.variant.rows(1...5)
            try await store.write(rows)
            let code = BatchError.Code(rawValue: "of_the_filler")
            for mode in [CollectionMode.replace, .append] {
                try await expectError(code, "the filler's error") {
                    try await store.writer.write(store.variant.table, mode) { append in
                        try await append(store.variant.rows(50...51))
                        throw BatchError(code, "thrown while filling")
                    }
                }
                let read = try await store.read().joined(rows.schema)
                try expect(read, equals: rows, "rows after the failure")
            }
        },
        Law("Tables of one store do not touch each other") { store in
            let (parcels, labels) = (store.variant.rows(1...4), store.variant.labelRows(1...7))
            try await store.write(parcels)
            try await store.write(labels, to: store.variant.labels)
            try expect(try await store.read().joined(parcels.schema), equals: parcels, "parcels")
            let read = try await store.read(of: store.variant.labels).joined(labels.schema)
            try expect(read, equals: labels, "labels")
        },
    ]
}
