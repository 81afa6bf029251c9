import PortContracts
import Testing

@testable import UseCases

@Suite("An ordered channel", .timeLimit(.minutes(20)))
struct OrderedChannelTests {
    @Test("gives what one sender sent, in order", arguments: [1, 2, 7], [0, 41])
    func keepsOrder(capacity: Int, first: Int) async throws {
        let channel = OrderedChannel<Int>(capacity: capacity, first: first)
        async let sending: Void = {
            for number in first..<first + 500 { try await channel.send(number, at: number) }
            channel.finish()
        }()
        var received: [Int] = []
        while let number = try await channel.receive() { received.append(number) }
        try await sending
        #expect(received == Array(first..<first + 500))
    }

    @Test("gives what several senders sent in the order of the numbers", arguments: [1, 2, 7], [2, 5])
    func ordersSenders(capacity: Int, senders: Int) async throws {
        let channel = OrderedChannel<String>(capacity: capacity, first: 0)
        let received = try await withThrowingTaskGroup(of: [String].self) { group in
            group.addTask {
                var received: [String] = []
                while received.count < 600, let element = try await channel.receive() { received.append(element) }
                return received
            }
            for sender in 0..<senders {
                group.addTask {
                    var random = SeededGenerator(seed: UInt64(sender))
                    // Sender 0 has the numbers 0, s, 2s, …; each pauses at random, so that the numbers come in any order.
                    for number in stride(from: sender, to: 600, by: senders) {
                        for _ in 0..<Int.random(in: 0...3, using: &random) { await Task.yield() }
                        try await channel.send("element \(number)", at: number)
                    }
                    return []
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(received == (0..<600).map { "element \($0)" })
    }

    @Test("gives each element to one of several receivers")
    func severalReceivers() async throws {
        let channel = OrderedChannel<Int>(capacity: 3, first: 0)
        let received = try await withThrowingTaskGroup(of: [Int].self) { group in
            for _ in 0..<4 {
                group.addTask {
                    var mine: [Int] = []
                    while let number = try await channel.receive() { mine.append(number) }
                    return mine
                }
            }
            for number in 0..<400 { try await channel.send(number, at: number) }
            channel.finish()
            return try await group.reduce(into: [Int]()) { all, mine in
                #expect(mine == mine.sorted())
                all += mine
            }
        }
        #expect(received.sorted() == Array(0..<400))
    }

    @Test("makes a receiver wait for the next number while later ones are there")
    func waitsForNext() async throws {
        let channel = OrderedChannel<Int>(capacity: 3, first: 0)
        try await channel.send(2, at: 2)
        try await channel.send(1, at: 1)
        let count = Tally()
        let receiver = Task {
            var received: [Int] = []
            for _ in 0..<3 {
                if let number = try await channel.receive() { received.append(number) }
                count.add()
            }
            return received
        }
        for _ in 0..<1000 { await Task.yield() }
        #expect(count.count == 0)
        try await channel.send(0, at: 0)
        #expect(try await receiver.value == [0, 1, 2])
    }

    @Test("makes a sender wait whose number is too far ahead", arguments: [1, 3])
    func isBounded(_ capacity: Int) async throws {
        let channel = OrderedChannel<Int>(capacity: capacity, first: 0)
        let sent = Tally()
        let sender = Task {
            for number in 0...capacity {
                try await channel.send(number, at: number)
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

    @Test("always has room for the number that is next, so that it cannot block for good")
    func nextAlwaysFits() async throws {
        let channel = OrderedChannel<Int>(capacity: 2, first: 0)
        try await channel.send(1, at: 1)
        let sent = Tally()
        let ahead = Task {
            try await channel.send(2, at: 2)
            sent.add()
        }
        for _ in 0..<1000 { await Task.yield() }
        try #require(sent.count == 0, "there is room for 0 and 1 only")
        try await channel.send(0, at: 0)
        #expect(try await channel.receive() == 0)
        try await ahead.value
        #expect(try await channel.receive() == 1)
        #expect(try await channel.receive() == 2)
    }

    @Test("gives what is left after it is finished, then nil, and accepts nothing more")
    func finishes() async throws {
        let channel = OrderedChannel<Int>(capacity: 2, first: 0)
        try await channel.send(10, at: 0)
        try await channel.send(11, at: 1)
        channel.finish()
        await #expect(throws: CancellationError.self) { try await channel.send(12, at: 2) }
        #expect(try await channel.receive() == 10)
        #expect(try await channel.receive() == 11)
        #expect(try await channel.receive() == nil)
        #expect(try await channel.receive() == nil)
    }

    /// How often other tasks get a turn before something happens to a task that waits, or is about to.
    private static let turns = 0..<60

    @Test("wakes a receiver that waits when it is finished", arguments: turns)
    func finishWakesReceiver(_ turns: Int) async throws {
        let channel = OrderedChannel<Int>(capacity: 1, first: 0)
        let receiver = Task { try await channel.receive() }
        for _ in 0..<turns { await Task.yield() }
        channel.finish()
        #expect(try await receiver.value == nil)
    }

    @Test("wakes a sender that waits when it is finished", arguments: turns)
    func finishWakesSender(_ turns: Int) async throws {
        let channel = OrderedChannel<Int>(capacity: 1, first: 0)
        try await channel.send(1, at: 0)
        let sender = Task { try await channel.send(2, at: 1) }
        for _ in 0..<turns { await Task.yield() }
        channel.finish()
        await #expect(throws: CancellationError.self) { try await sender.value }
    }

    @Test("releases a receiver whose task is cancelled", arguments: turns)
    func cancelsReceiver(_ turns: Int) async throws {
        let channel = OrderedChannel<Int>(capacity: 1, first: 0)
        let receiver = Task { try await channel.receive() }
        for _ in 0..<turns { await Task.yield() }
        receiver.cancel()
        await #expect(throws: CancellationError.self) { try await receiver.value }
        try await channel.send(1, at: 0)
        #expect(try await channel.receive() == 1)
    }

    @Test("releases a sender whose task is cancelled, without its element", arguments: turns)
    func cancelsSender(_ turns: Int) async throws {
        let channel = OrderedChannel<Int>(capacity: 1, first: 0)
        try await channel.send(1, at: 0)
        let sender = Task { try await channel.send(2, at: 1) }
        for _ in 0..<turns { await Task.yield() }
        sender.cancel()
        await #expect(throws: CancellationError.self) { try await sender.value }
        channel.finish()
        #expect(try await channel.receive() == 1)
        #expect(try await channel.receive() == nil)
    }

    @Test("holds at least one element, whatever capacity it is given", arguments: [0, -5])
    func smallestCapacity(_ capacity: Int) async throws {
        let channel = OrderedChannel<Int>(capacity: capacity, first: 0)
        try await channel.send(1, at: 0)
        #expect(try await channel.receive() == 1)
    }

    @Test("never deadlocks when tasks are cancelled at the moment at which others wake them", arguments: 0..<8)
    func cancelsWhileWaking(_ seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<2000 {
            let channel = OrderedChannel<Int>(capacity: 1, first: 0)
            let turns = Int.random(in: 0...6, using: &random)
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    var number = 0
                    while (try? await channel.send(number, at: number)) != nil { number += 1 }
                }
                group.addTask { while (try? await channel.receive()) != nil {} }
                for _ in 0..<turns { await Task.yield() }
                group.cancelAll()
            }
        }
    }
}
