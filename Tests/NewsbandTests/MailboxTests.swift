import Foundation
import Reader
import Testing

@testable import newsband

/// What was said, without input: the tests' own may have something to read, or be at its end.
private func said(_ happenings: [Happening]) -> [String] {
  happenings.compactMap { happening in
    switch happening {
    case .event(.done(let announcement)): String(announcement.text(Keymap()).dropFirst(3))
    case .tick: "tick"
    case .signal(let number): "signal \(number)"
    case .event, .input, .resized: nil
    }
  }
}

@Test func whatHappenedComesInItsOrderAndOnce() throws {
  let mailbox = try Mailbox()
  mailbox.put(.event(.done(.imported(file: "a", summary: "one"))))
  mailbox.put(.signal(15))
  mailbox.put(.event(.done(.imported(file: "a", summary: "two"))))
  #expect(said(mailbox.wait(until: nil)) == ["one", "signal 15", "two"])
  mailbox.put(.event(.done(.imported(file: "a", summary: "three"))))
  #expect(said(mailbox.wait(until: .distantPast)).first == "three")
}

@Test func aTickThatIsDueComesAlthoughMuchHappens() throws {
  let mailbox = try Mailbox()
  mailbox.put(.event(.done(.imported(file: "a", summary: "one"))))
  #expect(said(mailbox.wait(until: .distantPast)) == ["one", "tick"])
  mailbox.put(.event(.done(.imported(file: "a", summary: "two"))))
  #expect(said(mailbox.wait(until: .distantFuture)) == ["two"])
}

@Test func manyWhoPutAtOnceLoseNothing() async throws {
  let mailbox = try Mailbox()
  await withTaskGroup(of: Void.self) { group in
    for number in 0..<8 {
      group.addTask {
        for part in 0..<100 { mailbox.put(.event(.done(.imported(file: "a", summary: "\(number) \(part)")))) }
      }
    }
  }
  let all = said(mailbox.wait(until: .distantPast)).filter { $0 != "tick" }
  #expect(all.count == 800 && Set(all).count == 800)
  for number in 0..<8 {
    #expect(all.filter { $0.hasPrefix("\(number) ") } == (0..<100).map { "\(number) \($0)" })
  }
}
