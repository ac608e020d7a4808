import Model
import Reader
import Screen
import TestKit
import Testing

@Suite struct JoiningAnAccount {
  private static let services = [
    ServiceChoice(name: "ttrss", title: "tt-rss", programs: "", passwordNote: "", isFolder: false),
    ServiceChoice(
      name: "greader", title: "Google Reader API", programs: "FreshRSS, BazQux", passwordNote: "The API password.",
      isFolder: false),
    ServiceChoice(name: "decsync", title: "DecSync", programs: "a folder", passwordNote: "", isFolder: true),
  ]

  private static let account = Account(
    name: "FreshRSS", service: "greader", address: "https://rss.example/api", user: "alice")
  private static let plan = JoinPlan(
    account, feeds: [RemoteFeed(id: "1", address: "https://a.example/feed", title: "A")],
    changes: ["1 feed is only there.", "2 feeds are only here. They stay as they are."],
    changesOfAll: ["1 feed is only there.", "2 feeds are only here. They will join."], password: "s3cret")

  private func stage(_ size: Size = Size(width: 80, height: 24)) throws -> Stage {
    var stage = Stage(size)
    stage.send(.called(try #require(CommandCall(typed: "join-account"))))
    stage.send(.answered(JoiningAnswer.services(JoiningAnAccount.services)))
    return stage
  }

  /// The second service, an address, a user and a password.
  private static let typed = "<right><enter>rss.example<enter>alice<tab>s3cret"

  private var request: AccountRequest {
    AccountRequest(service: "greader", address: "rss.example", user: "alice", password: "s3cret")
  }

  @Test(arguments: [
    ("joining", "<right>", Size(width: 80, height: 24)), ("joining-typed", typed, Size(width: 80, height: 24)),
    ("joining-low", typed, Size(width: 60, height: 15)),
  ])
  func screen(_ name: String, _ keys: String, _ size: Size) throws {
    var stage = try stage(size)
    try stage.press(keys)
    let changed = try difference(stage.screen, fromGolden: name, in: "ReaderTests")
    #expect(changed == nil, "\(changed ?? "")")
    #expect(!stage.screen.contains("s3cret"))
  }

  @Test func nothingIsJoinedBeforeAYes() throws {
    var stage = try stage()
    try stage.press(JoiningAnAccount.typed + "<enter>")
    #expect(stage.library.asked.last == .network(.checkAccount(request)))
    #expect(stage.screen.contains("Signing in…"))
    stage.send(.answered(JoiningAnswer.plan(JoiningAnAccount.plan)))
    #expect(stage.screen.contains("https://rss.example/api accepts alice."))
    #expect(stage.screen.contains("They stay as they are."))
    let before = stage.library.asked.count
    try stage.press("<esc>")
    #expect(stage.library.asked.count == before)
    #expect(stage.screen.contains("password ••••••"))
    try stage.press("<enter>")
    stage.send(.answered(JoiningAnswer.plan(JoiningAnAccount.plan)))
    try stage.press("<enter>")
    #expect(stage.library.asked.last == .write(.addAccount(JoiningAnAccount.plan, allFeeds: false)))
  }

  /// The plan takes the place of the form where both have no room, and goes on below where it is longer than the screen.
  @Test func allOfAPlanCanBeReadInALowTerminal() throws {
    var plan = JoiningAnAccount.plan
    plan.changes = (1...6).map {
      "Sentence \($0) of the plan takes two rows of a narrow terminal, as the real ones do."
    }
    var stage = try stage(Size(width: 60, height: 15))
    try stage.press(JoiningAnAccount.typed + "<enter>")
    stage.send(.answered(JoiningAnswer.plan(plan)))
    for number in 1...5 { #expect(stage.screen.contains("Sentence \(number) ")) }
    #expect(!stage.screen.contains("password"))
    #expect(stage.lines.last?.contains("more lines") == true)
    try stage.press("<down><down><down><down>")
    #expect(stage.lines[13].contains("as the real ones do") && stage.screen.contains("Sentence 6 "))
    #expect(stage.screen.contains("Sentence 2 "))
    try stage.press("gg")
    #expect(stage.screen.contains("accepts alice"))
    // In a terminal that is higher all has room, and the form too.
    stage.send(.resized(Size(width: 80, height: 24)))
    #expect(stage.screen.contains("password") && stage.screen.contains("Sentence 6 "))
    #expect(stage.lines.last?.contains("more lines") == false)
    try stage.press("<enter>")
    #expect(stage.library.asked.last == .write(.addAccount(plan, allFeeds: false)))
  }

  @Test func theFeedsOfThisMachineJoinOnAKey() throws {
    var stage = try stage()
    try stage.press(JoiningAnAccount.typed + "<enter>")
    stage.send(.answered(JoiningAnswer.plan(JoiningAnAccount.plan)))
    try stage.press("<space>")
    #expect(stage.screen.contains("They will join."))
    try stage.press("<enter>")
    #expect(stage.library.asked.last == .write(.addAccount(JoiningAnAccount.plan, allFeeds: true)))
    var plan = JoiningAnAccount.plan
    plan.changesOfAll = nil
    try stage.press("<esc>")
    stage.send(.answered(JoiningAnswer.refused(Problem(doing: "join", to: "a", why: "the disk is full"))))
    #expect(stage.screen.contains("The disk is full."))
    try stage.press("<enter>")
    stage.send(.answered(JoiningAnswer.plan(plan)))
    try stage.press("<space><enter>")
    #expect(stage.library.asked.last == .write(.addAccount(plan, allFeeds: false)))
  }

  @Test func theArticlesOfTheAccountComeAtOnce() throws {
    var stage = try stage()
    try stage.press(JoiningAnAccount.typed + "<enter>")
    stage.send(.answered(JoiningAnswer.plan(JoiningAnAccount.plan)))
    try stage.press("<enter>")
    stage.send(.answered(JoiningAnswer.joined(JoinedAccount(JoiningAnAccount.account, feeds: [7, 8]))))
    #expect(stage.library.asked.last == .network(.refresh([7, 8], asked: true)))
    #expect(stage.state.pages.isEmpty)
    #expect(stage.lines.last?.contains("FreshRSS: joined, with 2 feeds.") == true)
  }

  @Test func feedsOfThisMachineGoThereAtOnce() {
    var stage = Stage()
    stage.send(.answered(JoiningAnswer.joined(JoinedAccount(JoiningAnAccount.account, feeds: [], joining: 3))))
    #expect(stage.library.asked.last == .network(.refresh(nil, asked: true)))
    var other = Stage()
    other.send(.answered(JoiningAnswer.joined(JoinedAccount(JoiningAnAccount.account, feeds: []))))
    #expect(other.lines.last?.contains("FreshRSS: joined. It has no feeds yet.") == true)
    // Its row is there all the same, and has the cursor.
    let summary = AccountSummary(JoiningAnAccount.account, feeds: 0, pending: 0, wanted: 0)
    other.send(.feeds(Folders(accounts: [summary])))
    let column = other.state.sidebar
    #expect(column.rows[column.index].scope == .folder(JoiningAnAccount.account.folder))
  }

  @Test func whatIsMissingIsAskedFor() throws {
    var stage = try stage()
    try stage.press("<down><down><down>s3cret<enter>")
    #expect(stage.screen.contains("The address is missing."))
    try stage.press("rss.example<down><down><enter>")
    #expect(stage.screen.contains("The user name is missing."))
    #expect(!stage.library.asked.contains { if case .network(.checkAccount) = $0 { true } else { false } })
  }

  @Test func aRefusalIsShownAndLosesNothing() throws {
    var stage = try stage()
    try stage.press(JoiningAnAccount.typed + "<enter>")
    stage.send(.answered(JoiningAnswer.refused(Problem(doing: "join", to: "rss.example", why: "no such password"))))
    #expect(stage.screen.contains("No such password."))
    #expect(stage.screen.contains("rss.example") && stage.screen.contains("alice"))
    try stage.press("<enter>")
    #expect(stage.library.asked.last == .network(.checkAccount(request)))
  }

  @Test func leavingStopsTheSignInAndItsAnswerIsDropped() throws {
    var stage = try stage()
    try stage.press(JoiningAnAccount.typed + "<enter><esc>")
    #expect(stage.library.asked.last == .network(.stopCheckingAccount))
    stage.send(.answered(JoiningAnswer.plan(JoiningAnAccount.plan)))
    #expect(!stage.screen.contains("accepts"))
    try stage.press("<esc>")
    #expect(stage.state.pages.isEmpty)
  }

  @Test func aFolderHasNoUserAndNoPassword() throws {
    var stage = try stage()
    try stage.press("<left><down>~/Sync<enter>")
    #expect(!stage.screen.contains("password"))
    let request = AccountRequest(service: "decsync", address: "~/Sync", user: "", password: "")
    #expect(stage.library.asked.last == .network(.checkAccount(request)))
  }

  @Test(arguments: [Key.control("s"), .function(4)], ["", "<down>"])
  func thePageOfFeedsLeadsHere(_ key: Key, _ way: String) throws {
    var stage = Stage()
    try stage.press("a")
    stage.send(.answered(AddingAnswer.starter([Subscription(feedURL: "https://a.example/feed")])))
    #expect(stage.screen.contains("^S a server"))
    try stage.press(way)
    stage.send(.key(key))
    #expect(stage.screen.contains("Join an account"))
  }

  @Test func aClickGoesToALineAndATinyWindowHasOne() throws {
    var stage = try stage()
    stage.send(.mouse(Mouse(.press, x: 10, y: 3)))
    try stage.press("rss.example")
    #expect(stage.lines[3].contains("rss.example"))
    for height in 5...8 {
      var stage = try self.stage(Size(width: 24, height: height))
      try stage.press(JoiningAnAccount.typed)
      #expect(stage.screen.contains("password ••••••"), "\(height)")
    }
  }
}
