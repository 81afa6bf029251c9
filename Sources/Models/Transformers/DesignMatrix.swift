/// What a pipeline makes of features: the input of a linear model.
struct DesignMatrix {
    /// The columns, one for each feature.
    let columns: [DesignColumn]
    /// The number of rows.
    let rowCount: Int

    /// How many weights a linear model has, without the intercept.
    var width: Int { columns.reduce(0) { $0 + $1.width } }
}
