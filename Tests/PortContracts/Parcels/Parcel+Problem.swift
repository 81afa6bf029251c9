public import Domain

extension Parcel {
    /// Whether a parcel arrives late: the problem of the engine's tests.
    public static let problem = problem(label: .binary(name: "is_late"))

    /// By how many days a parcel is late: the same problem with a numeric label.
    public static let delayProblem = problem(label: .number(name: "delay", unit: "days"))

    /// A problem of parcels.
    ///
    /// - Parameters:
    ///   - version: the version of the problem.
    ///   - label: what models learn to predict.
    public static func problem(version: Int = 1, label: LabelKind?) -> ScoringProblem<Parcel> {
        ScoringProblem(
            name: "parcels", version: version, features: features, contract: contract, label: label,
            highlights: [
                Highlight("Weight", isFigure: true) { "\($0.weight) kg" },
                Highlight("Service") { $0.service.isMissing ? nil : $0.service.description },
            ])
    }

    /// The features of a parcel.
    public static let features = FeatureCatalogue<Parcel>([
        .numeric("weight", "The weight in kilograms, above 0.") { $0.weight },
        .numeric("distance", "The distance in kilometres, 0 or more.") { $0.distance },
        .numeric("declared_value", "The declared value, where there is one.") { $0.declaredValue },
        .categorical("service", "The service: standard, express or return.") { $0.service },
        .numeric("weekday", "The day of the week of the dispatch, 1 for Monday to 7.") {
            Double($0.dispatched.dayOfWeek)
        },
    ])

    /// What a parcel must be like to be scored: a weight of at most 1,000 kg. Long distances, unknown services and many
    /// missing values are only reported.
    public static let contract = DataContract<Parcel>([
        FieldRule("weight", in: 0.001...1000) { $0.weight },
        FieldRule("distance", in: 0...20_000, otherwise: .warn) { $0.distance },
        FieldRule("declared_value", in: 0...100_000, missing: 0.9) { $0.declaredValue },
        FieldRule("service", oneOf: services, otherwise: .warn) { $0.service },
    ])

    private static let services = Set(["standard", "express", "return"].compactMap { Category($0) })
}
