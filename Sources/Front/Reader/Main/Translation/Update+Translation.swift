import Model
import Screen

/// Translation of the open article.
extension State {
  /// Shows the article translated, or as its source wrote it. What the store does not have yet is translated first.
  mutating func toggleTranslation() -> [Effect] {
    guard settings.translate.isOn else { return say(TranslationTexts.noProgram) }
    guard let reading, let pane = articlePane, reading.id == list.selected, !reading.opened.isProgramOutput else {
      return say(TranslationTexts.openFirst)
    }
    let (opened, typesetter) = (reading.opened, typesetter(in: pane))
    if opened.showsTranslation {
      self.reading?.show(opened.translation, isShown: false, typesetter)
      return say(TranslationTexts.original)
    }
    if let translation = opened.translation, translation.hasText, translation.isWhole || isTranslating(reading.id) {
      self.reading?.show(translation, isShown: true, typesetter)
      return []
    }
    if isTranslating(reading.id) { return say(TranslationTexts.isRunning(settings.translate.program)) }
    // A narrow screen shows the list alone, which would hide the text.
    let shown = layout.article == nil && pages.isEmpty ? openArticle() : []
    return shown + say(TranslationTexts.started(settings.translate.program)) + translate(opened)
  }

  private func isTranslating(_ id: ArticleID) -> Bool { translating.text == id }

  private mutating func translate(_ opened: Opened) -> [Effect] {
    // It takes the place of another article, which is asked for again when that is read again.
    if let other = translating.text, other != opened.headline.id { translating.askedTexts.remove(other) }
    translating.text = opened.headline.id
    translating.askedTexts.insert(opened.headline.id)
    return [.terminal(.translate(.article(opened.headline.id, ofFeedText: opened.isFromFeed)))]
  }

  /// Ends the translation of an article whose text is another one from now on.
  mutating func endTranslation(of article: ArticleID) -> [Effect] {
    guard translating.text == article else { return [] }
    translating.text = nil
    return [.terminal(.endTranslation)]
  }

  /// Ends the translation. What is translated is kept.
  mutating func stopTranslation() -> [Effect] {
    let text = reading?.opened.translation
    let isOpen = reading?.id == translating.text
    translating.text = nil
    return say(TranslationTexts.stopped(done: isOpen ? text?.done ?? 0 : 0, of: isOpen ? text?.lines ?? 0 : 0))
      + [.terminal(.endTranslation)]
  }

  /// Shows what is translated of the open article, and says how the translation ended.
  mutating func receive(translation progress: TranslationProgress) -> [Effect] {
    let isAwaited = translating.text == progress.article
    if isAwaited, progress.stage != .working { translating.text = nil }
    let isOpen = show(progress, isAwaited: isAwaited)
    switch progress.stage {
    case .working:
      if progress.text?.hasText == true { translating.isHalted = false }
      return []
    case .done:
      translating.isHalted = false
      guard isOpen, isAwaited else { return [] }
      guard progress.text?.hasText == true else { return say(TranslationTexts.sameText) }
      return say(TranslationTexts.shown(keymap.firstLabel(of: MainCommand.translate)))
    case .stopped: return []
    case .failed(let problem):
      translating.isHalted = true
      return say(problem.notice, isError: true)
    case .isInTarget(let language): return isAwaited ? say(TranslationTexts.isInTarget(language)) : []
    case .unknownLanguage: return isAwaited ? say(TranslationTexts.unknownLanguage) : []
    }
  }

  /// Puts what came into the open article. Returns whether it is open. The first part that comes is shown; after that the person
  /// decides.
  private mutating func show(_ progress: TranslationProgress, isAwaited: Bool) -> Bool {
    guard let reading, let pane = articlePane, reading.id == progress.article,
      reading.opened.isFromFeed == progress.isFeedText, reading.opened.alphabet == nil,
      !reading.opened.isProgramOutput
    else { return false }
    guard let text = progress.text, text.blocks.count == reading.opened.blocks.count else { return true }
    let isNew = reading.opened.translation?.hasText != true
    let isShown = reading.opened.showsTranslation || isNew && text.hasText && isAwaited
    let typesetter = typesetter(in: pane)
    self.reading?.show(text, isShown: isShown, typesetter)
    if let title = text.title, list.headlines[progress.article]?.translation != nil {
      list.merge(titles: [progress.article: title])
    }
    return true
  }
}

/// Translation without a key, where the settings ask for it.
extension State {
  /// Requests the titles on the screen, and the text that is read, where the store does not have them.
  mutating func askForTranslations() -> [Effect] {
    guard settings.translate.isOn, !translating.isHalted else { return [] }
    return askForTitles() + askForText()
  }

  private mutating func askForTitles() -> [Effect] {
    guard settings.translate.titles, !translating.isBusyWithTitles, layout.list != nil, pages.isEmpty else { return [] }
    let wanted = list.ids.dropFirst(list.top).prefix(listHeight).filter { id in
      list.headlines[id]?.translation == .wanted && !translating.askedTitles.contains(id)
    }.prefix(settings.translate.batch)
    guard !wanted.isEmpty else { return [] }
    translating.isBusyWithTitles = true
    translating.askedTitles.formUnion(wanted)
    return [.terminal(.translate(.titles(Array(wanted))))]
  }

  /// Only a text that is read is translated by itself: beside the list it would be work for each step.
  private mutating func askForText() -> [Effect] {
    guard focus == .article, pages.isEmpty, let opened = reading?.opened, opened.wantsTranslation,
      opened.headline.id == list.selected, opened.alphabet == nil,
      !translating.askedTexts.contains(opened.headline.id)
    else { return [] }
    return translate(opened)
  }

  /// Takes titles that were translated. A failure is said once; then only a key asks again.
  mutating func receive(titles: TitleTranslations) -> [Effect] {
    list.merge(titles: titles.titles)
    search?.origin.list.merge(titles: titles.titles)
    switch titles.stage {
    case .working: return []
    case .takesLong:
      translating.isLongBusyWithTitles = translating.isBusyWithTitles
      return []
    case .done: (translating.isBusyWithTitles, translating.isLongBusyWithTitles) = (false, false)
    }
    guard let problem = titles.problem else { return [] }
    translating.isHalted = true
    // They are asked for again when the program works.
    translating.askedTitles = []
    return say(problem.notice, isError: true)
  }
}

extension List {
  mutating func merge(titles: [ArticleID: TranslatedTitle]) {
    for (id, title) in titles { setTranslation(title, of: id) }
  }
}

extension Headline {
  /// The title for lists: the translated one with its mark where there is one, and words in its place for an article without any.
  func titleRuns(_ style: Style) -> [Run] {
    guard let title = translation?.title else {
      return [Run(shownTitle.isEmpty ? ShellTexts.noTitle : shownTitle, style: style)]
    }
    return [TranslationTexts.mark(title), Run(title.text, style: style)]
  }
}
