import Model

/// Selecting articles in the list.
extension State {
  mutating func perform(_ command: SelectCommand) -> [Effect] {
    if focus == .feeds { return say(FeedsTexts.forArticles(keymap)) }
    guard let id = list.selected else { return say(ListTexts.noArticle) }
    switch command {
    case .select: selectedArticles.toggle(list.articles(ofRow: id), ofRow: id, in: list.scope)
    case .selectRange:
      guard selectRange(to: id) else {
        return say(SelectTexts.selectFirst(keymap.firstLabel(of: SelectCommand.select)))
      }
    case .selectAll:
      let all = list.articles(ofRows: list.ids)
      if all.allSatisfy(selectedArticles.ids.contains) {
        selectedArticles.clear()
      } else {
        selectedArticles.add(all, last: selectedArticles.last, in: list.scope)
      }
    }
    guard focus == .list else { return say(SelectTexts.nowSelected(selectedArticles.count)) }
    if command == .select { list.select(list.index + 1) }
    return []
  }

  /// Selects the rows between the one that was selected last and this one. False when none was.
  private mutating func selectRange(to id: ArticleID) -> Bool {
    guard let start = selectedArticles.last.flatMap({ list.row(of: $0) }) else { return false }
    let rows = list.ids[min(start, list.index)...max(start, list.index)]
    selectedArticles.add(list.articles(ofRows: rows), last: id, in: list.scope)
    return true
  }

  /// True for a row with an article that is selected.
  func isSelected(row id: ArticleID) -> Bool {
    !selectedArticles.isEmpty && list.articles(ofRow: id).contains(where: selectedArticles.ids.contains)
  }

  /// The selected articles in the order of the list, for a command in the list. Nil where a command is for the article under the
  /// cursor: when no other is selected, and in the text of an article.
  var severalInList: [ArticleID]? {
    guard focus == .list, !selectedArticles.isEmpty, selectedArticles.scope == list.scope else { return nil }
    if let id = list.selected, selectedArticles.ids == [id], list.articles(ofRow: id) == [id] { return nil }
    let articles = list.articles(ofRows: list.ids).filter(selectedArticles.ids.contains)
    return articles.isEmpty ? nil : articles
  }

  /// Selects nothing any more when another list is shown.
  mutating func leaveSelected() {
    if !selectedArticles.isEmpty, selectedArticles.scope != list.scope { selectedArticles.clear() }
  }

  /// Takes out the selected articles that have left the list.
  mutating func keepSelected() {
    guard !selectedArticles.isEmpty, selectedArticles.scope == list.scope, list.isWhole else { return }
    selectedArticles.keep(Set(list.articles(ofRows: list.ids)))
  }
}

/// Commands for the selected articles.
extension State {
  /// Pages that a command opens in the browser without a question, and at all.
  private static let (fewPages, mostPages) = (5, 50)

  /// Does the command with all selected articles; nil where none are, and for a command that is not for articles.
  mutating func performOnSelected(_ command: MainCommand) -> [Effect]? {
    selectedArticles.pagesOpened = 0
    guard let articles = severalInList else { return nil }
    if [.fullText, .otherAlphabet, .translate].contains(command) { return say(SelectTexts.forOne) }
    guard [.star, .toggleRead, .openInBrowser, .openAndMarkRead, .copyLink].contains(command) else { return nil }
    let waiting = SelectedArticles.Waiting(command, for: articles, known: list.headlines)
    if waiting.missing.isEmpty { return perform(command, on: articles, waiting.rows) }
    selectedArticles.waiting = waiting
    return [.read(.headlines(Array(waiting.missing)))]
  }

  /// Goes on with the command that waited for rows. It asks again as long as some come: an article whose text was dropped has none.
  mutating func goOnWithSelected(_ headlines: [Headline]) -> [Effect] {
    guard var waiting = selectedArticles.waiting else { return [] }
    let hasTaken = waiting.take(headlines)
    if !waiting.missing.isEmpty, hasTaken || !headlines.isEmpty {
      selectedArticles.waiting = waiting
      return hasTaken ? [.read(.headlines(Array(waiting.missing)))] : []
    }
    selectedArticles.waiting = nil
    return severalInList.map { perform(waiting.command, on: $0, waiting.rows) } ?? []
  }

  private mutating func perform(
    _ command: MainCommand, on articles: [ArticleID], _ known: [ArticleID: Headline]
  ) -> [Effect] {
    let rows = articles.compactMap { known[$0] }
    switch command {
    case .star: return [.write(.mark(articles, rows.allSatisfy(\.isStarred) ? .unstar : .star, in: listedScope))]
    case .toggleRead:
      if let reading, articles.contains(reading.id) { self.reading?.attention = .paid }
      return [.write(.mark(articles, rows.allSatisfy(\.isRead) ? .unread : .read, in: listedScope))]
    case .copyLink:
      let addresses = rows.compactMap(\.url).map(outgoing)
      guard !addresses.isEmpty else { return say(SelectTexts.noneHasAddress) }
      return [.terminal(.copy(addresses.joined(separator: "\n")))]
    case .openInBrowser: return open(rows, command)
    case .openAndMarkRead:
      let effects = open(rows, command)
      return effects + (effects.isEmpty ? [] : [.write(.mark(articles, .read, in: listedScope))])
    default: return []
    }
  }

  /// Opens the pages of articles; many after a second press, and too many not at all.
  private mutating func open(_ rows: [Headline], _ command: MainCommand) -> [Effect] {
    let addresses = rows.compactMap(\.url).map(outgoing)
    guard !addresses.isEmpty else { return say(SelectTexts.noneHasAddress) }
    guard addresses.count <= State.mostPages else {
      return say(SelectTexts.tooMany(addresses.count, most: State.mostPages))
    }
    let question = SelectTexts.open(keymap.firstLabel(of: command), count: addresses.count)
    guard addresses.count <= State.fewPages || isConfirmed(command, question) else { return [] }
    selectedArticles.pagesOpened = addresses.count
    return addresses.map { .terminal(.openInBrowser($0)) }
  }
}
