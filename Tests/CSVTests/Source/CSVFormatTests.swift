import Domain
import PortContracts
import Tabular
import Testing
import UseCases

@testable import CSV

@Suite("A file in another format")
struct CSVFormatTests {
    private static let standard = """
        parcel_id,dispatched,weight,service,is_fragile,printed_at
        1,2013-12-24,1.5,"a, ""b""; 'c' | ä",true,2013-12-24 05:00:00.25
        2,2013-12-24,-2.25e3,"two
        lines, of text",f,
        3,2013-12-25,,plain,,2013-12-25
        4,2013-12-24,1400,.;',,

        """

    private static let formats: [(CSVFormat, String)] = {
        do {
            return [
                (
                    try CSVFormat(delimiter: ";", decimalPoint: ","),
                    """
                    parcel_id;dispatched;weight;service;is_fragile;printed_at
                    1;2013-12-24;1,5;"a, ""b""; 'c' | ä";true;2013-12-24 05:00:00.25
                    2;2013-12-24;-2,25e3;"two
                    lines, of text";f;
                    3;2013-12-25;;plain;;2013-12-25
                    4;2013-12-24;1400;".;'";;

                    """
                ),
                (
                    try CSVFormat(delimiter: "\t", quote: "'"),
                    """
                    parcel_id\tdispatched\tweight\tservice\tis_fragile\tprinted_at
                    1\t2013-12-24\t1.5\t'a, "b"; ''c'' | ä'\ttrue\t2013-12-24 05:00:00.25
                    2\t2013-12-24\t-2.25e3\t'two
                    lines, of text'\tf\t
                    3\t2013-12-25\t\tplain\t\t2013-12-25
                    4\t2013-12-24\t1400\t'.;'''\t\t

                    """
                ),
                (
                    try CSVFormat(delimiter: "|", decimalPoint: ",", quote: "'"),
                    """
                    parcel_id|dispatched|weight|service|is_fragile|printed_at
                    1|2013-12-24|1,5|'a, "b"; ''c'' | ä'|true|2013-12-24 05:00:00.25
                    2|2013-12-24|-2,25e3|'two
                    lines, of text'|f|
                    3|2013-12-25||plain||2013-12-25
                    4|2013-12-24|1400|'.;'''||

                    """
                ),
            ]
        } catch {
            return []
        }
    }()

    @Test("has the same rows as one in the standard format, also of a partition")
    func sameRows() async throws {
        #expect(Self.formats.count == 3)
        let christmasEve = Selection.partition(try #require(Partition(label: "2013-12-24")))
        for selection in [Selection.everything, christmasEve] {
            let expected = try #require(try await ParcelFile.read(Self.standard, nil, selection).first?.batch)
            for (format, text) in Self.formats {
                let read = try await ParcelFile.read(Array(text.utf8), ParcelFile.table(), selection, format: format)
                #expect(read.first?.batch == expected, "\(format)")
            }
        }
    }

    @Test("has columns of the same types")
    func sameColumns() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.standard, to: "standard.csv")
        let expected = try ColumnGuess.columns(ofFile: "\(folder.path)/standard.csv", .standard)
        for (index, (format, text)) in Self.formats.enumerated() {
            try folder.write(text, to: "\(index).csv")
            #expect(try ColumnGuess.columns(ofFile: "\(folder.path)/\(index).csv", format) == expected)
        }
    }

    @Test("has no numbers with the decimal point of the standard one")
    func decimalPoints() async throws {
        let format = try CSVFormat(delimiter: ";", decimalPoint: ",")
        let text =
            "parcel_id;dispatched;weight;service;is_fragile;printed_at\n1;2013-12-24;1.5;;;\n2;2013-12-24;1.234,5;;;\n"
        let read = try await ParcelFile.read(Array(text.utf8), ParcelFile.table(), format: format)
        #expect(read.faults() == ["2 weight not_of_type", "3 weight not_of_type"])
    }

    @Test("is ordered by the bytes that it has, whatever separates its fields")
    func keyOrder() async throws {
        let columns = [ColumnSpecification("code", .text), ColumnSpecification("service", .text)]
        let table = try ParcelFile.table(columns, key: ["code"], .value(column: "service"))
        let format = try CSVFormat(delimiter: ";")
        let rows = "code;service\na,b;x;\n\"a;b\";\"x;\"\n"
        let text = rows.replacing("x;\n", with: "x\n")
        let read = try await ParcelFile.read(Array(text.utf8), table, format: format)
        #expect(read.texts(0) == ["a,b", "a;b"])
        let partition = Selection.partition(try #require(Partition(label: "x;")))
        #expect(try await ParcelFile.read(Array(text.utf8), table, partition, format: format).texts(0) == ["a;b"])
        let reversed = "code;service\n\"a;b\";x\na,b;x\n"
        await #expect(throws: BatchError.self) {
            try await ParcelFile.read(Array(reversed.utf8), table, format: format)
        }
    }

    @Test(
        "may have one byte for each character",
        arguments: [
            (CSVEncoding.latin1, [0xE9, 0x80], "é\u{80}"), (.windows1252, [0xE9, 0x80], "é€"),
            (.utf8, [0xC3, 0xA9], "é"),
        ] as [(CSVEncoding, [UInt8], String)])
    func encodings(_ encoding: CSVEncoding, _ bytes: [UInt8], _ text: String) async throws {
        let file = Array("\(ParcelFile.header)\n1,2013-12-24,1.5,".utf8) + bytes + Array(",,\n".utf8)
        let read = try await ParcelFile.read(
            file, ParcelFile.table(), format: try CSVFormat(encoding: encoding), chunkRows: 1)
        #expect(read.texts(0) == [text])
    }

    @Test("is not UTF-8 by default, and then a text of other bytes is a rejection")
    func otherBytes() async throws {
        let file = Array("\(ParcelFile.header)\n1,2013-12-24,1.5,".utf8) + [0xE9] + Array(",,\n".utf8)
        let read = try await ParcelFile.read(file, ParcelFile.table(), format: .standard)
        #expect(read.faults() == ["2 service not_of_type"])
    }

    @Test(
        "cannot be separated by what numbers and words are made of, nor twice by the same character",
        arguments: [
            ("a", ".", "\""), ("1", ".", "\""), ("-", ".", "\""), (" ", ".", "\""), ("\n", ".", "\""), ("é", ".", "\""),
            (",", ",", "\""), ("\"", ".", "\""), (".", ".", "\""), (",", ";", "\""), (",", ".", "\r\n"),
        ] as [(Character, Character, Character)])
    func refusals(_ delimiter: Character, _ decimal: Character, _ quote: Character) throws {
        let error = #expect(throws: BatchError.self) {
            try CSVFormat(delimiter: delimiter, decimalPoint: decimal, quote: quote)
        }
        #expect(error?.code == .config)
    }

    @Test("is not written: tables are collected in the standard one")
    func notWritten() async throws {
        let folder = try TemporaryFolder()
        let store = try CSVFolder(
            path: folder.path, scores: StoreVariant.standard.scores, format: try CSVFormat(delimiter: ";"))
        let error = await #expect(throws: BatchError.self) {
            try await store.write(StoreVariant.standard.table, .replace) { _ in }
        }
        #expect(error?.code == .config)
    }

    @Test("is recognised by a header of one field, which is refused with the delimiter that it may have")
    func otherDelimiter() async throws {
        let error = try await expectError(.config, "semicolons") {
            try await ParcelFile.read(ParcelFile.header.replacing(",", with: ";") + "\n")
        }
        #expect(error.message.contains("\";\"") && error.message.contains("source.csv.delimiter"))
    }

    @Test("is no other than those that it names: a file in UTF-16 is refused by its mark", arguments: [true, false])
    func utf16(isLittleEndian: Bool) async throws {
        let text = "\(ParcelFile.header)\n1,2013-12-24,,\"x\",,\n"
        let bytes: [UInt8] = ([0xFEFF] + Array(text.utf16)).flatMap { unit in
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return isLittleEndian ? pair : pair.reversed()
        }
        let error = try await expectError(.config, "UTF-16") {
            try await ParcelFile.read(bytes, ParcelFile.table(), format: .standard)
        }
        #expect(error.message.contains("UTF-16"), "\(error.message)")
    }

    @Test("has as many lines in a quoted text as it says")
    func quotedLines() async throws {
        var format = CSVFormat.standard
        let text = "\(ParcelFile.header)\n1,2013-12-24,,\"a\nb\nc\",,\n"
        format.quotedLines = 2
        #expect(try await ParcelFile.read(Array(text.utf8), ParcelFile.table(), format: format).texts(0) == ["a\nb\nc"])
        format.quotedLines = 1
        let narrow = format
        let error = await #expect(throws: BatchError.self) {
            try await ParcelFile.read(Array(text.utf8), ParcelFile.table(), format: narrow)
        }
        #expect(error?.message.contains("has 2 line breaks, expected at most 1") == true)
    }
}
