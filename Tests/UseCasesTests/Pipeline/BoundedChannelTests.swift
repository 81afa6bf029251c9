import Testing

@testable import UseCases

@Suite("A bounded channel", .timeLimit(.minutes(1)))
struct BoundedChannelTests {
    @Test("gives what was sent, in order", arguments: [1, 2, 7])
    func keepsOrder(_ capacity: Int) async throws {
        let channel = BoundedChannel<Int>(capacity: capacity)
        async let sending: Void = {
            for number in 0..<500 { try await channel.send(number) }
            await channel.finish()
        }()
        var received: [Int] = []
        while let number = try await channel.receive() { received.append(number) }
        try await sending
        #expect(received == Array(0..<500))
    }

    @Test("lets a sender wait when it is full", arguments: [1, 3])
    func isBounded(_ capacity: Int) async throws {
        let channel = BoundedChannel<Int>(capacity: capacity)
        let sent = Tally()
        let sender = Task {
            for number in 0...capacity {
                try await channel.send(number)
                sent.add()
            }
        }
        while sent.count < capacity { await Task.yield() }
        for _ in 0..<1000 { await Task.yield() }
        #expect(sent.count == capacity)
        #expect(try await channel.receive() == 0)
        try await sender.value
        #expect(sent.count == capacity + 1)
    }

    @Test("gives what is left after it is finished, then nil, and takes nothing more")
    func finishes() async throws {
        let channel = BoundedChannel<Int>(capacity: 2)
        try await channel.send(1)
        try await channel.send(2)
        await channel.finish()
        await #expect(throws: CancellationError.self) { try await channel.send(3) }
        #expect(try await channel.receive() == 1)
        #expect(try await channel.receive() == 2)
        #expect(try await channel.receive() == nil)
        #expect(try await channel.receive() == nil)
    }

    /// How often other tasks get a turn before something happens to a task that waits, or is about to.
    private static let turns = 0..<60

    @Test("wakes a receiver that waits when it is finished", arguments: turns)
    func finishWakesReceiver(_ turns: Int) async throws {
        let channel = BoundedChannel<Int>(capacity: 1)
        let receiver = Task { try await channel.receive() }
        for _ in 0..<turns { await Task.yield() }
        await channel.finish()
        #expect(try await receiver.value == nil)
    }

    @Test("wakes a sender that waits when it is finished", arguments: turns)
    func finishWakesSender(_ turns: Int) async throws {
        let channel = BoundedChannel<Int>(capacity: 1)
        try await channel.send(1)
        let sender = Task { try await channel.send(2) }
        for _ in 0..<turns { await Task.yield() }
        await channel.finish()
        await #expect(throws: CancellationError.self) { try await sender.value }
    }

    @Test("lets a receiver go whose task is cancelled", arguments: turns)
    func cancelsReceiver(_ turns: Int) async throws {
        let channel = BoundedChannel<Int>(capacity: 1)
        let receiver = Task { try await channel.receive() }
        for _ in 0..<turns { await Task.yield() }
        receiver.cancel()
        await #expect(throws: CancellationError.self) { try await receiver.value }
        try await channel.send(1)
        #expect(try await channel.receive() == 1)
    }

    @Test("lets a sender go whose task is cancelled, without what it wanted to send", arguments: turns)
    func cancelsSender(_ turns: Int) async throws {
        let channel = BoundedChannel<Int>(capacity: 1)
        try await channel.send(1)
        let sender = Task { try await channel.send(2) }
        for _ in 0..<turns { await Task.yield() }
        sender.cancel()
        await #expect(throws: CancellationError.self) { try await sender.value }
        await channel.finish()
        #expect(try await channel.receive() == 1)
        #expect(try await channel.receive() == nil)
    }
}
