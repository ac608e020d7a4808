import Foundation
import Model
import Money
import Query
import Text

/// A fact about an article: its name, and a line or more.
struct Fact: Equatable, Sendable {
  let name: String
  let values: [String]

  private init?(_ name: String, _ values: [String]) {
    let values = values.map(\.displaySafe).filter { !$0.isEmpty }
    if values.isEmpty { return nil }
    (self.name, self.values) = (name, values)
  }

  /// Everything that is known. A fact that is not known has no line.
  static func all(about opened: Opened, in state: State) -> [Fact] {
    let (headline, article) = (opened.headline, opened.stored.article)
    return [
      Fact(FactsTexts.title, [headline.title]),
      Fact(FactsTexts.found, reasons(for: opened, in: state)),
      Fact(FactsTexts.feed, [headline.feedTitle] + feedAddress(of: opened)),
      Fact(FactsTexts.edition, lines(headline.editionDate.map(DateText.long))),
      Fact(FactsTexts.published, lines(article.published.map { moment($0, in: state.zone) })),
      Fact(FactsTexts.updated, lines(article.updated.map { moment($0, in: state.zone) })),
      Fact(FactsTexts.dateAsWritten, lines(article.dateText)),
      Fact(FactsTexts.authors, article.authors.map(line)),
      Fact(FactsTexts.tags, lines(article.tags.isEmpty ? nil : article.tags.joined(separator: ", "))),
      Fact(FactsTexts.language, lines(article.language)),
      Fact(FactsTexts.length, lines(length(headline))),
      Fact(FactsTexts.text, [source(opened)]),
      Fact(FactsTexts.status, [status(opened, in: state)]),
      Fact(FactsTexts.sums, sums(in: opened)),
      Fact(FactsTexts.address, lines(opened.headline.url?.printableAddress)),
      Fact(FactsTexts.about, lines(article.externalURL?.printableAddress)),
      Fact(FactsTexts.comments, lines(article.comments?.printableAddress)),
      Fact(FactsTexts.picture, lines(article.image?.printableAddress)),
      Fact(FactsTexts.attachments, article.attachments.flatMap { [$0.label, $0.url.printableAddress] }),
      Fact(FactsTexts.key, lines(article.keyOrigin == .source ? article.key : nil)),
    ].compactMap(\.self)
  }

  private static func lines(_ text: String?) -> [String] { text.map { [$0] } ?? [] }

  /// Without a password; empty for the bundled edition and what was imported from a file.
  private static func feedAddress(of opened: Opened) -> [String] {
    let address = opened.stored.feedAddress
    return address.contains("://") ? [address.shownAddress] : []
  }

  private static func moment(_ date: Date, in zone: TimeZone) -> String {
    let minutes = zone.secondsFromGMT(for: date) / 60
    let offset = String(format: "%@%02d:%02d", minutes < 0 ? "−" : "+", abs(minutes) / 60, abs(minutes) % 60)
    let day = DateText.long(DateText.day(date, in: zone))
    return FactsTexts.moment(day: day, time: DateText.time(date, in: zone), offset: offset)
  }

  /// "A. Author <author@example.com> https://example.com/author"
  private static func line(_ author: Author) -> String {
    [author.name, author.email.map { "<\($0)>" }, author.url?.printableAddress].compactMap(\.self).joined(
      separator: " ")
  }

  private static func length(_ headline: Headline) -> String? {
    headline.minutes.map {
      FactsTexts.length(words: String(headline.words), minutes: ArticleTexts.minutes($0))
    }
  }

  private static func source(_ opened: Opened) -> String {
    if opened.blocks.isEmpty { return FactsTexts.noText }
    return opened.stored.fromFeed == nil || opened.isFromFeed ? FactsTexts.fromFeed : FactsTexts.fromPage
  }

  private static func status(_ opened: Opened, in state: State) -> String {
    // The article may have been marked since it was opened.
    let headline = state.list.headlines[opened.headline.id] ?? opened.headline
    var parts = [headline.isRead ? FactsTexts.read : FactsTexts.unread]
    if headline.isStarred { parts.append(FactsTexts.starred) }
    if opened.stored.earlier != nil { parts.append(FactsTexts.changed(state.keymap)) }
    return parts.joined(separator: ", ")
  }

  /// Each sum once, as the article writes it, with the amount that was read.
  private static func sums(in opened: Opened) -> [String] {
    var seen: Set<String> = []
    return [opened.headline.title, opened.text].flatMap { text in
      Sum.all(in: text).compactMap { sum in
        let written = text[sum.range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard seen.insert(written).inserted else { return nil }
        let ends = [sum.figure, sum.upper].compactMap(\.self).map(\.grouped)
        return FactsTexts.sum(written, amount: ends.joined(separator: "–"), sum.code)
      }
    }
  }

  /// The words of the article that an open search found it by, each once.
  private static func reasons(for opened: Opened, in state: State) -> [String] {
    guard let query = state.search?.answered, let tree = query.reading.tree else { return [] }
    var highlighter = Highlighter(tree)
    var (seen, reasons): (Set<String>, [String]) = ([], [])
    for (text, part) in [(opened.headline.title, QueryTree.Part.title), (opened.text, .body)] {
      for hit in highlighter.hits(in: text, part: part) {
        let word = String(text[text.range(ofBytes: hit.range)])
        guard seen.insert(word.lowercased()).inserted else { continue }
        reasons.append(FactsTexts.reason(word: word, why: hit.quality.reason))
      }
    }
    return [query.text] + (reasons.isEmpty ? [FactsTexts.noWord] : Array(reasons.prefix(8)))
  }
}

extension Opened {
  /// The text that is on the screen.
  fileprivate var text: String { blocks.map(\.text).joined(separator: "\n\n") }
}

extension MatchQuality {
  fileprivate var reason: String {
    switch self {
    case .exact: FactsTexts.sameWord
    case .form: FactsTexts.otherForm
    case .sound: FactsTexts.otherSpelling
    }
  }
}
