import Foundation
import Model
import Reader
import Store
import Synchronization
import TestKit
import Testing

@testable import newsband

/// `[[hooks]]` of config.toml.
@Suite struct HookSettings {
  private func load(_ text: String) throws -> LoadedSettings {
    try LoadedSettings(Array(text.utf8), name: "config.toml", environment: ["HOME": "/home/reader"])
  }

  private func refusal(_ lines: String) -> String {
    do {
      _ = try load("[[hooks]]\n" + lines + "\n")
      return "nothing"
    } catch { return "\(error)" }
  }

  @Test func aHookHasWhatItWaitsForAndWhatItDoes() throws {
    let settings = try load(
      """
      [[hooks]]
      on = "new"
      query = "tenge"
      notify = true
      [[hooks]]
      name = "Keep"
      on = "star"
      run = ["keep", "%url"]
      each = true
      time-limit = 5
      [[hooks]]
      on = "alert"
      run = ["mail"]
      """
    ).settings
    #expect(
      settings.hooks == [
        Hook("on new: tenge", on: .new, query: "tenge", .notification),
        Hook(
          "Keep", on: .star, .programForEach([ArgumentPattern(literal: "keep"), try ArgumentPattern("%url")]),
          timeLimit: 5),
        Hook("on alert", on: .alert, .program([ArgumentPattern(literal: "mail")])),
      ])
    let printed = Setting.report(settings, origins: [:])
    #expect(try load(printed).settings.hooks == settings.hooks)
  }

  @Test(arguments: [
    ("run = [\"a\"]", "a hook needs on"), ("on = \"old\"\nrun = [\"a\"]", "line 2: on is \"old\""),
    ("on = \"new\"", "a hook needs run"), ("on = \"new\"\nnotify = true\nrun = [\"a\"]", "run or notify, not both"),
    ("on = \"new\"\nrun = [\"a\", \"%title\"]", "each = true"),
    ("on = \"new\"\neach = true\nrun = [\"sh\", \"-c\", \"%title\"]", "in a script of sh"),
    ("on = \"new\"\neach = true\nrun = [\"a\", \"%tittle\"]", "there is %title"),
    ("on = \"alert\"\nquery = \"a\"\nrun = [\"a\"]", "no article that a query"),
    ("on = \"alert\"\neach = true\nrun = [\"a\", \"%title\"]", "an alert has no articles"),
    ("on = \"new\"\nrun = [\"a\"]\ntime-limit = 0", "time-limit is 0"),
    ("on = \"new\"\nrun = [\"a\"]\nquery = \"\"", "query is"),
    ("on = \"new\"\nrun = [\"a\"]\ncolour = 1", "a hook has no key colour"),
    ("on = \"new\"\nnotify = true\neach = true", "for each article anyway"),
    ("on = \"new\"\nrun = []", "must be a list"),
    ("on = \"new\"\nnotify = true\nquery = \"has:foo\"", "query is not understood"),
    ("on = \"new\"\nnotify = true\nquery = \"feed:\"", "query is not understood: feed: needs a value"),
    ("on = \"new\"\nnotify = true\nquery = \"tenge feed:\"", "query is not understood: feed: needs a value"),
    ("on = \"new\"\nnotify = true\nquery = \"()\"", "query finds no article: it looks for nothing"),
    ("on = \"new\"\nrun = [\"a\"]\nname = \"\\u001b\"", "name is"),
  ])
  func aMistakeIsNamed(_ lines: String, _ why: String) { #expect(refusal(lines).contains(why), "\(refusal(lines))") }

  @Test func hooksWithoutANameAreToldApartAndTwoOfOneNameAreAMistake() throws {
    let settings = try load("[[hooks]]\non = \"star\"\nrun = [\"a\"]\n[[hooks]]\non = \"star\"\nrun = [\"b\"]\n")
      .settings
    #expect(settings.hooks.map(\.name) == ["on star", "on star (2)"])
    let twice = refusal(
      "on = \"star\"\nrun = [\"a\"]\nname = \"X\"\n[[hooks]]\non = \"read\"\nrun = [\"a\"]\nname = \"X\"")
    #expect(twice.contains("two hooks are called \"X\""))
  }

  @Test(arguments: ["hooks = 1", "[hooks]\non = \"new\"", "hooks = [1]"])
  func whatIsNoListOfTablesIsToldHowItIsWritten(_ text: String) {
    #expect { try load(text) } throws: { "\($0)".contains("[[hooks]]") }
  }
}

/// Running hooks.
@Suite struct Hooks {
  /// A store with two articles, a folder for what programs write, and hooks over them.
  private final class Site: Sendable {
    let paper: Newspaper
    let folder: Folder
    let said = Mutex<[String]>([])

    init() throws {
      paper = try Newspaper()
      folder = try Folder()
    }

    deinit { folder.remove() }

    func runner(_ hooks: Hook..., environment: [String: String] = ["PATH": "/usr/local/bin:/usr/bin:/bin"])
      -> HookRunner
    {
      HookRunner(store: paper.store, hooks: hooks, environment: environment, now: { Newspaper.now }) { text in
        self.said.withLock { $0.append(text) }
      }
    }

    /// A program that adds its input to a file.
    var keep: [ArgumentPattern] { script("cat >> '\(folder.path("kept"))'") }

    func script(_ text: String) -> [ArgumentPattern] { ["sh", "-c", text].map { ArgumentPattern(literal: $0) } }

    var kept: String { (try? String(contentsOfFile: folder.path("kept"), encoding: .utf8)) ?? "" }

    /// The titles of every JSON Feed that was kept, a list for each.
    func titles() throws -> [[String]] {
      try kept.split(separator: "\n").map { line in
        let feed = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return (feed?["items"] as? [[String: Any]] ?? []).compactMap { $0["title"] as? String }
      }
    }

    func add(_ titles: String...) throws {
      let feed = Newspaper.feed("Later", titles)
      _ = try paper.store.save(feed, address: "https://later.example/\(titles[0].hashValue)", at: Newspaper.now)
    }
  }

  @Test func newArticlesAreGivenOnceAfterTheFirstCallHasRememberedWhereToBegin() async throws {
    let site = try Site()
    let runner = site.runner(Hook("all", on: .new, .program(site.keep)))
    #expect(await runner.runNew() == [] && site.kept == "")
    try site.add("Bread in Osh", "Rain in Batken")
    #expect(await runner.runNew() == [])
    #expect(await runner.runNew() == [])
    #expect(try site.titles().map(Set.init) == [["Bread in Osh", "Rain in Batken"]])
  }

  @Test func theFirstArticlesAfterTheBeginningAreGiven() async throws {
    let site = try Site()
    let runner = site.runner(Hook("all", on: .new, .program(site.keep)))
    try runner.begin()
    try site.add("Bread in Osh", "Rain in Batken")
    // A later beginning changes nothing.
    try runner.begin()
    #expect(await runner.runNew() == [])
    #expect(try site.titles().map(Set.init) == [["Bread in Osh", "Rain in Batken"]])
  }

  @Test func twoNewsbandsGiveAnArticleOnce() async throws {
    let site = try Site()
    let runner = site.runner(Hook("all", on: .new, .program(site.keep)))
    await runner.runNew()
    try site.add("Bread in Osh")
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 { group.addTask { await runner.runNew() } }
    }
    #expect(try site.titles() == [["Bread in Osh"]])
  }

  @Test func moreArticlesThanOneRunTakesAreGivenInSeveralRuns() async throws {
    let site = try Site()
    let runner = site.runner(
      Hook("all", on: .new, .program(site.keep)), Hook("each", on: .new, .programForEach(site.script("exit 0"))),
      Hook("note", on: .new, .notification))
    await runner.runNew()
    let titles = (1...Hook.articleLimit * 2 + 1).map { "Lamb number \($0)" }
    _ = try site.paper.store.save(Newspaper.feed("Many", titles), address: "https://many.example/", at: Newspaper.now)
    let problems = await runner.runNew()
    let given = try site.titles()
    #expect(given.map(\.count) == [Hook.articleLimit, Hook.articleLimit, 1])
    #expect(Set(given.joined()) == Set(titles))
    #expect(site.said.withLock { $0.last } == "\(titles.count - Hook.notificationLimit) more note")
    #expect(problems.map(\.why) == ["it ran for the last 10 of 2001 articles; without each it gets them all at once"])
    #expect(try site.paper.store.hookFailures().map(\.hook) == ["each"])
  }

  @Test func aQueryChoosesTheArticles() async throws {
    let site = try Site()
    let runner = site.runner(Hook("bread", on: .new, query: "bread", .program(site.keep)))
    await runner.runNew()
    try site.add("Bread in Osh", "Rain in Batken")
    await runner.runNew()
    try site.add("Snow in Naryn")
    await runner.runNew()
    #expect(try site.titles() == [["Bread in Osh"]])
  }

  @Test func hooksThatWereTakenAwayAndComeBackBeginAnew() async throws {
    let site = try Site()
    let runner = site.runner(Hook("all", on: .new, .program(site.keep)))
    await runner.runNew()
    await site.runner().runNew()
    try site.add("Meanwhile")
    await runner.runNew()
    #expect(site.kept == "")
  }

  @Test func starsAndReadArticlesHaveTheirOwnHooks() async throws {
    let site = try Site()
    let runner = site.runner(Hook("stars", on: .star, .program(site.keep)))
    let id = site.paper.id("Snow in Bishkek")
    for mark in Mark.allCases { await runner.run([id], after: mark) }
    #expect(try site.titles() == [["Snow in Bishkek"]])
    #expect(runner.has(.star) && !runner.has(.read) && !runner.has(.unstar))
  }

  @Test func anAlertIsAnItemWithItsText() async throws {
    let site = try Site()
    await site.runner(Hook("alerts", on: .alert, .program(site.keep))).run(alert: "USD/KZT is above 480")
    #expect(try site.titles() == [["USD/KZT is above 480"]])
  }

  @Test func aHookForEachArticleHasItsValues() async throws {
    let site = try Site()
    let run =
      site.script("printf '%s %s\\n' \"$1\" \"$NEWSBAND_ID\" >> '\(site.folder.path("kept"))'") + [
        ArgumentPattern(literal: "sh"), try ArgumentPattern("%title"),
      ]
    let ids = ["Snow in Bishkek", "作者 writes"].map(site.paper.id)
    await site.runner(Hook("each", on: .star, .programForEach(run))).run(ids, after: .star)
    #expect(site.kept == "Snow in Bishkek \(ids[0])\n作者 writes \(ids[1])\n")
  }

  /// An article is given once: where the loop ended at the first failure, the others were lost.
  @Test func anArticleThatIsRefusedLeavesOutNoOther() async throws {
    let site = try Site()
    let run =
      site.script("printf '%s\\n' \"$1\" >> '\(site.folder.path("kept"))'") + [
        ArgumentPattern(literal: "sh"), try ArgumentPattern("%title"),
      ]
    let runner = site.runner(Hook("each", on: .new, .programForEach(run)))
    await runner.runNew()
    try site.add("Bread in Osh", "-rf", "Rain in Batken", "--help")
    let problems = await runner.runNew()
    #expect(Set(site.kept.split(separator: "\n")) == ["Bread in Osh", "Rain in Batken"])
    #expect(problems.count == 1)
    #expect(problems.first?.why.contains("begins with “-”") == true)
    #expect(problems.first?.why.hasSuffix(" (2 of 4 articles failed)") == true, "\(problems)")
    #expect(try site.paper.store.hookFailures().map(\.why) == problems.map(\.why))
  }

  @Test func aRunThatFailsLeavesOutNoOther() async throws {
    let site = try Site()
    let (flag, kept) = (site.folder.path("flag"), site.folder.path("kept"))
    let script = "if test -e '\(flag)'; then cat >> '\(kept)'; else touch '\(flag)'; exit 3; fi"
    let runner = site.runner(Hook("all", on: .new, .program(site.script(script))))
    await runner.runNew()
    let titles = (1...Hook.articleLimit + 2).map { "Lamb number \($0)" }
    _ = try site.paper.store.save(Newspaper.feed("Many", titles), address: "https://many.example/", at: Newspaper.now)
    #expect(await runner.runNew().map(\.why) == ["it ended with status 3 (1 of 2 runs failed)"])
    #expect(try site.titles().map(\.count) == [2])
  }

  @Test func aNotificationThatFailsLeavesOutNoOther() async throws {
    let site = try Site()
    let kept = site.folder.path("kept")
    try site.folder.writeProgram(
      "test \"$3\" = Snow && exit 4; printf '%s\\n' \"$3\" >> '\(kept)'", to: "notify-send")
    let runner = site.runner(
      Hook("tell", on: .new, .notification),
      environment: ["PATH": site.folder.url.path + ":/usr/bin:/bin", "DISPLAY": ":9"])
    await runner.runNew()
    try site.add("Bread", "Snow", "Rain")
    #expect(await runner.runNew().map(\.why) == ["it ended with status 4 (1 of 3 notifications failed)"])
    #expect(Set(site.kept.split(separator: "\n")) == ["Bread", "Rain"])
  }

  @Test func aFailureIsKeptForFeedHealthUntilTheHookDoesWellAndStopsNoOther() async throws {
    let site = try Site()
    let bad = Hook("bad", on: .star, .program(site.script("echo reason >&2; exit 3")))
    let missing = Hook("missing", on: .star, .program([ArgumentPattern(literal: "no-such-program")]))
    let good = Hook("good", on: .star, .program(site.keep))
    let ids = [site.paper.id("Snow in Bishkek")]
    let problems = await site.runner(bad, missing, good).run(ids, after: .star)
    #expect(problems.map(\.why) == ["it ended with status 3: reason", "there is no program no-such-program"])
    #expect(try site.titles().count == 1)
    #expect(try Set(site.paper.store.hookFailures().map(\.hook)) == ["bad", "missing"])
    var handler = site.paper.handler
    handler.settings.hooks = [bad, good]
    let health = try answer(try handler.read(.page(.feedHealth)), HealthAnswer.self)
    #expect(health.hooks.map(\.hook) == ["bad"], "the other one is in the settings no more")
    await site.runner(Hook("bad", on: .star, .program(site.keep))).run(ids, after: .star)
    #expect(try site.paper.store.hookFailures().map(\.hook) == ["missing"])
    try site.runner(good).begin()
    #expect(try site.paper.store.hookFailures() == [], "a start without the hook forgets its failure")
  }

  @Test func aHookGetsNoAddressThatNoProgramShouldOpen() async throws {
    let site = try Site()
    var feed = Newspaper.feed("Later", ["Passwords"])
    feed.articles[0].url = "file:///etc/passwd"
    feed.articles[0].image = "javascript:alert(1)"
    feed.articles[0].externalURL = "ytdl://x"
    feed.articles[0].authors = [Author(name: "A", url: "file:///a", avatar: "data:image/png;base64,AA")]
    feed.articles[0].attachments = [
      Attachment(url: "file:///etc/shadow"), Attachment(url: "https://a.example/talk.mp3", mimeType: "audio/mpeg"),
    ]
    let added = try site.paper.store.save(feed, address: "https://later.example/feed", at: Newspaper.now).added
    _ = await site.runner(Hook("all", on: .star, .program(site.keep))).run(added, after: .star)
    let item = try #require(
      (try JSONSerialization.jsonObject(with: Data(site.kept.utf8)) as? [String: Any])?["items"] as? [[String: Any]]
    ).first
    #expect(item?["title"] as? String == "Passwords" && item?["url"] == nil && item?["image"] == nil)
    #expect((item?["attachments"] as? [[String: Any]])?.map { $0["url"] as? String } == ["https://a.example/talk.mp3"])
    for scheme in ["file:", "javascript:", "data:", "ytdl:"] { #expect(!site.kept.contains(scheme), "\(scheme)") }
  }

  @Test func aHookThatHangsIsEnded() async throws {
    let site = try Site()
    let hook = Hook("hangs", on: .star, .program(site.script("trap '' TERM; sleep 600")), timeLimit: 1)
    let problems = await site.runner(hook).run([site.paper.id("Snow in Bishkek")], after: .star)
    #expect(problems.map(\.why) == ["it took longer than 1 s and was ended"])
  }

  @Test func theTerminalIsToldTitlesAndAddressesWhereThereIsNoDesktop() async throws {
    let site = try Site()
    await site.runner(Hook("tell", on: .star, .notification)).run([site.paper.id("Snow in Bishkek")], after: .star)
    #expect(site.said.withLock { $0 } == ["Snow in Bishkek https://news.example/15"])
  }

  @Test func aFewArticlesHaveANotificationEachAndTheRestIsCounted() async throws {
    let site = try Site()
    let runner = site.runner(Hook("tell", on: .new, .notification))
    await runner.runNew()
    try site.add("a", "b", "c", "d", "e")
    await runner.runNew()
    let said = site.said.withLock { $0 }
    #expect(said.count == 4 && said.last == "2 more tell")
  }

  @Test(arguments: OwnCommands.hostile + ["--help", "-u critical", "<b>bold</b> & <img src=x>"])
  func aHostileTitleIsOneArgumentOfNotifySend(_ title: String) async throws {
    let site = try Site()
    try site.folder.writeProgram(
      "for word do printf '[%s]' \"$word\"; done > '\(site.folder.path("kept"))'", to: "notify-send")
    var feed = Newspaper.feed("Hostile", [title])
    feed.articles[0].url = "https://a.example/?q=<script>&b=\\x00"
    _ = try site.paper.store.save(feed, address: "https://hostile.example/feed", at: Newspaper.now)
    let id = try site.paper.store.newestArticle()
    let runner = site.runner(
      Hook("tell", on: .star, .notification),
      environment: ["PATH": site.folder.url.path + ":/usr/bin:/bin", "DISPLAY": ":9"])
    #expect(await runner.run([id], after: .star) == [])
    #expect(site.kept.hasPrefix("[--app-name=newsband][--]["), "\(site.kept)")
    #expect(site.kept.hasSuffix("][https://a.example/?q=&lt;script&gt;&amp;b=\\\\x00]"), "\(site.kept)")
    #expect(!site.kept.unicodeScalars.contains { $0.properties.generalCategory == .control })
    #expect(site.said.withLock { $0 }.isEmpty)
  }

  @MainActor @Test func starringOnTheScreenRunsTheHookAndQuittingWaitsForIt() async throws {
    let site = try Site()
    var handler = site.paper.handler
    handler.environment = ["PATH": "/usr/bin:/bin"]
    handler.settings.hooks = [Hook("stars", on: .star, .program(site.keep))]
    let scheduler = EffectScheduler(handler) { _ in }
    scheduler.start(.write(.mark([site.paper.id("Snow in Bishkek")], .star, in: .all)))
    while site.kept.isEmpty { await Task.yield() }
    await scheduler.finish()
    #expect(try site.titles() == [["Snow in Bishkek"]])
  }
}
