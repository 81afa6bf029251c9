import Foundation

/// Parcels of a year and their delays, as the CSV files that a job collects.
enum SampleFiles {
    /// The day that is scored.
    static let day = "2013-12-24"
    /// How many parcels that day has.
    static let dayRows = 40

    /// Writes `parcels.csv` and `deliveries.csv` into a folder.
    static func write(into folder: TemporaryFolder) throws {
        let numbers = 1...(historyRows + dayRows)
        let header =
            "parcel_id,dispatched,weight,distance,declared_value,service,pieces,is_fragile,printed_at,ordered_on"
        try folder.write(text([header] + numbers.map(parcel)), to: "parcels.csv")
        try folder.write(text(["parcel_id,delay_days"] + numbers.map { "\($0),\(delay($0))" }), to: "deliveries.csv")
    }

    private static let historyRows = 500

    private static func parcel(_ number: Int) -> String {
        let service = ["standard", "express", "", "return"][number % 4]
        let value = number % 3 == 0 ? "" : "\(Double(number % 50) / 4)"
        let weight = 1 + Double(number % 40) / 4
        return "\(number),\(day(number)),\(weight),\(distance(number)),\(value),\(service),1,,,"
    }

    private static func day(_ number: Int) -> String {
        guard number <= historyRows else { return day }
        // Eleven months of 28 days.
        let index = number * 11 * 28 / (historyRows + 1)
        return "2013-\(padded(1 + index / 28))-\(padded(1 + index % 28))"
    }

    private static func distance(_ number: Int) -> Int { number * 7919 % 1500 }

    /// Long distances take longer, and so does every seventh parcel.
    private static func delay(_ number: Int) -> Int { distance(number) / 400 - 2 + (number % 7 == 0 ? 3 : 0) }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func text(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }
}
