import Foundation
import Model
import Screen

/// The rows of an unfolded story: one for each article, and below them the reasons why they are together.
///
/// Figures about which the articles differ stand beside each where there is room for all of them, and below the rows
/// elsewhere: a figure is never cut.
struct UnfoldedStory {
  private let list: List
  private let lead: ArticleID
  private let zone: TimeZone
  private let comparison: StoryComparison?
  /// Columns for texts.
  private let width: Int
  private let sourceWidth: Int
  /// Columns of the language with the blank behind it; 0 for a story in one language.
  private let languageWidth: Int

  /// Columns before the texts, and behind them.
  static let (indent, margin) = (5, 1)
  private static let widestSource = 18
  /// Columns of a time or a day.
  private static let timeWidth = 6
  /// The least room for the headline of an article.
  private static let leastTitle = 18

  /// - Parameter width: columns of the list pane.
  init(_ list: List, _ lead: ArticleID, width: Int, zone: TimeZone) {
    self.list = list
    self.lead = lead
    self.zone = zone
    comparison = list.comparisons[lead]
    self.width = max(0, width - UnfoldedStory.indent - UnfoldedStory.margin)
    let languages = Set(list.family(of: lead).compactMap { list.headlines[$0]?.language?.mainLanguage })
    languageWidth = languages.count > 1 ? 3 : 0
    let widest =
      list.family(of: lead).compactMap { list.headlines[$0] }
      .map { Width.of(SourceName.of($0)) }.max() ?? 0
    let rest = self.width - languageWidth - UnfoldedStory.timeWidth - 2
    sourceWidth = min(widest, UnfoldedStory.widestSource, max(4, rest - Width.of(StoryTexts.first) - 1))
  }

  /// The room behind source, language and time.
  private var room: Int {
    max(0, width - sourceWidth - 1 - languageWidth - UnfoldedStory.timeWidth - 1)
  }

  /// One article: source, language, time, and what is particular about it.
  func row(of id: ArticleID) -> [Run] {
    guard let headline = list.headlines[id] else { return [] }
    let style = Style(headline.isRead ? .dim : .text)
    let source = Width.cut(SourceName.of(headline), to: sourceWidth)
    var runs = [
      Run(source + pad(source, sourceWidth + 1), style: style),
      Run(languageWidth > 0 ? padded(headline.language?.mainLanguage ?? "", languageWidth) : "", style: Style(.accent)),
      Run(padded(time(headline), UnfoldedStory.timeWidth) + " ", style: Style(.faint)),
    ]
    let note = note(of: id)
    let fitting = areFiguresBeside ? note : note.prefix { !$0.isFigure }
    runs += fitting.enumerated().map { number, part in
      Run((number > 0 ? " · " : "") + part.text, style: Style(part.isOther ? .notice : .text))
    }
    let used = Width.of(fitting.map(\.text).joined(separator: " · "))
    let left = room - used - (used > 0 ? 2 : 0)
    if left >= UnfoldedStory.leastTitle, id != lead {
      if used > 0 { runs.append(Run("  ", style: style)) }
      runs += headline.titleRuns(style).cut(to: left)
    }
    return runs
  }

  /// The lines below the articles; one at least.
  var footer: [String] {
    guard let comparison else { return [StoryTexts.comparing] }
    var parts = absent(comparison)
    if !areFiguresBeside {
      parts += list.family(of: lead).compactMap { id in
        guard let figures = comparison.figures[id], !figures.isEmpty, let headline = list.headlines[id] else {
          return nil
        }
        return StoryTexts.says(SourceName.of(headline), figures.map(\.text))
      }
    }
    parts.append(StoryTexts.together(comparison.reasons))
    let lines = parts.filter { !$0.isEmpty }.flatMap { text in
      wrap([Run(text)], width: max(8, width)).map(\.text)
    }
    return lines.isEmpty ? [""] : lines
  }

  /// Lines about articles of the story that the list leaves out: the one that was first, and those with figures.
  private func absent(_ comparison: StoryComparison) -> [String] {
    let shown = Set(list.family(of: lead))
    return comparison.articles.filter { !shown.contains($0.id) }.compactMap { headline in
      let first = comparison.first == headline.id ? [StoryTexts.first] : []
      let parts = first + (comparison.figures[headline.id] ?? []).map(\.text)
      return parts.isEmpty ? nil : StoryTexts.absent(SourceName.of(headline), parts)
    }
  }

  private struct Part {
    var text: String
    var isFigure = false
    var isOther = false
  }

  private func note(of id: ArticleID) -> [Part] {
    let first = comparison?.first == id ? [Part(text: StoryTexts.first)] : []
    let figures = comparison?.figures[id] ?? []
    return first
      + figures.map { figure in
        Part(text: figure.isOther ? StoryTexts.says(figure.text) : figure.text, isFigure: true, isOther: figure.isOther)
      }
  }

  private var areFiguresBeside: Bool {
    list.family(of: lead).allSatisfy { id in
      Width.of(note(of: id).map(\.text).joined(separator: " · ")) <= room
    }
  }

  /// The time on the day of the article that shows the story, else the day.
  private func time(_ headline: Headline) -> String {
    let day = headline.editionDate ?? DateText.day(headline.date, in: zone)
    let shown = list.headlines[lead].map { $0.editionDate ?? DateText.day($0.date, in: zone) } ?? day
    return day == shown && headline.editionDate == nil
      ? DateText.time(headline.date, in: zone) : DateText.short(day, today: shown)
  }

  private func padded(_ text: String, _ width: Int) -> String { text + pad(text, width) }
  private func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - Width.of(text)))
  }
}
