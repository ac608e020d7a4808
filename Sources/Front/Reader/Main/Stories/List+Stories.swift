import Model

/// Rows that stand for a story. The row belongs to the article that shows the story; unfolded, the others have rows below it.
extension List {
  /// True for a row that stands for several articles.
  func isFolded(_ id: ArticleID) -> Bool { stories[id] != nil && !unfolded.contains(id) }

  /// The article that shows the unfolded story of a row; nil for a row that belongs to none.
  func unfoldedLead(of id: ArticleID) -> ArticleID? { unfolded.contains(id) ? id : leads[id] }

  /// The articles that a row stands for, the one that it shows first.
  func articles(ofRow id: ArticleID) -> [ArticleID] { isFolded(id) ? [id] + (stories[id] ?? []) : [id] }

  /// The articles that some rows stand for.
  func articles(ofRows ids: some Sequence<ArticleID>) -> [ArticleID] {
    stories.isEmpty ? Array(ids) : ids.flatMap { articles(ofRow: $0) }
  }

  /// All articles of the story that an article belongs to, folded or not; the article alone where it stands alone.
  func family(of id: ArticleID) -> [ArticleID] {
    let lead = leads[id] ?? id
    return stories[lead].map { [lead] + $0 } ?? [id]
  }

  /// True if any article of the row is unread; nil while one of them is being read and no other is unread.
  func isUnread(row id: ArticleID) -> Bool? {
    let known = articles(ofRow: id).map { headlines[$0].map { !$0.isRead } }
    if known.contains(true) { return true }
    return known.contains(nil) ? nil : false
  }

  /// The number of languages in a story; nil while some of its headlines are being read.
  func languageCount(of lead: ArticleID) -> Int? {
    let rows = family(of: lead).map { headlines[$0] }
    guard !rows.contains(nil) else { return nil }
    return Set(rows.compactMap { $0?.language?.mainLanguage }).count
  }

  /// The language of a headline, "kk", if it is none that the person reads; empty for all others, and where nothing is known.
  func foreignLanguage(_ headline: Headline) -> String {
    guard let language = headline.language, !language.isEmpty, !languages.isEmpty,
      languages.place(ofLanguage: language) == nil
    else { return "" }
    return language.mainLanguage
  }

  /// The row that has an article: its own, or that of its story. Nil when it is not in the list.
  func row(of id: ArticleID) -> Int? {
    if let own = ids.firstIndex(of: id) { return own }
    return stories.first { $0.value.contains(id) }.flatMap { ids.firstIndex(of: $0.key) }
  }

  /// True for the last row of an unfolded story.
  func isEndOfStory(_ index: Int) -> Bool {
    guard let lead = leads[ids[index]] else { return false }
    return index + 1 >= ids.count || leads[ids[index + 1]] != lead
  }
}

/// Folding.
extension List {
  /// Adds rows for the other articles of a story below its row.
  mutating func unfold(_ lead: ArticleID) {
    guard let others = stories[lead], !unfolded.contains(lead), let place = ids.firstIndex(of: lead) else { return }
    ids.insert(contentsOf: others, at: place + 1)
    unfolded.insert(lead)
    for id in others { leads[id] = lead }
  }

  /// Takes them away again. The selection goes to the row of the story where it was inside.
  mutating func fold(_ lead: ArticleID) {
    guard unfolded.remove(lead) != nil, let others = stories[lead] else { return }
    let selected = selectedRow.map { leads[$0] ?? $0 }
    ids.removeAll { leads[$0] == lead }
    for id in others { leads[id] = nil }
    if let selected { select(id: selected) }
  }

  /// Unfolds the stories again that have one of these articles.
  mutating func unfold(storiesWith open: Set<ArticleID>) {
    guard !open.isEmpty else { return }
    for (lead, others) in stories where open.contains(lead) || others.contains(where: open.contains) { unfold(lead) }
  }

  /// The unfolded stories whose comparison was not requested yet. They count as requested from here on.
  mutating func uncompared() -> [ArticleID] {
    let leads = unfolded.subtracting(compared).sorted()
    compared.formUnion(leads)
    return leads
  }
}
