import Content
import Desk
import Model
import Money
import Parse
import Query
import Reader
import Store
import Sync
import Text

/// The questions of pages.
extension EffectHandler {
  /// Nil when the thing that was asked about is not there.
  func answer(to question: PageQuestion) throws(Problem) -> Event? {
    switch question {
    case .starter: return .answered(AddingAnswer.starter(try starter()))
    case .services: return .answered(JoiningAnswer.services(ServiceKind.all.map(ServiceChoice.init)))
    case .feedHealth:
      let (accounts, offline) = (try store.accounts(), try store.offlineSince())
      return .answered(
        HealthAnswer(
          try store.feedHealth(), accounts: accounts, hooks: try store.hookFailures(of: settings.hooks.map(\.name)),
          offlineSince: offline))
    case .changes(let id): return try changes(of: id).map { .answered($0) }
    case .timeline(let article):
      let languages = try ReaderLanguages(store, environment: environment)
        .grouping(ListGrouping(languages: settings.languages)).languages
      var timeline = try StoryDesk(store).timeline(of: article, languages: languages)
      let headlines = try translations.translated(timeline.entries.map(\.headline))
      for (index, headline) in headlines.enumerated() { timeline.entries[index].headline = headline }
      return .answered(TimelineAnswer(timeline, of: article))
    case .pair(let pair, let day):
      let (report, articles) = try rateDesk.report(on: pair, asOf: day, today: today)
      let counts = MentionCounts(
        currency: articles.naming, countryName: articles.country, country: articles.namingCountry)
      var mentions = articles.mentions.map(Mention.init)
      let headlines = try translations.translated(mentions.map(\.headline))
      for (index, headline) in headlines.enumerated() { mentions[index].headline = headline }
      return .answered(PairAnswer(report, mentions: mentions, counts: counts))
    case .conversion(let line, let day):
      let answer = try rateDesk.conversion(of: line, asOf: day, today: today)
      return .answered(ConverterAnswer(ConversionResult(answer, settings), for: line))
    case .matrix(let day): return .answered(MatrixAnswer(try rateDesk.matrix(asOf: day, today: today)))
    case .sums(let article):
      return .answered(SumsAnswer(try rateDesk.worths(in: article, today: today), in: article))
    case .alerts: return .answered(AlertsAnswer(try alertDesk.alerts()))
    case .themes:
      let (themes, problems) = ThemeFolder(path: Places(environment).themes).all()
      return .answered(ThemesAnswer(themes, problems: problems))
    }
  }

  private func starter() throws(Problem) -> [Subscription] {
    let followed = Set(try store.subscriptions().subscriptions.map(\.feedURL))
    return try Content.starterList().subscriptions.filter { !followed.contains($0.feedURL) }
  }

  /// Compares the two last texts of the feed: the text of a page never came from the feed. Nil when the article was never
  /// changed.
  private func changes(of id: ArticleID) throws(Problem) -> Changes? {
    guard let stored = try store.article(id), let earlier = stored.earlier else { return nil }
    return Changes(
      article: id, changed: earlier.changed,
      title: Comparison(from: earlier.title, to: stored.headline.title),
      text: Comparison(from: earlier.text, to: stored.fromFeed?.text ?? stored.article.text))
  }
}

extension Mention {
  fileprivate init(_ mention: PairMention) {
    self.init(
      mention.headline, day: mention.day, since: mention.change, inverseSince: mention.inverseChange,
      storySize: mention.storySize)
  }
}

extension ConversionResult {
  fileprivate init(_ answer: ConversionAnswer, _ settings: Settings) {
    let rates = settings.rates
    switch answer {
    case .worth(let worth):
      let isGuess = worth.conversion.isIntoHome && rates.home == Settings.Rates.byLocale
      self.init(worth, isHomeFromLocale: isGuess)
    case .refusal(let why): self.init(refusal: why)
    case .noRate(let pair, let day):
      let keys = Keymap(settings.keymap, settings.allKeys)
      self.init(noRate: pair, on: day, isFetched: !Settings.Rates.isNone(rates.from), keys)
    }
  }
}
