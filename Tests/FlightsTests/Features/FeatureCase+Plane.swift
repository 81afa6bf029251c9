import Domain
import Flights

extension FeatureCase {
    /// The sample is an aeroplane of 1999 with 149 seats and 2 engines, in 2013.
    static let plane: [FeatureCase] = [
        FeatureCase("plane_known", 1),
        FeatureCase("plane_known", 0, "not in the register") { $0.plane = nil },
        FeatureCase("plane_age", 14),
        FeatureCase("plane_age", 0, "built in the year of the flight") { $0.plane?.year = 2013 },
        FeatureCase("plane_age", 0, "built after the flight") { $0.plane?.year = 2014 },
        FeatureCase("plane_age", 13, "built before it by another calendar year") { $0.day = try .on("2012-12-31") },
        FeatureCase("plane_age", .number(0x1p63), "an absurd year") { $0.plane?.year = .min },
        FeatureCase("plane_age", .missing, "no year") { $0.plane?.year = nil },
        FeatureCase("seats", 149),
        FeatureCase("seats", .missing, "not known") { $0.plane?.seats = nil },
        FeatureCase("engines", 2),
        FeatureCase("engines", 4, "an old one") { $0.plane?.engines = 4 },
        FeatureCase("engines", .missing, "not known") { $0.plane?.engines = nil },
        FeatureCase("is_regional_jet", 0),
        FeatureCase("is_regional_jet", 0, "19 seats") { $0.plane?.seats = 19 },
        FeatureCase("is_regional_jet", 1, "20 seats") { $0.plane?.seats = 20 },
        FeatureCase("is_regional_jet", 1, "100 seats") { $0.plane?.seats = 100 },
        FeatureCase("is_regional_jet", 0, "101 seats") { $0.plane?.seats = 101 },
        FeatureCase("is_regional_jet", .missing, "not known") { $0.plane?.seats = nil },
    ]
}
