import Foundation
import Model
import Reader
import Store
import TestKit
import Testing

@testable import newsband

/// Running the programs of commands of the person's own.
@Suite struct OwnCommands {
  private static let path = ["PATH": "/usr/local/bin:/usr/bin:/bin"]

  private func patterns(_ words: [String]) throws -> [ArgumentPattern] { try words.map { try ArgumentPattern($0) } }

  /// A store with one article, and a handler over it.
  private struct Shop {
    let handler: EffectHandler
    let id: ArticleID

    init(_ change: (inout Article) -> Void = { _ in }, feed title: String = "Kursiv") throws {
      let store = try Store.temporary()
      var feed = Newspaper.feed(title, ["Trains to Tashkent"])
      change(&feed.articles[0])
      _ = try store.save(feed, address: "https://kursiv.example/feed", at: Newspaper.now)
      handler = EffectHandler(store: store, environment: OwnCommands.path, now: { Newspaper.now })
      id = try #require(try store.ids(in: .all).first)
    }
  }

  private func end(
    _ words: [String], in shop: Shop, input: OwnCommand.Input = .none, output: OwnCommand.Output = .page,
    limit: Double? = 20
  ) async throws -> ProgramRun.End {
    let command = OwnCommand("Try", run: try patterns(words), input: input, output: output, timeLimit: limit)
    return await shop.handler.end(of: ProgramRun(id: 1, command, [shop.id]))
  }

  private func output(_ words: [String], in shop: Shop, input: OwnCommand.Input = .none) async throws -> String {
    guard case .done(let output, _) = try await end(words, in: shop, input: input) else { return "it failed" }
    return output
  }

  private func why(_ end: ProgramRun.End) -> String {
    if case .failed(let problem) = end { problem.why } else { "\(end)" }
  }

  // MARK: Arguments and environment

  @Test func valuesStandInTheArgumentsOnePlaceholderOneArgument() async throws {
    let shop = try Shop { $0.authors = [Author(name: "A. One"), Author(name: "B. Two")] }
    let said = try await output(["printf", "[%%s]\n", "%title", "%feed", "by %author", "%url", "%id"], in: shop)
    #expect(
      said == "[Trains to Tashkent]\n[Kursiv]\n[by A. One, B. Two]\n[https://news.example/18]\n[\(shop.id)]")
  }

  /// Everything that a shell, a terminal, an option parser or an environment could take for more than a text.
  static let hostile = [
    "$(touch /tmp/owned)", "`touch /tmp/owned`", "; rm -rf ~ ;", "a\"; rm '", "a\u{1B}]0;owned\u{7}b",
    "a\nb=c\nPATH=/evil", "a\0b",
    "\u{202E}evil\u{202C}", "() { :;}; echo owned", "%url%%s%n", "\u{9B}31mred", "../../../etc/passwd",
    "#(touch /tmp/owned)", "@/etc/passwd",
    "&& true", "| cat", "> /tmp/owned", "*", "~", "\\x00\\n", "${IFS}", "a\u{2028}b", "\u{85}x", "a\tb",
  ]

  @Test(arguments: hostile)
  func aHostileTitleIsOneArgumentWithoutControlCharacters(_ title: String) async throws {
    let shop = try Shop(
      {
        $0.title = title; $0.authors = [Author(name: title)]
      }, feed: title)
    let said = try await output(["printf", "[%%s]", "--", "x%title", "x%feed", "x%author"], in: shop)
    // printf takes "--" for the first value.
    let values = said.dropFirst("[--]".count)
    #expect(values.components(separatedBy: "][").count == 3, "\(said)")
    #expect(
      !said.unicodeScalars.contains {
        $0.properties.generalCategory == .control || (0x202A...0x202E).contains($0.value)
      })
    #expect(!FileManager.default.fileExists(atPath: "/tmp/owned"))
  }

  @Test(arguments: hostile)
  func aHostileTitleIsOneVariableOfTheEnvironment(_ title: String) async throws {
    let shop = try Shop(
      {
        $0.title = title; $0.authors = [Author(name: title)]
      }, feed: title)
    let lines = try await output(["env"], in: shop).split(separator: "\n")
    let names = lines.map { String($0.prefix { $0 != "=" }) }
    let expected = Placeholder.ofArticles.map(\.variable) + ["NEWSBAND_COUNT", "PATH"]
    #expect(Set(names) == Set(expected) && names.count == expected.count, "\(lines)")
    #expect(lines.contains("PATH=" + (OwnCommands.path["PATH"] ?? "")))
  }

  @Test(arguments: ["-rf", "--exec=sh", "-", "\u{1B}[31m-x", "\u{200B}-x", "\u{202E}--help"])
  func aValueThatBeginsWithADashIsNotAnOption(_ title: String) async throws {
    let shop = try Shop { $0.title = title }
    let said = why(try await end(["echo", "%title"], in: shop))
    #expect(said.contains("could take it for an option"), "\(said)")
    #expect(try await output(["echo", "--", "%title"], in: shop).hasPrefix("-- -"))
    #expect(try await output(["echo", "title: %title"], in: shop).hasPrefix("title: -"))
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "--help", "ytdl://x", "/etc/passwd", "\u{1B}]0;x\u{7}",
  ])
  func anAddressThatNoProgramShouldOpenIsNotGiven(_ address: String) async throws {
    let shop = try Shop {
      $0.url = address
      $0.attachments = [Attachment(url: address)]
    }
    #expect(why(try await end(["echo", "%url"], in: shop)) == "the article has no url")
    #expect(why(try await end(["echo", "%enclosure"], in: shop)) == "the article has no enclosure")
    #expect(try await output(["sh", "-c", "echo \"[$NEWSBAND_URL]\""], in: shop) == "[]")
    #expect(why(try await end(["cat"], in: shop, input: .url)) == "the article has no url")
    let json = try await output(["cat"], in: shop, input: .json)
    let items =
      (try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])?["items"] as? [[String: Any]]
    #expect(items?.count == 1 && items?.first?["url"] == nil && items?.first?["attachments"] == nil)
  }

  @Test func theSoundOfAnArticleComesBeforeItsOtherFiles() async throws {
    let shop = try Shop {
      $0.attachments = [
        Attachment(url: "https://a.example/cover.jpg", mimeType: "image/jpeg"),
        Attachment(url: "https://a.example/talk one.mp3", mimeType: "audio/mpeg"),
      ]
    }
    #expect(try await output(["echo", "%enclosure"], in: shop) == "https://a.example/talk%20one.mp3")
  }

  @Test(arguments: [
    ("../../etc/passwd", "etc passwd"), (".bashrc", "bashrc"), ("a/b\\c:d", "a b c d"), ("Курс: 480 ₸", "Курс 480"),
    ("作者 writes", "作者 writes"),
    ("-rf", "rf"), ("a.b.", "a.b"),
  ])
  func aTitleAsTheNameOfAFileLeadsNowhereElse(_ title: String, _ name: String) {
    #expect(ArticleValues.fileName(title) == name)
  }

  @Test(arguments: ["", "...", "///", "\u{1B}[31m"])
  func aTitleWithoutLettersGivesNoNameOfAFile(_ title: String) { #expect(ArticleValues.fileName(title) == nil) }

  @Test func aLongTitleIsCutInWholeCharacters() {
    let name = ArticleValues.fileName(String(repeating: "作", count: 5000)) ?? ""
    #expect(name.utf8.count <= 100 && name.allSatisfy { $0 == "作" } && !name.isEmpty)
  }

  // MARK: Input

  @Test func theInputIsWhatTheCommandWants() async throws {
    let shop = try Shop {
      $0.html = "<p>One <b>bold</b> *star* &lt;tag&gt;</p><script>alert(1)</script><pre>a ``` b</pre>"
    }
    let cat = ["cat"]
    #expect(try await output(cat, in: shop, input: .none) == "")
    #expect(try await output(cat, in: shop, input: .url) == "https://news.example/18")
    let text = try await output(cat, in: shop, input: .text)
    #expect(text.hasPrefix("Trains to Tashkent\n\nKursiv") && text.contains("One bold *star* <tag>"))
    let markdown = try await output(cat, in: shop, input: .markdown)
    #expect(markdown.hasPrefix("# Trains to Tashkent\n") && markdown.contains("One **bold** \\*star\\* \\<tag\\>"))
    #expect(markdown.contains("````\na ``` b\n````"))
    let html = try await output(cat, in: shop, input: .html)
    #expect(html.contains("One <b>bold</b> *star* &lt;tag&gt;") && !html.contains("script"))
    let json =
      try JSONSerialization.jsonObject(with: Data(try await output(cat, in: shop, input: .json).utf8)) as? [String: Any]
    #expect((json?["items"] as? [[String: Any]])?.first?["title"] as? String == "Trains to Tashkent")
  }

  @Test func aQueryAndAListGiveAllTheirArticles() async throws {
    let paper = try Newspaper(environment: OwnCommands.path)
    let all = OwnCommand(
      "All", run: try patterns(["wc", "-l"]), over: .list, input: .url, output: .page, timeLimit: 20)
    #expect(await paper.handler.end(of: ProgramRun(id: 1, all, Array(paper.ids.values))) == .done(output: "3"))
    let some = OwnCommand(
      "Some", run: try patterns(["cat"]), over: .query("bishkek"), input: .url, output: .page, timeLimit: 20)
    #expect(await paper.handler.end(of: ProgramRun(id: 1, some, [])) == .done(output: "https://news.example/15"))
    let none = OwnCommand("None", run: try patterns(["cat"]), over: .query("nosuchword"), output: .page)
    #expect(why(await paper.handler.end(of: ProgramRun(id: 1, none, []))) == "it found no article")
  }

  @Test func theSelectedArticlesAreOneFeedInTheOrderOfTheList() async throws {
    let paper = try Newspaper(environment: OwnCommands.path)
    let ids = Array(paper.ids.values.sorted().reversed())
    func printed(_ words: [String], _ input: OwnCommand.Input, _ ids: [ArticleID]) async throws -> String {
      let command = OwnCommand(
        "Digest", run: try patterns(words), over: .selected, input: input, output: .page, timeLimit: 20)
      guard case .done(let output, _) = await paper.handler.end(of: ProgramRun(id: 1, command, ids)) else { return "" }
      return output
    }
    let json = try JSONSerialization.jsonObject(with: Data(try await printed(["cat"], .json, ids).utf8))
    let items = try #require((json as? [String: Any])?["items"] as? [[String: Any]])
    let titles = try paper.store.headlines(ids).map(\.title)
    #expect(items.compactMap { $0["title"] as? String } == titles && items.count == 3)
    let script = ["sh", "-c", "echo $NEWSBAND_COUNT/$NEWSBAND_URL"]
    #expect(try await printed(script, .none, Array(ids.prefix(2))) == "2/")
    #expect(try await printed(script, .none, [ids[0]]) == "1/", "one alone has no values either")
  }

  // MARK: Bad ends

  @Test func aProgramThatIsNotThereIsNamed() async throws {
    #expect(why(try await end(["no-such-program"], in: try Shop())) == "there is no program no-such-program")
  }

  @Test func aFailureHasTheStatusAndWhatTheProgramSaidLast() async throws {
    let script = "printf 'first\\nthe \\033]0;owned\\007reason\\n\\n' >&2; exit 7"
    let shop = try Shop()
    #expect(why(try await end(["sh", "-c", script], in: shop)) == "it ended with status 7: the reason")
    #expect(why(try await end(["sh", "-c", script], in: shop, output: .none)) == "it ended with status 7: the reason")
    #expect(why(try await end(["sh", "-c", "kill -KILL $$"], in: shop)) == "signal 9 ended it")
  }

  @Test func whatAProgramPrintsIsSafeToShow() async throws {
    let script = "printf 'a\\033[31mb\\033]52;c;b3duZWQ=\\007c\\r\\n\\342\\200\\256d\\000e\\377\\n'"
    let said = try await output(["sh", "-c", script], in: try Shop())
    #expect(said == "abc\nde\u{FFFD}", "\(said.unicodeScalars.map(\.value))")
  }

  @Test func aProgramThatTakesTooLongIsEndedWithAllThatItStarted() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let script = "trap '' TERM; sleep 600 & echo $! > \(folder.path("child")); wait; sleep 600"
    #expect(why(try await end(["sh", "-c", script], in: try Shop(), limit: 0.5)).contains("longer than 0.5 s"))
    let child = try #require(
      pid_t(try String(contentsOfFile: folder.path("child"), encoding: .utf8).trimmingCharacters(in: .newlines)))
    // It was killed before its parent was waited for; its own end takes the system a moment.
    for _ in 0..<500 where Tmux.isRunning(child) { try await Task.sleep(for: .milliseconds(10)) }
    #expect(!Tmux.isRunning(child))
  }

  @Test func aProgramThatFloodsIsEndedAndTheBeginningIsKept() async throws {
    guard case .done(let output, let isCut) = try await end(["yes", "作者"], in: try Shop()) else {
      Issue.record("it did not end well")
      return
    }
    #expect(isCut && output.hasPrefix("作者\n作者\n") && output.utf8.count <= EffectHandler.outputLimit)
  }

  @Test func aProgramThatLeavesAnotherBehindKeepsNothingWaiting() async throws {
    #expect(try await output(["sh", "-c", "sleep 600 & echo done"], in: try Shop()) == "done")
  }

  @Test func aProgramDoesNotGetTheTerminalNorOtherFiles() async throws {
    let shop = try Shop()
    #expect(try await output(["sh", "-c", "(: > /dev/tty) 2>/dev/null && echo yes || echo no"], in: shop) == "no")
    #expect(try await output(["sh", "-c", "ls /proc/$$/fd | tr '\\n' ' '"], in: shop).hasPrefix("0 1 2"))
    #expect(!(try await output(["ls", "-l", "/proc/self/fd"], in: shop)).contains("sqlite"))
  }

  @MainActor @Test func aProgramThatIsEndedSaysSoAndQuittingEndsAll() async throws {
    let shop = try Shop()
    let answers = Answers()
    let tasks = ProgramTasks(shop.handler) { answers.add($0) }
    let sleep = OwnCommand("Sleep", run: try patterns(["sleep", "600"]))
    for id in 1...3 { tasks.start(ProgramRun(id: id, sleep, [shop.id])) }
    tasks.end(2)
    while answers.all.isEmpty { await Task.yield() }
    #expect(answers.all == [.programEnded(run: 2, .stopped)])
    await tasks.finish()
    #expect(answers.all.count == 3)
  }

  @Test func aReadingProgramGetsAllOfALargeInputAndOneThatDoesNotReadIsNotHarmed() async throws {
    let shop = try Shop { $0.text = String(repeating: "word 作者\n\n", count: 40_000) }
    #expect(try await output(["wc", "-l"], in: shop, input: .text) != "it failed")
    #expect(try await output(["true"], in: shop, input: .text) == "")
  }
}
