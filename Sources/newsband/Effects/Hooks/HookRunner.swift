import Foundation
import Model
import Query
import Store
import Text

/// Runs the hooks of config.toml. Each article is given once; a hook that fails stops nothing, and its failure is in feed health.
struct HookRunner: Sendable {
  let store: Store
  let hooks: [Hook]
  let environment: [String: String]
  var now: @Sendable () -> Date = { Date() }
  /// Shows a notification where there is no desktop.
  var notify: @Sendable (String) -> Void = { _ in }

  private func hooks(on trigger: Hook.Trigger) -> [Hook] { hooks.filter { $0.trigger == trigger } }

  /// Remembers where hooks on new articles begin, unless that is known. Called before anything is fetched or read in: else the first
  /// articles would count as those that were there before. Failures of hooks that are not in the settings any more are forgotten.
  func begin() throws(Problem) {
    try store.forgetFailures(besides: hooks.map(\.name))
    if !hooks(on: .new).isEmpty { try store.beginArrivals() }
  }

  /// Gives the articles that came since the last call, by whatever program, to the hooks on new articles. Returns what failed.
  ///
  /// The articles are taken before the programs run: another newsband does not give them a second time, and neither does the next
  /// start after a crash. The first call only remembers where to begin: a hook is not run for all that was there before.
  @discardableResult
  func runNew() async -> [Problem] {
    do throws(Problem) {
      let wanted = hooks(on: .new)
      guard !wanted.isEmpty else {
        // Later hooks begin with what comes after them.
        if try store.value(.hookPlace) != nil { try store.setValue(.hookPlace, nil) }
        return []
      }
      return await run(wanted, over: try store.takeArrivals())
    } catch { return [error] }
  }

  /// Gives articles that were starred or marked read to their hooks.
  @discardableResult
  func run(_ articles: [ArticleID], after mark: Mark) async -> [Problem] {
    switch mark {
    case .star: await run(hooks(on: .star), over: articles)
    case .read: await run(hooks(on: .read), over: articles)
    case .unread, .unstar: []
    }
  }

  /// True if a mark of this kind has hooks.
  func has(_ mark: Mark) -> Bool {
    mark == .star && !hooks(on: .star).isEmpty || mark == .read && !hooks(on: .read).isEmpty
  }

  /// Gives the text of an alert to its hooks.
  @discardableResult
  func run(alert text: String) async -> [Problem] {
    var article = Article(key: "alert")
    (article.title, article.text, article.published) = (text, text, now())
    let stored = StoredArticle(
      headline: Headline(id: 0, feed: 0, feedTitle: "newsband", title: text, date: now()), article: article)
    return await run(hooks(on: .alert)) { _ in Given(count: 1) { _ in [stored] } }
  }

  /// The articles that a hook gets: how many, and those of a range of them, which are read when their turn comes.
  private struct Given {
    var count: Int
    var articles: (Range<Int>) throws(Problem) -> [StoredArticle]
  }

  private func run(_ hooks: [Hook], over articles: [ArticleID]) async -> [Problem] {
    guard !articles.isEmpty else { return [] }
    return await run(hooks) { hook throws(Problem) in
      let found =
        try hook.query.map { query throws(Problem) in try store.found(by: Query(query), among: articles) } ?? articles
      return Given(count: found.count) { range throws(Problem) in try store.articles(Array(found[range])) }
    }
  }

  private func run(_ hooks: [Hook], _ given: (Hook) throws(Problem) -> Given) async -> [Problem] {
    var problems: [Problem] = []
    for hook in hooks where !Task.isCancelled {
      do throws(Problem) {
        let given = try given(hook)
        guard given.count > 0 else { continue }
        try await run(hook, over: given)
        try store.forgetFailure(of: hook.name)
      } catch {
        problems.append(error)
        Log.note(error.description)
        keep(HookFailure(hook: hook.name, why: error.why, time: Int64(now().timeIntervalSince1970 * 1000)), &problems)
      }
    }
    return problems
  }

  private func keep(_ failure: HookFailure, _ problems: inout [Problem]) {
    do throws(Problem) { try store.keep(failure) } catch { problems.append(error) }
  }

  // MARK: The work of one hook

  private func run(_ hook: Hook, over given: Given) async throws(Problem) {
    switch hook.work {
    case .program(let run):
      let firsts = Array(stride(from: 0, to: given.count, by: Hook.articleLimit))
      try await each(firsts, "runs") { first async throws(Problem) in
        let articles = try given.articles(first..<min(first + Hook.articleLimit, given.count))
        let text = try ArticleOutput(store: store, title: hook.name).json(articles)
        try await start(run, for: hook, values: nil, count: articles.count, input: text)
      }
    case .programForEach(let run):
      let articles = try given.articles(max(0, given.count - Hook.eachLimit)..<given.count)
      try await each(articles, "articles") { article async throws(Problem) in
        try await start(run, for: hook, values: ArticleValues(article), count: 1, input: nil)
      }
      if given.count > Hook.eachLimit { throw Self.tooMany(given.count, for: hook) }
    case .notification:
      let articles = try given.articles(max(0, given.count - Hook.notificationLimit)..<given.count)
      var texts = articles.map { article in
        let values = ArticleValues(article)
        return (values[.title] ?? "", values[.url] ?? "")
      }
      let rest = given.count - Hook.notificationLimit
      if rest > 0 { texts.append(("\(rest) more", hook.name)) }
      try await each(texts, "notifications") { text async throws(Problem) in try await show(text.0, text.1, for: hook) }
    }
  }

  /// Does the work for each, also after it has failed for one: an article is given once, so that none may be left out. Throws the
  /// first problem at the end, with the number of those that failed.
  private func each<Item>(
    _ items: [Item], _ name: String, _ work: (Item) async throws(Problem) -> Void
  ) async throws(Problem) {
    var (first, failures): (Problem?, Int) = (nil, 0)
    for item in items where !Task.isCancelled {
      do throws(Problem) { try await work(item) } catch {
        first = first ?? error
        failures += 1
      }
    }
    guard var first else { return }
    if items.count > 1 { first.why += " (\(failures) of \(items.count) \(name) failed)" }
    throw first
  }

  /// Articles that a hook with `each` did not run for. That is no failure of its program, but must be known.
  private static func tooMany(_ count: Int, for hook: Hook) -> Problem {
    Problem(
      doing: "run the hook", to: hook.name.displaySafe,
      why: "it ran for the last \(Hook.eachLimit) of \(count) articles; without each it gets them all at once")
  }

  private func start(
    _ run: [ArgumentPattern], for hook: Hook, values: ArticleValues?, count: Int, input: String?
  ) async throws(Problem) {
    func problem(_ why: String) -> Problem { Problem(doing: "run the hook", to: hook.name.displaySafe, why: why) }
    let program = try ProgramArguments(run, values, environment, problem)
    let file: FileHandle?
    do { file = try input.map(Programs.file) } catch { throw problem("its input could not be written") }
    let process = ChildProcess(
      arguments: program.arguments, environment: program.environment(values, count: count), input: file,
      timeLimit: hook.timeLimit)
    let ending: ChildProcess.Ending
    do throws(ChildProcess.StartFailure) { ending = try await process.run() } catch {
      throw problem("it could not be started: \(error.why)")
    }
    if let why = ending.failure(limit: hook.timeLimit) { throw problem(why) }
  }

  /// Shows a notification of the desktop, where there is one and notify-send is installed; else one of the terminal. The daemon
  /// reads the body as markup (Desktop Notifications Specification 1.2), so that its signs are escaped.
  private func show(_ title: String, _ body: String, for hook: Hook) async throws(Problem) {
    let hasDesktop = ["DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"].contains {
      environment[$0]?.isEmpty == false
    }
    guard hasDesktop, Programs(environment: environment).path(of: "notify-send") != nil else {
      return notify([title, body].filter { !$0.isEmpty }.joined(separator: " "))
    }
    let markup = body.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    // libnotify expands backslashes in the body.
    let words = ["notify-send", "--app-name=newsband", "--", title, markup.replacing("\\", with: "\\\\")]
    let run = words.map { ArgumentPattern(literal: $0) }
    try await start(run, for: hook, values: nil, count: 1, input: nil)
  }
}
