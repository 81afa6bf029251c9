import Models

/// The nodes of a graph in an order in which they can be computed: each after those whose values it reads, otherwise in
/// the order of the file.
struct NodeOrder {
    /// The positions of the nodes.
    private(set) var positions: [Int] = []

    private enum State {
        case unseen, open, done
    }

    /// Sorts nodes, with a list instead of recursion: a file must not decide how deep the stack gets.
    ///
    /// - Parameter writers: the node that writes each value.
    /// - Throws: `ModelError` naming a node and a value when nodes form a cycle.
    init(_ nodes: [NodeProto], writers: [String: Int]) throws {
        var states = [State](repeating: .unseen, count: nodes.count)
        for start in nodes.indices where states[start] == .unseen {
            var open = [(node: start, input: 0)]
            states[start] = .open
            while let (node, input) = open.last {
                guard input < nodes[node].input.count else {
                    states[node] = .done
                    positions.append(node)
                    open.removeLast()
                    continue
                }
                open[open.count - 1].input += 1
                let name = nodes[node].input[input]
                guard let writer = writers[name], states[writer] != .done else { continue }
                guard states[writer] == .unseen else {
                    throw ModelError(
                        "\(nodes[node].title(node)): it reads \"\(name)\", which depends on this node (a cycle)")
                }
                states[writer] = .open
                open.append((writer, 0))
            }
        }
    }
}
