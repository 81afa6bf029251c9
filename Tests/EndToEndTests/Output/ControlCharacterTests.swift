import Foundation
import ProgramRunner
import Testing

/// Names and values from files and arguments are shown, and steer nothing.
@Suite("A control character")
struct ControlCharacterTests {
    /// Escape, backspace, carriage return, line feed, a control of C1, DEL, writing from right to left, isolates, a line
    /// separator, an invisible mark, and a tag beyond the basic plane.
    static let characters = [
        "\u{1B}[31m", "\u{8}", "\r", "\n", "\u{9B}31m", "\u{7F}", "\u{202E}", "\u{2066}", "\u{2028}", "\u{FEFF}",
        "\u{E0041}",
    ]

    /// Places that a name can come from, and the command that shows it.
    private static let places: [(name: String, show: @Sendable (WorkFolder, String) async throws -> ProgramResult)] = [
        ("a path of a configuration", { try await $0.run("runs", "--config", "no\($1)ne.yaml") }),
        ("a table", { try await $0.run("validate", "--set", "source.table=no\($1)ne") }),
        ("a setting", { try await $0.run("validate", "--set", "no\($1)ne=1") }),
        ("a partition", { try await $0.run("run", "--partition", "no\($1)ne") }),
        ("an option", { try await $0.run("run", "--no\($1)ne") }),
        (
            "a file of an output",
            { try await $0.run("features", "--partition", Parcels.days.scored, "--output", "no\($1)ne/a") }
        ),
        ("a variable", { try await $0.run(["models"], environment: ["BATCH_SCORE_NO\($1)NE": "x"]) }),
        (
            "a column of the mapping",
            { folder, character in
                let quoted = try String(decoding: JSONEncoder().encode("no\(character)ne"), as: UTF8.self)
                try folder.write(
                    try folder.text("job.yaml").replacing("weight_kg: numeric", with: "\(quoted): numeric"),
                    to: "job.yaml")
                return try await folder.run("validate")
            }
        ),
        (
            "a model's file",
            { folder, character in
                try folder.write("no\(character)ne", to: "models/late-parcels/2")
                try folder.write("tree\nno\(character)ne=\(character)\n", to: "no\(character)ne.txt")
                return try await folder.run("models", "import", "no\(character)ne.txt", "--name", "other")
            }
        ),
        (
            "a registry",
            { folder, character in
                let summary = try String(decoding: JSONEncoder().encode("no\(character)ne"), as: UTF8.self)
                let digest = String(repeating: "a", count: 64)
                let numbers = #""metrics":{},"registered_at_microseconds":0"#
                try folder.write(
                    #"{"digest":"\#(digest)",\#(numbers),"summary":\#(summary)}"#,
                    to: "models/late-parcels/2/record.json")
                try folder.write("", to: "models/late-parcels/2/artefact")
                return try await folder.run("models")
            }
        ),
        (
            "a cell",
            { folder, character in
                let header = "parcel_id,dispatched,weight_kg,distance_km,declared value,service,is_fragile\n"
                try folder.write(
                    header + "1,2013-12-24,1,1,1,\"no\(character)ne\",false\n"
                        + "2,\"no\(character)ne\",1,1,1,standard,false\n",
                    to: "parcels.csv")
                return try await folder.run("validate", "--log-level", "debug")
            }
        ),
    ]

    @Test("in a name or a value is escaped wherever it is printed", arguments: places.map(\.name))
    func escaped(_ place: String) async throws {
        let show = try #require(Self.places.first { $0.name == place }).show
        for character in Self.characters where place != "a variable" || !character.contains("\u{0}") {
            let folder = try await Parcels.trained()
            let result = try await show(folder, character)
            let steering = result.everything.unicodeScalars.filter {
                $0 != "\n"
                    && ($0.properties.generalCategory == .control || $0.properties.generalCategory == .format
                        || $0.properties.generalCategory == .lineSeparator)
            }
            #expect(steering.isEmpty, "\(place): \(Array(character.unicodeScalars)) \(steering.map(\.value))")
            // A forged line would begin with the rest of the name.
            #expect(!result.everything.split(separator: "\n").contains { $0.hasPrefix("ne") }, "\(result.everything)")
        }
    }

    @Test("in JSON is written as JSON escapes it, and reads back")
    func json() async throws {
        for character in Self.characters {
            let folder = try await Parcels.trained()
            let result = try await folder.run("validate", "--json", "--set", "source.table=no\(character)ne")
            #expect(result.output.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
            #expect(!result.output.unicodeScalars.contains { $0.properties.generalCategory == .format })
            let message = try #require(try result.object()["error"] as? String)
            #expect(message.contains("no\(character)ne"))
        }
    }
}
