import Foundation
import Model
import Money
import Query
import Reader
import Text

/// What a store with half a year of rates would say about money.
extension Library {
  static let pair = Pair("KZT", "USD")

  /// The tenge falls by a twentieth from June, and the manat is where its decree puts it.
  static let book = RateBook(
    (0..<180).compactMap { back in
      let date = Day(number: day.number - back)
      guard date.weekday < 5 else { return nil }
      return Publication(
        source: "nbk", date: date,
        rates: [
          Rate(Pair("USD", "KZT"), value: "\(500 + back / 7).\(10 + back % 7)"),
          Rate(Pair("UZS", "KZT"), nominal: "100", value: "4.\(10 + back % 5)"),
        ], fetched: day.start)
    } + [
      Publication(source: "cbu", date: day, rates: [Rate(Pair("USD", "UZS"), value: "12142.10")], fetched: day.start)
    ])

  /// What a source said so many days ago of one pair: "USD/KZT".
  static func publication(_ source: String, _ pair: String, _ value: String, back: Int = 0) -> Publication {
    let codes = pair.split(separator: "/").map(String.init)
    return Publication(
      source: source, date: Day(number: day.number - back), rates: [Rate(Pair(codes[0], codes[1]), value: value)],
      fetched: day.start)
  }

  static let alerts = [
    AlertStatus(Alert(Pair("USD", "KZT"), .extreme), isFromSettings: true),
    AlertStatus(
      Alert(Pair("USD", "TMT"), .breaks, isArmed: false), said: "USD/TMT 3.6000 is no longer fixed: +2.86 %", day: day),
  ]

  /// The answer to the question of a page about money; nil for other pages, which the tests answer themselves.
  func answer(_ question: PageQuestion) -> [Event]? {
    switch question {
    case .pair(let pair, _):
      let report = Library.book.report(on: pair, day: Library.day)
      let mentions = articles.prefix(2).map { opened in
        let change = report.change(since: Day(number: Library.day.number - 30))
        return Mention(
          opened.headline, day: Day(number: Library.day.number - 30), since: change?.of, inverseSince: change?.ofInverse
        )
      }
      return [.answered(PairAnswer(report, mentions: mentions))]
    case .conversion(let line, _):
      let answer =
        line.contains("kzt")
        ? ConversionResult("100 USD = 50 010 KZT", detail: "500.10, National Bank")
        : ConversionResult(
          "it names no currency", isRefusal: true)
      return [.answered(ConverterAnswer(answer, for: line))]
    case .matrix:
      let matrix = Matrix(["KZT", "UZS", "TMT", "USD"], from: Library.book, on: Library.day)
      return [.answered(MatrixAnswer(matrix))]
    case .sums(let id):
      let text = "It costs $6 million, or 25 billion tenge."
      let sums = Sum.all(in: text).map { NamedSum($0, in: text) }
      let worths = Library.book.worths(
        of: sums, in: "KZT", or: "USD", on: Day(number: Library.day.number - 60), today: Library.day, ahead: 0)
      return [.answered(SumsAnswer(id == 4 ? [] : worths, in: id))]
    case .alerts: return [.answered(AlertsAnswer(Library.alerts))]
    case .timeline(let id): return [.answered(TimelineAnswer(timeline(of: id), of: id))]
    case .starter, .services, .feedHealth, .changes, .themes: return nil
    }
  }

  private func timeline(of id: ArticleID) -> StoryTimeline {
    timelines[id]
      ?? StoryTimeline(articles.filter { $0.headline.id == id }.map { TimelineEntry($0.headline, isOwn: true) })
  }

  /// The answer to a change of alerts; nil for other effects.
  func figures(_ effect: WriteEffect) -> [Event]? {
    switch effect {
    case .addAlert(let alert): return [.answered(AlertsAnswer(Library.alerts + [AlertStatus(alert)]))]
    case .removeAlert(let alert):
      return [.answered(AlertsAnswer(Library.alerts.filter { $0.alert.rule != alert.rule }))]
    case .checkAlerts: return [.answered(AlertsAnswer(Library.alerts, rang: ["KZT/USD moved by +2.00 %"]))]
    case .mark, .seen, .keepPosition, .keepPlace, .keepArrangement, .keepHistory, .save, .forget, .rename, .follow,
      .addAccount, .edit, .undo, .redo, .pause, .separate, .join,
      .followMove, .acceptCommand, .toggleWantsPages, .markAll:
      return nil
    }
  }
}
