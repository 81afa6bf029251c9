import Foundation

/// The time of day and the processor time of the process, in seconds.
///
/// On a machine that others use, the processor time of a single thread says more.
struct Clocks: CustomStringConvertible {
    let wall: Double
    let processor: Double

    /// The clocks now.
    static var now: Clocks {
        Clocks(wall: seconds(of: CLOCK_MONOTONIC), processor: seconds(of: CLOCK_PROCESS_CPUTIME_ID))
    }

    /// The time that passed since then.
    func since(_ start: Clocks) -> Clocks {
        Clocks(wall: wall - start.wall, processor: processor - start.processor)
    }

    /// Both, as the driver reads them.
    var description: String { "\(wall) \(processor)" }

    private static func seconds(of clock: clockid_t) -> Double {
        var time = timespec()
        unsafe clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
