import Foundation
import Model
import Testing

@testable import Store

/// The last failure of each hook, and the place up to which articles were given to hooks.
@Suite struct HookFailureTests {
  private let store: Store

  init() throws { store = try Store.temporary() }

  private func failure(_ hook: String, _ time: Int64 = 1, why: String = "why") -> HookFailure {
    HookFailure(hook: hook, why: why, time: time)
  }

  /// A hook without a name is called by its query, which may have lines in config.toml.
  @Test(arguments: ["on new: tenge OR\nsom", "a\tb", "a\r\nb", "作者", "", " ", "a\u{2028}b", "a\u{85}b"])
  func aFailureIsForgottenWhateverItsHookIsCalled(_ name: String) throws {
    try store.keep(failure(name, 1))
    try store.keep(failure("other", 2))
    try store.keep(failure(name, 3, why: "again"))
    #expect(try store.hookFailures().map(\.time) == [3, 2], "one of each hook")
    try store.forgetFailure(of: name)
    #expect(try store.hookFailures() == [failure("other", 2)])
    try store.forgetFailure(of: name)
    #expect(try store.hookFailures().count == 1)
  }

  @Test func theNewestFiftyAreKept() throws {
    for number in 0..<70 { try store.keep(failure("hook \(number)", Int64(number))) }
    #expect(try store.hookFailures().map(\.time) == (20..<70).reversed().map(Int64.init))
  }

  @Test func aReasonOfManyLinesIsOne() throws {
    try store.keep(failure("a", why: "one\ntwo\t3\r\nfour"))
    #expect(try store.hookFailures().map(\.why) == ["one two 3 four"])
    try store.keep(failure("a", why: ""))
    #expect(try store.hookFailures().map(\.why) == [""])
  }

  @Test(arguments: ["nonsense", "1\tonly two", "x\ta\tb", "\t\t", "1\ta\tb\nbroken\n2\tc\td\te"])
  func whatAnotherProgramWroteIsReadAsFarAsItCanBe(_ text: String) throws {
    try store.setValue(.hookFailures, text)
    let expected = text.hasPrefix("1\ta\tb\n") ? [failure("c", 2, why: "d\te"), failure("a", 1, why: "b")] : []
    #expect(try store.hookFailures() == expected)
  }

  @Test func withoutAFailureNothingIsWritten() throws {
    try store.keep(failure("a"))
    try store.forgetFailure(of: "a")
    #expect(try store.value(.hookFailures) == nil)
  }

  @Test func failuresOfHooksThatAreGoneAreNeitherShownNorKept() throws {
    try store.keep(failure("old", 1))
    try store.keep(failure("a OR\nb", 2))
    #expect(try store.hookFailures(of: ["a OR\nb", "new"]).map(\.time) == [2])
    try store.forgetFailures(besides: ["old", "a OR\nb"])
    #expect(try store.hookFailures().count == 2)
    try store.forgetFailures(besides: ["a OR\nb", "new"])
    #expect(try store.hookFailures().map(\.time) == [2])
    try store.forgetFailures(besides: [])
    #expect(try store.value(.hookFailures) == nil)
  }

  @Test func arrivalsBeginOnce() throws {
    _ = try store.save(feed([article("a")]), address: "https://a.example", at: noon)
    try store.beginArrivals()
    let added = try store.save(feed([article("b"), article("c")]), address: "https://a.example", at: noon).added
    try store.beginArrivals()
    #expect(try store.takeArrivals() == added.sorted())
    #expect(try store.takeArrivals() == [])
  }

  @Test func anArticleOfAFeedThatIsGoneIsNoArrival() throws {
    try store.beginArrivals()
    _ = try store.save(feed([article("a")]), address: "https://a.example", at: noon)
    let kept = try store.save(feed([article("b")]), address: "https://b.example", at: noon).added
    let gone = try #require(try store.feeds().first { $0.address == "https://a.example" })
    _ = try store.unsubscribe(gone.id, at: noon)
    #expect(try store.takeArrivals() == kept)
  }

  @Test func aPlaceThatCannotBeReadBeginsAnew() throws {
    _ = try store.save(feed([article("a")]), address: "https://a.example", at: noon)
    try store.setValue(.hookPlace, "soon")
    #expect(try store.takeArrivals() == [])
    let added = try store.save(feed([article("b")]), address: "https://a.example", at: noon).added
    #expect(try store.takeArrivals() == added)
  }
}
