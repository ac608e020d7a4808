import Model
import Query
import Screen

/// Opening and closing a search, and its answers.
extension State {
  /// True in the list of results.
  var isAmongResults: Bool { search != nil && focus == .list }

  /// Opens a search; in an open one goes back to its line.
  mutating func openSearch() -> [Effect] {
    if let search {
      self.search?.refine(from: list.selected)
      self.search?.isTyping = true
      // While the line is typed its last word stands for beginnings anyway: typing goes on before the * that was added.
      if let begun = search.begun, begun.text == search.field.text, let typed = begun.typed {
        self.search?.field = TextField(typed.text)
        self.search?.answered = typed
        self.search?.begun = nil
      }
      self.search?.field.select()
      focus = .list
      return []
    }
    let effects = keepPosition()
    search = SearchState(origin: SearchState.Origin(list: list, reading: reading, focus: focus))
    focus = .list
    fitReading()
    return effects + [.search(.prepare)]
  }

  /// Opens the results of a saved search.
  mutating func openSearch(_ query: Query) -> [Effect] {
    let effects = openSearch()
    search?.refined = []
    search?.name = sidebar.savedSearches.first { $0.scope == .search(query) }?.title
    search?.field = TextField(query.text)
    search?.isTyping = false
    search?.filter = []
    return effects + searchAgain()
  }

  /// Searches in the articles that the search left out as well, or leaves them out again. Without a search the same for
  /// articles in languages that the person does not read.
  mutating func toggleHidden() -> [Effect] {
    guard let search else { return toggleOtherLanguages() }
    guard let usual = SearchState.usualFilter(search.origin.list.scope) else { return say(SearchTexts.hidesNothing) }
    self.search?.filter = search.filter.isEmpty ? usual : []
    return searchAgain()
  }

  /// Goes back to the search before the last refinement, and else to what was there before the search.
  mutating func stepBackFromSearch() -> [Effect] {
    guard let text = search?.field.text, search?.restore() == true else { return closeSearch() }
    focus = .list
    // Nothing was changed, so the results are still there.
    if search?.field.text == text, search?.answered?.isOpen == false {
      search?.returnsTo = nil
      return []
    }
    return searchAgain()
  }

  /// Goes back to the list, the article and the line that were there before the search.
  mutating func closeSearch() -> [Effect] {
    guard let origin = search?.origin else { return [] }
    search = nil
    returns.removeAll { $0.line != nil }
    list = origin.list
    reading = origin.reading
    focus = origin.focus
    sidebar.select(list.scope)
    asked = nil
    fitReading()
    return []
  }
}

/// Results.
extension State {
  /// Takes results, unless the line has another text by now.
  ///
  /// Enter searches once more, for the last word as it is. The selected article must not move away because of that: it keeps
  /// its row, and if it has only words that begin with the last word, the line gets a * and the other results stay too. A word
  /// that no article has, entered before its results came, gets a * as well.
  mutating func receive(found: Found) -> [Effect] {
    guard let search, found.query == search.expected, found.filter == search.filter else { return [] }
    let kept = selectedWhileTyping
    var found = found
    if found.query == search.begun {
      // Where no word begins so either, the line stays as it was typed.
      if found.hits.isEmpty {
        found.query = search.query
        self.search?.begun = nil
      } else {
        self.search?.field = TextField(found.query.text)
      }
    } else if !search.isTyping, search.answered?.isOpen != false,
      kept.map({ !found.hits.ids.contains($0) }) ?? found.hits.isEmpty, let begun = found.query.begun
    {
      self.search?.begun = begun
      return [.search(.articles(begun, only: found.filter, by: search.order))]
    }
    show(found, keeping: kept)
    return found.hits.isEmpty ? [.search(.suggestions(found.query))] : []
  }

  /// The selected article, where it is a result that the same line had while it was typed.
  private var selectedWhileTyping: ArticleID? {
    guard let search, !search.isTyping, let answered = search.answered, answered.isOpen else { return nil }
    return answered.text == search.field.text ? list.selected : nil
  }

  /// Shows results. `kept` stays on its row. Results that were moved through stay with their article, wherever it stands now,
  /// and those of the same line near its place where it is no result any more; all others begin with the best. An article that is
  /// being read is read on.
  private mutating func show(_ found: Found, keeping kept: ArticleID?) {
    var ids = found.hits.ids
    let walked = search?.answered?.isOpen == false && search?.isTyping == false ? list.selected : nil
    if let kept, let place = ids.firstIndex(of: kept) {
      ids.remove(at: place)
      ids.insert(kept, at: min(list.index, ids.count))
    }
    let listing = Listing(
      scope: .search(found.query), ids: ids, isWhole: true, headlines: found.headlines, counts: list.counts,
      languages: list.languages)
    let read = focus == .article ? list.selected : nil
    let isSameLine = walked != nil && search?.answered?.text == found.query.text
    if kept == nil, !isSameLine { list = List(listing) } else { list.replace(with: listing, holding: read != nil) }
    if let id = search?.returnsTo ?? (isSameLine ? nil : walked) { list.select(id: id) }
    if let read, list.selected != read { list.hold(read) }
    search?.returnsTo = nil
    keepSelected()
    search?.answered = found.query
    search?.hits = found.hits
    search?.explained = []
    search?.suggestions = []
    if reading?.id == list.selected { showFirstHit() }
  }

  /// Goes to the next hit in the text; after the last one to the next result.
  mutating func goToHit(backwards: Bool) -> [Effect] {
    guard let query = search?.answered else { return [] }
    if focus == .article, reading?.goToHit(backwards: backwards, of: query) == true { return [] }
    guard let next = list.index(after: backwards ? -1 : 1) else {
      return say(list.isEmpty ? SearchTexts.noneFound : backwards ? SearchTexts.firstHit : SearchTexts.lastHit)
    }
    search?.goesBackwards = backwards
    list.select(next)
    return []
  }

  /// Scrolls a result to its first hit, or to its last one when the reader comes from below.
  mutating func showFirstHit() {
    guard let search, let query = search.answered else { return }
    reading?.enterAtHit(last: search.goesBackwards && focus == .article, of: query)
    self.search?.goesBackwards = false
  }
}
