import Model
import Screen
import Text

/// The article in the reading pane.
extension State {
  /// Lays articles out for a pane. A translation stands beside its original where the terminal is wide.
  func typesetter(in pane: Rect) -> Typesetter {
    Typesetter(
      measure: settings.reading.measure, zone: zone, keymap: keymap,
      isBeside: size.width >= Typesetter.widthForBeside && pane.width >= Typesetter.paneForBeside)
  }

  /// Takes an article, unless another one is selected by now.
  mutating func receive(article opened: Opened) -> [Effect] {
    guard opened.headline.id == list.selected, let pane = articlePane else { return [] }
    // The text stays where it is, scrolled and marked as it is.
    if let change = opened.unchangedBy, reading?.id == opened.headline.id {
      asked = nil
      return say(ArticleTexts.isWritten(inLatin: change.isToLatin))
    }
    let kept = keepPosition()
    reading = Reading(replaced(opened), pane: pane, typesetter(in: pane))
    asked = nil
    showFirstHit()
    list.merge([opened.headline])
    return kept
  }

  /// Shows no text where there is none. The article counts as requested still, so that it is not requested again.
  mutating func receiveNoText(of id: ArticleID) -> [Effect] {
    guard asked == id, list.selected == id else { return [] }
    let kept = keepPosition()
    reading = nil
    return kept + say(ArticleTexts.textGone)
  }
}

/// Code that is wider than the text.
extension State {
  /// Scrolls the code of the article sideways.
  mutating func scrollCode(by step: Int) -> [Effect] {
    guard let reading, reading.id == list.selected, layout.article != nil, reading.typeset.codeOverflow > 0 else {
      return say(ArticleTexts.noLongCode)
    }
    guard let pane = articlePane else { return [] }
    let typesetter = typesetter(in: pane)
    let hasMoved = self.reading?.scrollCode(by: step, typesetter) == true
    return hasMoved ? [] : say(step > 0 ? ArticleTexts.endOfCode : ArticleTexts.codeIsBroken)
  }
}

/// The text of the page of an article, in place of the text of its feed.
extension State {
  /// Fetches the page. Where its text is there already, changes between it and the text of the feed.
  mutating func toggleText() -> [Effect] {
    guard let headline = list.selection else { return [] }
    // Only the article itself says which of its texts is the other one.
    guard let opened = reading?.opened, opened.headline.id == headline.id else { return [] }
    if opened.isProgramOutput {
      replacedTexts.showOwn(headline.id)
      return [.read(.article(headline.id))]
    }
    if opened.isFromFeed { return [.read(.article(headline.id))] }
    if opened.stored.fromFeed != nil { return [.read(.feedText(headline.id))] }
    guard headline.url != nil else { return say(ArticleTexts.noPage) }
    guard fetchingPage == nil else { return say(ArticleTexts.fetchingAlready) }
    return say(ArticleTexts.fetching) + fetchPage(of: headline.id)
  }

  /// Shows the open text in the other alphabet of its language, or as its source wrote it.
  mutating func toggleAlphabet() -> [Effect] {
    guard let opened = reading?.opened, opened.headline.id == list.selected else { return [] }
    let language = opened.headline.language.flatMap { Language(tag: $0) }
    guard !opened.isProgramOutput, language.flatMap({ AlphabetChange($0) }) != nil else {
      return say(ArticleTexts.oneAlphabet)
    }
    return [.read(.alphabet(opened.headline.id, isOther: opened.alphabet == nil, ofFeedText: opened.isFromFeed))]
  }

  /// Starts or stops fetching the pages of this feed's articles with each refresh.
  mutating func toggleWantsPages() -> [Effect] {
    list.selection.map { [.write(.toggleWantsPages($0.feed))] } ?? []
  }

  /// Fetches the page of the selected article at once; those of the others come with the next refresh.
  mutating func receive(wantsPages isWanted: Bool, of feed: FeedID, titled title: String) -> [Effect] {
    hasActed = true
    guard isWanted else { return say(ArticleTexts.pagesStopped(title) + keymap.undoing) }
    let opened = reading?.opened
    guard fetchingPage == nil, let headline = list.selection, headline.feed == feed, headline.url != nil,
      opened?.headline.id != headline.id || opened?.stored.fromFeed == nil
    else { return say(ArticleTexts.pagesLater(title) + keymap.undoing) }
    wantedFirst = headline.id
    return say(ArticleTexts.pagesNow(title)) + fetchPage(of: headline.id)
  }

  /// One page at a time: the status row names it, and Esc stops it.
  private mutating func fetchPage(of article: ArticleID) -> [Effect] {
    fetchingPage = article
    return [.network(.fetchPage(article))]
  }

  /// Stops fetching. A page that comes all the same is not shown.
  mutating func stopPage() -> [Effect] {
    (fetchingPage, wantedFirst) = (nil, nil)
    return say(ArticleTexts.stopped) + [.network(.stopFetchingPage)]
  }

  /// Shows the text of the page, if its article is still selected. It is kept in any case.
  mutating func receive(page opened: Opened) -> [Effect] {
    guard fetchingPage == opened.headline.id else { return [] }
    (fetchingPage, wantedFirst) = (nil, nil)
    replacedTexts.showOwn(opened.headline.id)
    let effects = endTranslation(of: opened.headline.id) + receive(article: opened)
    return list.selected == opened.headline.id ? effects + say(ArticleTexts.isPage(keymap)) : effects
  }

  /// Says why there is no page, unless fetching it was stopped.
  mutating func receiveNoPage(of article: ArticleID, because problem: Problem) -> [Effect] {
    guard fetchingPage == article else { return [] }
    fetchingPage = nil
    let isOn = wantedFirst == article
    wantedFirst = nil
    return say(isOn ? ArticleTexts.pagesOn(but: problem.why) : problem.notice, isError: true)
  }
}
