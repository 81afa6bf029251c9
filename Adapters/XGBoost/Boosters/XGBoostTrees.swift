import Models

/// The trees of a file.
struct XGBoostTrees {
    /// The part `model` of the file.
    let model: XGBoostDocument
    /// The factor of each tree's leaves in `dart`; nil for other boosters.
    let weights: [Float]?

    /// The trees as a forest: added up in `Float`, tree after tree, starting with the base margin.
    func forest(of learner: XGBoostLearner) throws -> Forest {
        let documents = try model.objects("trees")
        let parameters = try model.member("gbtree_model_param")
        let count = try parameters.count("num_trees")
        guard documents.count == count else {
            throw ModelError("there are \(documents.count) trees; expected \(count) (\"num_trees\")")
        }
        let outputs = try model.integers("tree_info", count: count)
        if let weights, weights.count != count || weights.contains(where: { !$0.isFinite }) {
            throw ModelError("\"weight_drop\" has \(weights.count) values; expected \(count), all of them finite")
        }
        let used = try usedCount(
            of: count, learner: learner, perOutput: parameters.count("num_parallel_tree", otherwise: 1))
        // The trees beyond those that count are read as well: a file is taken whole or refused.
        let trees = try documents.enumerated().map { index, document in
            do {
                return try tree(document, index, output: outputs[index], learner)
            } catch let error as ModelError {
                throw ModelError("tree \(index): \(error.message)")
            }
        }
        try Self.check(trees, outputs: learner.outputCount)
        return try Forest(
            inputs: Forest.Inputs(
                count: learner.featureCount, areSinglePrecision: true, fractionsBelowZeroAreZero: false),
            sums: Forest.Sums(start: learner.start.map(Double.init), areSinglePrecision: true),
            trees: Array(trees.prefix(used)))
    }

    /// Checks that every output has a tree, as it does after one round. Otherwise a few bytes of a file could ask for any
    /// number of margins for every row.
    private static func check(_ trees: [Tree], outputs: Int) throws {
        var haveTrees = [Bool](repeating: outputs == 1, count: outputs)
        for tree in trees {
            switch tree.leaves {
            case .scalars(_, let output), .linear(_, let output): haveTrees[output] = true
            case .vectors: return
            }
        }
        if let output = haveTrees.firstIndex(of: false) {
            throw ModelError(
                "output \(output) of \(outputs) has no tree (\"tree_info\"); expected one at least for each class or target"
            )
        }
    }

    private func tree(
        _ document: XGBoostDocument, _ index: Int, output: Int64, _ learner: XGBoostLearner
    ) throws -> Tree {
        guard (0..<Int64(learner.outputCount)).contains(output) else {
            throw ModelError(
                "it adds to output \(output) (\"tree_info\"); expected one from 0 to \(learner.outputCount - 1)")
        }
        if case .integer(let id)? = document.optional("id"), id != index {
            throw ModelError("\"id\" is \(id); expected \(index)")
        }
        let start = learner.start[Int(output)]
        let tree = try Tree(
            xgboost: document, output: Int(output), features: learner.featureCount, outputs: learner.outputCount
        ) { value in
            guard let weight = weights?[index] else { return value }
            // The scikit-learn interface predicts in place, where the library adds the base margin to each tree of `dart`,
            // takes it off again and multiplies only then.
            return (learner.isOfScikitLearn ? (start + value) - start : value) * weight
        }
        if weights != nil, case .vectors = tree.leaves {
            throw ModelError("dart with trees of several outputs (\"multi_output_tree\") is not supported")
        }
        return tree
    }

    /// The number of trees that are used: those of the rounds that are used.
    private func usedCount(of count: Int, learner: XGBoostLearner, perOutput: Int) throws -> Int {
        let ends = try roundEnds(treeCount: count)
        guard let limit = try learner.roundLimit() else { return count }
        let perRound = max(perOutput, 1) * learner.outputCount
        let rounds = ends.map { $0.count - 1 } ?? count / perRound
        // The library refuses it as well ("Out of range for tree layers"); what it saves itself lies within.
        guard limit <= rounds else {
            throw ModelError(
                "\"best_iteration\" is \(limit - 1), and there are \(rounds) rounds; expected one of them, counted from 0"
            )
        }
        return ends.map { Int($0[limit]) } ?? limit * perRound
    }

    /// The number of trees before the first round and after each round; nil in files of versions before 2.0.
    private func roundEnds(treeCount: Int) throws -> [Int64]? {
        guard model.optional("iteration_indptr") != nil else { return nil }
        let ends = try model.integers("iteration_indptr")
        guard ends.first == 0, ends.last == Int64(treeCount), zip(ends, ends.dropFirst()).allSatisfy(<=) else {
            throw ModelError("\"iteration_indptr\" does not lead from 0 up to the \(treeCount) trees")
        }
        return ends
    }
}
