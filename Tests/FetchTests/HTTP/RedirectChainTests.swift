import TestKit
import Testing

@testable import Fetch

/// The chains of redirects, step by step, without a network.
@Suite struct RedirectChainTests {
  private typealias Turn = Redirects.Turn

  /// Follows redirects of the form (status, target); the last answer is 200.
  private func follow(
    _ start: String, _ steps: [(Int, String?)], limit: Int = 10
  ) -> [Redirects.Turn] {
    var redirects = Redirects(limit: limit)
    let request = Request(start)
    var (address, turns): (String, [Redirects.Turn]) = (start, [])
    for (status, target) in steps + [(200, nil)] {
      let turn = redirects.turn(1, of: request, status: status, from: address, to: target)
      turns.append(turn)
      guard case .follow(let next, _) = turn else { break }
      address = next
    }
    return turns
  }

  @Test(arguments: [
    (301, "https://a.example/new"), (308, "https://a.example/new"), (302, nil), (303, nil), (307, nil),
  ])
  func onlyAPermanentRedirectIsAMove(_ status: Int, _ moved: String?) {
    let turns = follow("https://a.example/old", [(status, "https://a.example/new")])
    #expect(turns == [.follow("https://a.example/new", isTrusted: true), .arrived(movedTo: moved)])
  }

  @Test(arguments: [
    ([301, 308], true), ([301, 302], false), ([302, 301], false), ([308, 308, 308], true), ([301, 307, 301], false),
  ])
  func aChainIsAMoveIfEachOfItsStepsIs(_ statuses: [Int], _ isMove: Bool) {
    let steps = statuses.enumerated().map { ($0.element, Optional("https://a.example/\($0.offset)")) }
    let last = "https://a.example/\(statuses.count - 1)"
    #expect(follow("https://a.example/old", steps).last == .arrived(movedTo: isMove ? last : nil))
  }

  @Test(arguments: [200, 204, 300, 304, 305, 306, 400, 404, 500, 0])
  func otherStatusesAreNoRedirects(_ status: Int) {
    #expect(follow("https://a.example", [(status, "https://b.example")]) == [.arrived(movedTo: nil)])
  }

  @Test(arguments: [0, 1, 4]) func aChainHasAnEnd(_ limit: Int) {
    let steps = (0..<limit + 3).map { (302, Optional("https://a.example/\($0)")) }
    let turns = follow("https://a.example", steps, limit: limit)
    #expect(turns.count == limit + 1 && turns.last == .failed("it redirects too often"))
  }

  @Test(arguments: ["file:///etc/passwd", "ftp://a.example", "javascript:alert(1)", "", "nonsense", "data:text/xml,x"])
  func aChainStaysInTheWeb(_ target: String) {
    #expect(
      follow("https://a.example", [(301, target)])
        == [.failed("it redirects to a place where feeds may not lead")])
  }

  @Test(arguments: [
    ("https://a.example/x", "https://a.example/y", true), ("https://a.example", "https://b.example", false),
    ("https://a.example", "http://a.example", false), ("http://a.example", "https://a.example", false),
    ("https://a.example", "https://a.example:8443", false), ("https://a.example", "https://A.EXAMPLE/", true),
    ("https://a.example", "https://sub.a.example", false),
  ])
  func secretsGoNoFurtherThanTheirHost(_ start: String, _ target: String, _ isTrusted: Bool) {
    guard case .follow(let address, let trusted) = follow(start, [(302, target)]).first else {
      Issue.record("it is not followed")
      return
    }
    #expect(address == target && trusted == isTrusted)
  }

  @Test func thePasswordOfTheAddressComesBackWithItsHost() {
    let turns = follow(
      "https://me:pw@a.example/x", [(302, "https://b.example/y"), (302, "https://a.example/z")])
    #expect(turns[0] == .follow("https://b.example/y", isTrusted: false))
    guard case .follow(let address, true) = turns[1] else {
      Issue.record("\(turns)")
      return
    }
    #expect(address == "https://me:pw@a.example/z")
  }

  /// Behind a redirect from https to http anybody may have answered.
  @Test func aDowngradeSettlesNoAddress() {
    let down = follow(
      "https://a.example", [(301, "http://a.example/x"), (301, "https://a.example/y")])
    #expect(down.last == .arrived(movedTo: nil))
    #expect(follow("http://a.example", [(301, "https://a.example/y")]).last == .arrived(movedTo: "https://a.example/y"))
  }

  /// Several chains run at once; none learns anything of another.
  @Test(arguments: [701, 702] as [UInt64])
  func chainsAreApart(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    for _ in 0..<100 {
      let chains = (0..<5).map { _ in
        (0..<Int.random(in: 0...5, using: &dice)).map { step in
          ([301, 302, 307, 308].randomElement(using: &dice) ?? 302, Optional("https://a.example/\(step)"))
        }
      }
      let alone = chains.map { follow("https://a.example", $0, limit: 3) }
      var redirects = Redirects(limit: 3)
      let request = Request("https://a.example")
      var together = Array(repeating: [Redirects.Turn](), count: chains.count)
      for step in 0...5 {
        for (number, chain) in chains.enumerated() where step <= chain.count {
          if let last = together[number].last { guard case .follow = last else { continue } }
          let (status, target) = step < chain.count ? chain[step] : (200, nil)
          let address = step == 0 ? "https://a.example" : "https://a.example/\(step - 1)"
          together[number].append(
            redirects.turn(UInt64(number), of: request, status: status, from: address, to: target))
        }
      }
      #expect(together == alone)
    }
  }
}
