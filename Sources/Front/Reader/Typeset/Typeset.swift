import Foundation
import Model
import Screen

/// Lays an article out: its title, where it is from, and its blocks one under the other.
struct Typeset {
  /// The most columns that a line of text takes.
  let measure: Int
  /// In which the hour of an article is told.
  let zone: TimeZone

  /// The article in lines for a pane of `width` columns. The title is always there; where the source gave no text a
  /// sentence says so.
  func page(_ opened: Opened, width: Int) -> Page {
    var setter = Setter(width: width, measure: measure)
    setter.set(wrap([Run(opened.headline.title, style: Style(.title, .bold))], width: setter.columns))
    setter.set(wrap([Run(byline(opened), style: Style(.dim))], width: setter.columns))
    var voices = Voices()
    for block in opened.blocks { setter.set(block, voices: &voices) }
    if opened.blocks.isEmpty {
      setter.gap()
      let text = "The source gave no text for this article." + (opened.headline.url == nil ? "" : " o opens its page.")
      setter.set(wrap([Run(text, style: Style(.dim))], width: setter.columns))
    }
    setter.setLinks()
    return setter.page
  }

  /// "Kursiv · 2 April 2026, 22:10 · A. Author · 3 min"
  private func byline(_ opened: Opened) -> String {
    let headline = opened.headline
    var parts: [String] = []
    if !headline.feedTitle.isEmpty { parts.append(headline.feedTitle) }
    if let day = headline.editionDate {
      parts.append(DateText.medium(day))
    } else {
      let day = DateText.medium(DateText.day(headline.date, in: zone))
      parts.append("\(day), \(DateText.time(headline.date, in: zone))")
    }
    let authors = opened.stored.article.authors.compactMap(\.name).joined(separator: ", ")
    if !authors.isEmpty { parts.append(authors) }
    if let minutes = headline.minutes { parts.append("\(minutes) min") }
    if opened.isFromFeed {
      parts.append("from its feed")
    } else if opened.stored.fromFeed != nil {
      parts.append("from its page")
    }
    if opened.stored.earlier != nil { parts.append("changed, e compares") }
    if !opened.lit.isEmpty { parts.append("\(opened.lit.joined(separator: ", ")) lit above") }
    return parts.joined(separator: " · ")
  }
}

extension Headline {
  /// Minutes to read it, at 220 words a minute; nil when there is no text.
  var minutes: Int? { words == 0 ? nil : max(1, (words + 110) / 220) }
}

/// Who has spoken so far: the first voice of an interview and the second look different.
struct Voices {
  private var names: [String] = []

  /// Whether this is who spoke first; a name that is new is remembered.
  mutating func isFirst(_ name: String) -> Bool {
    if !names.contains(name) { names.append(name) }
    return names.first == name
  }
}
