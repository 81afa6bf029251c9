public import Domain

/// The features of a flight: the list that a data scientist reads and extends.
///
/// To add one, add a line to the group that it belongs to, and a case to its test.
public enum FlightFeatures {
    /// All features.
    public static let catalogue = FeatureCatalogue<Flight>(
        schedule + cyclicTime + route + weather + plane + combinations)
}
