import Models

/// The text of a model, divided into its parts; nothing in them is parsed yet.
///
///     tree                              the first line
///     key=value …                       the header
///     Tree=0, key=value …, empty line   each tree
///     end of trees
///     … parameters: … end of parameters
///     pandas_categorical:…              only from Python
struct LightGBMText {
    /// The header.
    let header: LightGBMSection
    /// The trees, in order.
    let trees: [LightGBMSection]
    /// The parameters of the training, as `[key: value]` lines; empty where there are none.
    let parameters: [LightGBMValue]
    /// The value of `pandas_categorical:`; nil without such a line.
    let pandasCategories: LightGBMValue?

    /// Divides a text.
    ///
    /// - Throws: `ModelError` when it is cut off, when its trees are not numbered from 0, and when their lengths do not match
    ///   `tree_sizes`.
    init(_ bytes: [UInt8]) throws {
        var lines = LightGBMLines(bytes)
        guard let first = lines.next(), first.is("tree") else {
            throw ModelError("line 1 is not \"tree\"; expected LightGBM's text format")
        }
        var line = lines.next()
        header = try Self.section("header", &line, &lines)
        (trees, line) = try Self.trees(after: line, &lines, sizes: header.value("tree_sizes"))
        guard line?.is("end of trees") == true else {
            throw ModelError(
                "line \(line?.number ?? lines.count): expected \"Tree=\(trees.count)\" or \"end of trees\"; "
                    + "the file is cut off or was changed")
        }
        let tail = try LightGBMTail(&lines)
        parameters = tail.parameters
        pandasCategories = tail.pandasCategories
    }

    /// Reads the lines up to the next tree or the end of the trees; `line` is the first of them, and on return the line after
    /// them.
    private static func section(
        _ name: String, _ line: inout LightGBMLine?, _ lines: inout LightGBMLines
    ) throws -> LightGBMSection {
        var section = LightGBMSection(name: name)
        while let current = line, !current.starts(with: "Tree="), !current.is("end of trees") {
            try section.add(current)
            line = lines.next()
        }
        return section
    }

    private static func trees(
        after first: LightGBMLine?, _ lines: inout LightGBMLines, sizes: LightGBMValue?
    ) throws -> ([LightGBMSection], LightGBMLine?) {
        let sizes = try sizes?.integers()
        var trees: [LightGBMSection] = []
        var line = first
        while let start = line, let index = start.value(after: "Tree=") {
            guard try index.integer() == trees.count else {
                throw ModelError(
                    "line \(start.number): expected \"Tree=\(trees.count)\"; a tree is missing or occurs twice")
            }
            line = lines.next()
            trees.append(try section("tree \(trees.count)", &line, &lines))
            let size = (line?.bytes.startIndex ?? lines.end) - start.bytes.startIndex
            guard let sizes else { continue }
            guard trees.count <= sizes.count, sizes[trees.count - 1] == size else {
                throw ModelError(
                    "tree \(trees.count - 1), line \(start.number): it is \(size) bytes long, and \"tree_sizes\" says "
                        + "otherwise; the file is cut off or was changed (line ends too)")
            }
        }
        if let sizes, sizes.count != trees.count {
            throw ModelError(
                "there are \(trees.count) trees, and \"tree_sizes\" names \(sizes.count); the file is cut off or was changed"
            )
        }
        return (trees, line)
    }
}
