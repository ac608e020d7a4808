import Foundation
import Model
import Testing

@Suite struct FeedHeadersTests {
  private let known: FeedHeaders = {
    var known = FeedHeaders(lines: ["Authorization: Bearer x"], userAgent: "curl/8", isLocal: true)
    known.acceptedCommand = "exec:feed"
    return known
  }()

  @Test func whatIsNotGivenIsTakenFromWhatIsKnown() {
    #expect(FeedHeaders().over(known) == known)
    #expect(known.over(FeedHeaders()) == known)
  }

  @Test func whatIsGivenReplacesWhatIsKnown() {
    var given = FeedHeaders(lines: ["Cookie: a=b"], userAgent: "newsboat")
    given.acceptedCommand = "exec:other"
    let both = given.over(known)
    #expect(both.lines == ["Cookie: a=b"] && both.userAgent == "newsboat")
    #expect(both.acceptedCommand == "exec:other")
    // It stays allowed: a new header is no reason to take that away.
    #expect(both.isLocal)
  }

  @Test func aCommandIsAcceptedForItsOwnAddressOnly() {
    #expect(known.acceptsCommand(of: "exec:feed"))
    #expect(!known.acceptsCommand(of: "exec:feed --all"))
    #expect(!known.acceptsCommand(of: "exec:Feed"))
    #expect(!FeedHeaders().acceptsCommand(of: ""))
  }

  @Test func onlyHeadersWithoutAnythingAreEmpty() {
    #expect(FeedHeaders().isEmpty)
    #expect(!FeedHeaders(lines: ["A: b"]).isEmpty && !FeedHeaders(userAgent: "x").isEmpty)
    #expect(!FeedHeaders(isLocal: true).isEmpty)
    var headers = FeedHeaders(isLocal: true)
    headers.isLocal = false
    #expect(headers.isEmpty)
  }

  /// Stores of earlier versions have neither the permission for the local network nor a command.
  @Test func headersOfAnEarlierVersionAreRead() throws {
    let headers = try JSONDecoder().decode(FeedHeaders.self, from: Data(#"{"lines":["A: b"],"userAgent":"x"}"#.utf8))
    #expect(headers.lines == ["A: b"] && headers.userAgent == "x")
    #expect(!headers.isLocal && headers.acceptedCommand == nil)
    #expect(try JSONDecoder().decode(FeedHeaders.self, from: JSONEncoder().encode(known)) == known)
  }
}

@Suite struct FeedOriginTests {
  @Test(arguments: [
    ("https://a.example/feed", FeedOrigin.web("https://a.example/feed")), ("exec:feed", .web("exec:feed")),
    ("file:///tmp/a.xml", .file("file:///tmp/a.xml")), ("edition:", .edition), ("edition:2025", .web("edition:2025")),
    ("", .web("")),
  ])
  func theAddressTellsWhereAFeedComesFrom(_ address: String, _ origin: FeedOrigin) {
    #expect(FeedOrigin(address: address) == origin)
    #expect(origin.address == address)
  }
}

@Suite struct AccountFolderTests {
  @Test(arguments: [
    (nil, "Home", "Home"), ("News", "Home", "Home/News"), ("News/Asia", "Home", "Home/News/Asia"), ("", "Home", "Home"),
    ("News", "a/b", "a\u{2215}b/News"), (nil, " ", " "), (" / ", "Home", "Home"),
  ])
  func aFolderOfTheServerIsInsideTheAccountHere(_ remote: String?, _ name: String, _ folder: String) {
    #expect(Account.folder(remote, in: name) == folder)
    let account = Account(name: name, service: "ttrss", address: "https://a.example/", user: "me")
    #expect(account.folder == Account.folder(nil, in: name))
  }
}
