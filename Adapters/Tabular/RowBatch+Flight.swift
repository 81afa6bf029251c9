import Domain

extension RowBatch {
    /// Adds a flight as a row, in the order of ``FlightColumn``.
    mutating func append(_ flight: Flight, slots: [Int]) {
        for (index, column) in FlightColumn.allCases.enumerated() {
            let slot = slots[index]
            switch column.type {
            case .integer, .day: integers[slot].append(flight.integer(column))
            case .real: reals[slot].append(flight.real(column))
            case .text: texts[slot].append(flight.category(column))
            }
        }
        endRow()
    }
}

extension Flight {
    fileprivate func integer(_ column: FlightColumn) -> Int64? {
        switch column {
        case .flightID: id.rawValue
        case .day: Int64(day.daysSinceEpoch)
        case .departure: departure.hhmm
        case .arrival: arrival.hhmm
        case .number: Int64(number)
        case .planeYear: (plane?.year).map(Int64.init)
        case .seats: (plane?.seats).map(Int64.init)
        case .engines: (plane?.engines).map(Int64.init)
        default: nil
        }
    }

    fileprivate func real(_ column: FlightColumn) -> Double? {
        switch column {
        case .distance: distance
        case .temperature: weather?.temperature
        case .dewPoint: weather?.dewPoint
        case .humidity: weather?.humidity
        case .windDirection: weather?.windDirection
        case .windSpeed: weather?.windSpeed
        case .windGust: weather?.windGust
        case .precipitation: weather?.precipitation
        case .pressure: weather?.pressure
        case .visibility: weather?.visibility
        default: nil
        }
    }

    fileprivate func category(_ column: FlightColumn) -> Domain.Category {
        switch column {
        case .carrier: carrier.code
        case .tail: tail?.code ?? .missing
        case .origin: origin.code
        case .destination: destination.code
        default: .missing
        }
    }
}
