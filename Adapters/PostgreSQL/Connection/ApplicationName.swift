#if PostgreSQL
import UseCases

/// The name that the server lists for a session: the program, the job, the partition and run at work, and a purpose.
///
///     batch-score nightly 2013-12-24 20131224-7f3a9c21 reading
struct ApplicationName {
    /// The name: at most 63 bytes, the most that the server keeps, of printable ASCII, as what else there is the server
    /// would replace. When it is too long, the job's name is shortened, and then the partition's.
    let text: String

    private static let maximum = 63

    /// The name of a session.
    init(job: String?, _ work: RunLabel? = RunLabel.current, purpose: String) {
        let fixed = ["batch-score"] + (work.map { [Self.printable($0.run)] } ?? []) + [purpose]
        var room = Self.maximum - fixed.reduce(-1) { $0 + $1.utf8.count + 1 }
        // The partition is fitted first: a run's id begins with it, but a job can be told by less than its name.
        let partition = work.flatMap { Self.fit(Self.printable($0.partition), &room) }
        let job = (job ?? work?.job).flatMap { Self.fit(Self.printable($0), &room) }
        let parts = ["batch-score", job, partition, work.map { Self.printable($0.run) }, purpose].compactMap { $0 }
        text = String(parts.joined(separator: " ").prefix(Self.maximum))
    }

    /// A part with a space before it, as far as there is room.
    private static func fit(_ part: String, _ room: inout Int) -> String? {
        let fitted = String(part.prefix(max(0, room - 1)))
        guard !fitted.isEmpty else { return nil }
        room -= fitted.utf8.count + 1
        return fitted
    }

    private static func printable(_ text: String) -> String {
        String(text.unicodeScalars.map { (0x21...0x7E).contains($0.value) ? Character($0) : "?" })
    }
}
#endif
