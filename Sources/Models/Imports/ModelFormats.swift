/// The file formats of other libraries that a program reads.
public struct ModelFormats: Sendable {
    /// The formats, in the order in which files are compared with them. Names are unique.
    public let formats: [any ModelFormat]

    /// Creates a list of formats; of two with the same name, the first counts.
    public init(_ formats: [any ModelFormat]) {
        var names: Set<String> = []
        self.formats = formats.filter { names.insert($0.name).inserted }
    }

    /// The names of all formats, in order.
    public var names: [String] { formats.map(\.name) }

    /// The format of some bytes; nil when they look like none of the formats.
    public func format(of bytes: [UInt8]) -> (any ModelFormat)? {
        formats.first { $0.looksLike(bytes) }
    }

    /// The format of a name; nil when there is none.
    public func format(named name: String) -> (any ModelFormat)? {
        formats.first { $0.name == name }
    }

    /// Reads a model.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: the name of its format; nil to recognise the format by the bytes.
    ///   - featureNames: the names of the features in the order of the model, for files that have none or others; nil to
    ///     take those of the file.
    /// - Throws: ``ModelError`` when the format is unknown, when something is not supported, and when the parts of the
    ///   file do not fit together.
    public func read(
        _ bytes: [UInt8], as name: String? = nil, featureNames: [String]? = nil
    ) throws -> ImportedModel {
        try format(named: name, or: bytes).read(bytes, featureNames: featureNames)
    }

    private func format(named name: String?, or bytes: [UInt8]) throws -> any ModelFormat {
        if let name {
            guard let format = format(named: name) else {
                throw ModelError(
                    "its format is \"\(name.prefix(40))\"; expected one of those that this program reads: "
                        + names.joined(separator: ", "))
            }
            return format
        }
        guard let format = format(of: bytes) else {
            throw ModelError(
                "its \(bytes.count) bytes begin like no format that this program reads; expected "
                    + formats.map(\.summary).joined(separator: ", ")
                    + ". Python pickles are not read: save the model in one of these formats")
        }
        return format
    }
}
