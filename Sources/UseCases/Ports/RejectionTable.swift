public import Domain

/// Where the rejections of a run are written for people.
///
/// Contract: the rejections become the table's contents in one step; when that fails, the table is as it was before.
public protocol RejectionTable: Sendable {
    /// Writes rejections, in their order.
    func writeRejections(_ rejections: [Rejection]) async throws
}
