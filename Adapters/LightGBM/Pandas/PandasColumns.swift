import Models

/// Finds out which features the lists of ``PandasCategories`` belong to.
///
/// The file does not contain that. It has a list for each column of the data frame with the type `category`, in the order of
/// the columns. Most of these columns are categorical features of the trees, but not all: ordered categories are numbers to
/// the trees unless `categorical_feature` names the column, and a column of integers is categorical if it does. So a list
/// may belong to any feature whose values in training could be its codes. An assignment is used only if it is the only one.
///
/// Lists of texts need no such proof: if there are as many features with codes as lists, these features get them. If that
/// were wrong, a column of texts would be a number to the model, and its first text would be refused. No row gets another
/// score than the trainer's.
struct PandasColumns {
    /// The features of the model.
    let features: [LightGBMHeader.Feature]
    /// The number of categories of each list.
    let counts: [Int]
    /// Whether all categories are texts that cannot be read as numbers.
    let areTexts: Bool

    /// The position of the feature that each list belongs to.
    ///
    /// The lists keep the order of the features. So there is exactly one assignment if taking the first feature that fits
    /// and taking the last one give the same.
    ///
    /// - Throws: `ModelError` when there is no assignment, and when there are several; the caller adds the line.
    func positions() throws -> [Int] {
        let usual = assign(counts.indices, to: features.indices, .codes)
        let isUsual = usual.count == counts.count
        if isUsual, areTexts, usual.count == features.count(where: \.hasCodes) { return usual }
        // In the usual frame, features with codes take all lists. Then numbers must range over exactly a list's codes to be
        // considered: any small integers could be codes of a long list of which few occurred.
        let rule = isUsual ? Rule.likely : .possible
        let first = assign(counts.indices, to: features.indices, rule)
        guard first.count == counts.count else { throw noOwner(of: first.count) }
        let last = Array(assign(counts.indices.reversed(), to: features.indices.reversed(), rule).reversed())
        if let list = counts.indices.first(where: { first[$0] != last[$0] }) {
            throw severalOwners(of: list, first[list], last[list])
        }
        return first
    }

    /// Which features may own a list besides those with codes that fit.
    private enum Rule {
        /// None.
        case codes
        /// Those without known values, and numbers that range over exactly the list's codes.
        case likely
        /// Those without known values, and whole numbers that lie among the list's codes.
        case possible
    }

    /// Gives each list the next feature that fits; only the first lists where features run out.
    private func assign(_ lists: some Sequence<Int>, to positions: some Sequence<Int>, _ rule: Rule) -> [Int] {
        var open = positions.makeIterator()
        var owners: [Int] = []
        for list in lists {
            var owner = open.next()
            while let position = owner, !fits(features[position].values, counts[list], rule) { owner = open.next() }
            guard let owner else { break }
            owners.append(owner)
        }
        return owners
    }

    private func fits(_ values: LightGBMHeader.Values, _ count: Int, _ rule: Rule) -> Bool {
        switch (values, rule) {
        case (.codes(let greatest), _): greatest < count
        case (_, .codes): false
        case (.unused, _): true
        case (.range(let lowest, let greatest), .likely): lowest == 0 && greatest == Double(count) - 1
        case (.range(let lowest, let greatest), .possible):
            lowest >= 0 && greatest < Double(count) && lowest == lowest.rounded() && greatest == greatest.rounded()
        }
    }

    private func noOwner(of list: Int) -> ModelError {
        ModelError(
            "list \(list) has \(counts[list]) categories, and no feature that is left had only their codes in the training; "
                + "the file was changed, or the lists are not those of this model")
    }

    private func severalOwners(of list: Int, _ first: Int, _ last: Int) -> ModelError {
        ModelError(
            "list \(list), of \(counts[list]) categories, may be that of feature \"\(features[first].name)\" or of "
                + "\"\(features[last].name)\"; the file does not say which columns had the type category. Train again with both "
                + "as category columns without an order, or both as numbers, and without columns of a single value")
    }
}
