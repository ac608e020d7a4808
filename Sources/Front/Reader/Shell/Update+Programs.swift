import Model
import Text

/// Commands of the person's own.
extension State {
  /// Starts the program of a command, unless it is running for the same articles already.
  mutating func start(_ command: OwnCommand) -> [Effect] {
    if focus == .feeds, pages.isEmpty, command.isOfList { return say(FeedsTexts.forArticles(keymap)) }
    if command.subject == .article, let several = severalInList, several.count > 1 {
      return say(SelectTexts.forOne(command.name, of: several.count))
    }
    guard let articles = articles(for: command) else { return say(ProgramTexts.noArticle(command.name)) }
    let isRunning = programs.contains {
      $0.command.name == command.name && $0.articles == articles && command.output.isAwaited
    }
    if isRunning { return say(ProgramTexts.isRunning(command.name)) }
    if let effects = showKept(command, of: articles) { return effects }
    lastProgram += 1
    let run = ProgramRun(id: lastProgram, command, articles)
    if command.usesTerminal { return [.terminal(.run(run))] }
    programs.append(run)
    if command.output == .page { return open(OutputPage(run)) }
    let count = command.subject == .selected ? articles.count : 1
    return say(ProgramTexts.started(command.name, with: count, isAwaited: command.output.isAwaited))
      + [.terminal(.run(run))]
  }

  /// A new run of the same command over the same articles.
  mutating func again(_ run: ProgramRun) -> ProgramRun {
    lastProgram += 1
    let next = ProgramRun(id: lastProgram, run.command, run.articles)
    programs.append(next)
    return next
  }

  /// Nil when there is none.
  private func articles(for command: OwnCommand) -> [ArticleID]? {
    switch command.subject {
    case .query: return []
    case .article: return (severalInList ?? list.selected.map { [$0] })?.prefix(1).map(\.self)
    case .selected: return (severalInList ?? list.selected.map { [$0] })?.prefix(OwnCommand.articleLimit).map(\.self)
    case .list:
      let rows = list.ids.flatMap { [$0] + (list.stories[$0] ?? []) }
      var seen: Set<ArticleID> = []
      let articles = Array(rows.filter { seen.insert($0).inserted }.prefix(OwnCommand.articleLimit))
      return articles.isEmpty ? nil : articles
    }
  }

  /// Shows a notification through the terminal, and in the status row, before what stands there: not every terminal shows one.
  mutating func notified(_ text: String) -> [Effect] {
    if !isTyping, notice?.isError != true {
      notice = Notice(text: [text.displaySafe, notice?.text].compactMap(\.self).joined(separator: " · "))
    }
    return [.terminal(.notify(text))]
  }

  /// Says that a hook failed. The status row goes on saying it until feed health is opened: most hooks run when a refresh has
  /// just said something else there.
  mutating func hooksFailed() -> [Effect] {
    hooksHaveFailed = pages[HealthPage.self] == nil
    if notice == nil {
      notice = Notice(text: ProgramTexts.hookFailed(keymap.firstLabel(of: HealthCommand.health)), isError: true)
    }
    return refreshOfPages
  }

  /// Takes the end of a run. An end that no run waits for is that of a program which was ended.
  mutating func receive(_ end: ProgramRun.End, of id: Int) -> [Effect] {
    guard let index = programs.firstIndex(where: { $0.id == id }) else { return [] }
    let run = programs.remove(at: index)
    switch (run.command.output, end) {
    case (.page, _): return receive(OutputAnswer(end, of: id), for: OutputPage.self)
    case (_, .failed(let problem)): return say(problem.notice, isError: true)
    case (_, .stopped): return say(ProgramTexts.stopped(run.command.name))
    case (.none, .done): return []
    case (.status, .done(let output, _)):
      return say(ProgramTexts.result(of: run.command.name, line: output.lastLine))
    case (.replace, .done(let output, _)): return replaceText(with: output, of: run)
    }
  }

  /// Ends the last program that the person waits for; in the list of all articles also one that runs by itself. Nil when there is
  /// none to end.
  mutating func stopProgram() -> [Effect]? {
    let run = programs.last { $0.command.output.isAwaited || isAtHome }
    return run.map { say(ProgramTexts.stopping($0.command.name)) + [.terminal(.endProgram($0.id))] }
  }

  /// Keeps what a program printed in place of the article's text, and shows it if the article is still open, else when the person
  /// comes back to it. The store keeps its own text.
  private mutating func replaceText(with output: String, of run: ProgramRun) -> [Effect] {
    let name = run.command.name
    guard !output.allSatisfy(\.isWhitespace), let article = run.articles.first else {
      return say(ProgramTexts.printedNothing(name), isError: true)
    }
    replacedTexts.keep(output.paragraphs.map { Block(.paragraph, $0) }, by: name, of: article)
    return showReplaced(article, ProgramTexts.replaced(name, ownTextKey))
      ?? say(ProgramTexts.doneElsewhere(name, list.headlines[article]?.title.displaySafe))
  }

  /// Shows the text of a command that was kept when the person went back to the article's own. Nil where there is none.
  private mutating func showKept(_ command: OwnCommand, of articles: [ArticleID]) -> [Effect]? {
    guard command.output == .replace, let article = articles.first, reading?.id == article,
      replacedTexts.bringBack(command.name, of: article)
    else { return nil }
    return showReplaced(article, ProgramTexts.broughtBack(command.name))
  }

  /// Shows the text that stands in place of the article's own, with a sentence. Nil where the article is not open.
  private mutating func showReplaced(_ article: ArticleID, _ sentence: String) -> [Effect]? {
    guard let pane = articlePane, let opened = reading?.opened, opened.headline.id == article, list.selected == article
    else { return nil }
    let kept = keepPosition()
    var other = Reading(replaced(opened), pane: pane, typesetter(in: pane))
    other.attention = reading?.attention ?? .none
    reading = other
    // Where one pane is shown at a time, the list would hide the text.
    let shown = layout.article == nil && pages.isEmpty ? openArticle() : []
    return kept + shown + say(sentence)
  }

  /// The article with what a command has printed in place of its text, where that is to be shown.
  func replaced(_ opened: Opened) -> Opened {
    guard let text = replacedTexts.text(of: opened.headline.id) else { return opened }
    return opened.replaced(by: text.blocks, Opened.Replacement(command: text.command, key: ownTextKey))
  }

  private var ownTextKey: String { keymap.firstLabel(of: MainCommand.fullText) }
}

extension String {
  /// The last line with something in it: programs that work for long say last what they did. Empty where there is none.
  fileprivate var lastLine: String {
    let line = split(separator: "\n").last { !$0.allSatisfy(\.isWhitespace) } ?? ""
    return String(line.drop(while: \.isWhitespace))
  }

  /// The parts between empty lines.
  fileprivate var paragraphs: [String] {
    var paragraphs: [[Substring]] = [[]]
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
  }
}

extension OwnCommand {
  /// True for a command over the list of articles, or one of them.
  fileprivate var isOfList: Bool {
    switch subject {
    case .query: false
    case .article, .selected, .list: true
    }
  }
}

/// Texts about programs.
enum ProgramTexts {
  static func hookFailed(_ key: String) -> String {
    "A hook failed" + (key.isEmpty ? "; feed health says why." : "; \(key) says why.")
  }
  static func noArticle(_ name: String) -> String { "\(name) needs an article, and none is here." }
  static func isRunning(_ name: String) -> String { "\(name) is running already; esc ends it." }
  /// "Running Digest with 3 articles; esc ends it."
  static func started(_ name: String, with count: Int = 1, isAwaited: Bool) -> String {
    let name = count > 1 ? "\(name) with \(ListTexts.articles(count))" : name
    return isAwaited ? "Running \(name); esc ends it." : "Started \(name)."
  }
  static func running(_ name: String) -> String { "running \(name)" }
  static func stopping(_ name: String) -> String { "Ending \(name)…" }
  static func stopped(_ name: String) -> String { "Ended \(name)." }
  static func printedNothing(_ name: String) -> String { "\(name) printed nothing." }
  /// - Parameter title: that of the article; nil where its row has left the list.
  static func doneElsewhere(_ name: String, _ title: String?) -> String {
    "\(name) is done; its text is with \(title.map { "“\($0)”" } ?? "its article")."
  }
  static func replaced(_ name: String, _ key: String) -> String {
    "The text is by \(name)." + (key.isEmpty ? "" : "  \(key) shows the article's own.")
  }
  static func broughtBack(_ name: String) -> String { "The text from before; run \(name) again for a new one." }
  /// Under the title, as long as the text is there.
  static func isBy(_ name: String, _ key: String) -> String {
    "text by \(name)" + (key.isEmpty ? "" : ", \(key) shows the article's own")
  }
  static func result(of name: String, line: String) -> String {
    line.isEmpty ? "\(name): done." : "\(name): \(line)"
  }
}
