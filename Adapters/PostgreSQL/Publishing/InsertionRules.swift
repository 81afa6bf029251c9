#if PostgreSQL
/// What the columns of a table demand of an insertion.
struct InsertionRules {
    /// The columns that must be given a value.
    var required: [String] = []
    /// The columns that must not: the database computes or counts their values.
    var generated: [String] = []
}
#endif
