import Model
import Query
import Screen

extension State {
  mutating func openSearch() -> [Effect] {
    if let search {
      self.search?.isTyping = true
      // While one types the last word stands for beginnings anyway, and typing goes on before the star that was put there.
      if let begun = search.begun, begun.text == search.field.text, let typed = begun.typed {
        self.search?.field = TextField(typed.text)
        self.search?.answered = typed
        self.search?.begun = nil
      }
      focus = .list
      return []
    }
    let effects = keepPosition()
    search = Search(origin: Search.Origin(list: list, reading: reading, focus: focus))
    focus = .list
    fitReading()
    return effects + [.search(.prepare)]
  }

  /// Opens the results of a search that was saved, ready to be walked through.
  mutating func openSearch(_ query: Query) -> [Effect] {
    var effects = openSearch()
    search?.field = TextField(query.text)
    search?.isTyping = false
    search?.filter = []
    effects += searchAgain()
    return effects
  }

  /// A key while the line is open: most are letters of it, so motions have control keys besides the arrows.
  mutating func type(_ key: Key) -> [Effect] {
    switch keymap[key, in: .typing] {
    case .leaveLine: return closeSearch()
    case .takeLine: return acceptSearch()
    case .olderSearch: return recall(search.flatMap { history.older(than: $0.field.text) })
    case .newerSearch: return recall(history.newer())
    case .nextResult: return move(by: 1)
    case .previousResult: return move(by: -1)
    case .readResult: return search?.suggestions.isEmpty == false ? takeSuggestion() : openArticle()
    default: break
    }
    // No letters, and nothing to a line.
    switch keymap[key] {
    case .saveSearch: return nameSearch()
    case .pageDown where key == .pageDown: return page(by: 1)
    case .pageUp where key == .pageUp: return page(by: -1)
    default:
      let before = search?.field.text
      guard search?.field.take(key) == true else { return [] }
      return search?.field.text == before ? [] : searchAgain()
    }
  }

  /// Asks for what the line says now; an empty line shows the list that was there before.
  mutating func searchAgain() -> [Effect] {
    guard let search else { return [] }
    if search.begun?.text != search.field.text { self.search?.begun = nil }
    if search.field.text.allSatisfy(\.isWhitespace) {
      self.search?.answered = nil
      self.search?.suggestions = []
      list = search.origin.list
      return []
    }
    return [.search(.articles(search.query, only: search.filter))]
  }

  /// Enter: the results stay, keys walk through them. An empty line closes the search.
  mutating func acceptSearch() -> [Effect] {
    guard let search, !search.field.text.allSatisfy(\.isWhitespace) else { return closeSearch() }
    self.search?.isTyping = false
    history.add(search.field.text)
    return searchAgain() + [.write(.keepHistory(history.entries))]
  }

  /// A result that is clicked or read ends the typing as Enter does.
  mutating func endTyping() -> [Effect] { search?.isTyping == true ? acceptSearch() : [] }

  /// Looks at what the search left out as well, or leaves it out again.
  mutating func toggleHidden() -> [Effect] {
    guard let search else { return say("Open a search first: /") }
    guard let usual = Search.usual(search.origin.list.scope) else { return say("This search leaves out nothing.") }
    self.search?.filter = search.filter.isEmpty ? usual : []
    return searchAgain()
  }

  /// Back to where the reader was: the same list, article and line.
  mutating func closeSearch() -> [Effect] {
    guard let origin = search?.origin else { return [] }
    search = nil
    list = origin.list
    reading = origin.reading
    focus = origin.focus
    asked = nil
    fitReading()
    return []
  }

  /// Takes results, unless the line says something else by now.
  ///
  /// Enter asks once more, for the last word as it stands. Nothing that is under the cursor moves away for that: the article
  /// stays on its row, and where it has only words that begin so, the line gets a star and the others stay too. A word that
  /// nothing has, entered before its results were there, gets one as well.
  mutating func take(_ found: Found) -> [Effect] {
    guard let search, found.query == search.asked, found.filter == search.filter else { return [] }
    let kept = selectedWhileTyping
    var found = found
    if found.query == search.begun {
      // Where nothing begins so either, the line stays as it was typed.
      if found.isInVain {
        found.query = search.query
        self.search?.begun = nil
      } else {
        self.search?.field = TextField(found.query.text)
      }
    } else if !search.isTyping, search.answered?.isOpen != false,
      kept.map({ !found.hits.ids.contains($0) }) ?? found.isInVain, let begun = found.query.begun
    {
      self.search?.begun = begun
      return [.search(.articles(begun, only: found.filter))]
    }
    show(found, keeping: kept)
    return found.isInVain ? [.search(.suggestions(found.query))] : []
  }

  /// The article under the cursor, where it is a result that this very line had while it was typed.
  private var selectedWhileTyping: ArticleID? {
    guard let search, !search.isTyping, let answered = search.answered, answered.isOpen else { return nil }
    return answered.text == search.field.text ? list.selected : nil
  }

  /// `kept` stays on its row. Results that were walked through stay with their article, wherever it now stands; all others
  /// begin with the best.
  private mutating func show(_ found: Found, keeping kept: ArticleID?) {
    var ids = found.hits.ids
    let walked = search?.answered?.isOpen == false && search?.isTyping == false ? list.selected : nil
    if let kept, let place = ids.firstIndex(of: kept) {
      ids.remove(at: place)
      ids.insert(kept, at: min(list.index, ids.count))
    }
    let listing = Listing(
      scope: .search(found.query), ids: ids, isWhole: true, headlines: found.headlines, counts: list.counts)
    if kept == nil { list = List(listing) } else { list.take(listing) }
    if let walked { list.select(id: walked) }
    search?.answered = found.query
    search?.hits = found.hits
    search?.explained = []
    search?.suggestions = []
    if reading?.id == list.selected { showFirstHit() }
  }

  /// The next hit in the text; after its last one the next article that was found.
  mutating func goToHit(backwards: Bool) -> [Effect] {
    guard let query = search?.answered else { return [] }
    if focus == .article, reading?.goToHit(backwards: backwards, of: query) == true { return [] }
    let next = list.index + (backwards ? -1 : 1)
    guard list.ids.indices.contains(next) else {
      return say(list.isEmpty ? "Nothing was found." : backwards ? "This is the first hit." : "This is the last hit.")
    }
    search?.goesBackwards = backwards
    list.select(next)
    return []
  }

  /// An article out of a search opens at what was searched for: at its last place when the reader comes from below.
  mutating func showFirstHit() {
    guard let search, let query = search.answered else { return }
    reading?.enterAtHit(last: search.goesBackwards && focus == .article, of: query)
    self.search?.goesBackwards = false
  }
}
