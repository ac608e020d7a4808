import Foundation
import Model
import Screen
import Text

/// Lays an article out: its title, its byline, and its blocks under one another.
struct Typesetter {
  /// The most columns of a line of text.
  let measure: Int
  /// The zone for the time of the article.
  let zone: TimeZone
  /// The keys that its texts name.
  let keymap: Keymap
  /// The first column of code that is shown, each row on one line; nil breaks long rows.
  var codeColumn: Int?
  /// True if there is room for a translation beside its original.
  var isBeside = false

  /// The article in lines for a pane of `width` columns. An article without text has a sentence that says so.
  func typeset(_ opened: Opened, width: Int) -> TypesetArticle {
    guard opened.showsTranslation, let translation = opened.translation else { return original(opened, width).article }
    return setsBeside(opened) ? beside(opened, translation, width) : translated(opened, translation, width)
  }

  func original(_ opened: Opened, _ width: Int) -> Setter {
    var setter = Setter(width: width, measure: measure, codeColumn: codeColumn)
    setOriginal(opened, with: &setter)
    return setter
  }

  /// Sets title with byline, each block, and what stands below the text: a section each.
  func setOriginal(_ opened: Opened, with setter: inout Setter) {
    setter.beginSection()
    setter.set(wrap([Run(opened.title, style: Style(.title, .bold))], width: setter.columns))
    setter.set(bylineLines(opened, width: setter.columns))
    var voices = Voices()
    for block in opened.blocks {
      setter.beginSection()
      setter.set(block, voices: &voices)
    }
    setter.beginSection()
    if opened.blocks.isEmpty {
      setter.gap()
      let text = ArticleTexts.noText + (opened.headline.url == nil ? "" : ArticleTexts.opensPage(keymap))
      setter.set(wrap([Run(text, style: Style(.dim))], width: setter.columns))
    }
    setter.setAttachments(opened.stored.article.attachments)
    setter.setLinks()
  }

  /// The facts stand from the left, also where the name of the feed is in a right-to-left script.
  func bylineLines(_ opened: Opened, width: Int) -> [Line] {
    wrap([Run(byline(opened), style: Style(.dim))], width: width, isRightToLeft: false)
  }

  /// "Kursiv · 2 April 2026, 22:10 · A. Author · 3 min"
  func byline(_ opened: Opened) -> String {
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
    if let minutes = headline.shownMinutes { parts.append(ArticleTexts.minutes(minutes)) }
    if let replacement = opened.replacement {
      parts.append(ProgramTexts.isBy(replacement.command, replacement.key))
    } else if opened.isFromFeed {
      parts.append(ArticleTexts.fromFeed)
    } else if opened.stored.fromFeed != nil {
      parts.append(ArticleTexts.fromPage)
    }
    if let change = opened.alphabet { parts.append(ArticleTexts.written(inLatin: change.isToLatin)) }
    if opened.stored.earlier != nil { parts.append(ArticleTexts.changed(keymap)) }
    if !opened.mentionedCurrencies.isEmpty { parts.append(ArticleTexts.mentions(opened.mentionedCurrencies)) }
    return parts.joined(separator: " · ")
  }
}

extension Headline {
  /// Minutes of reading, at 220 words a minute; nil for an article without text.
  var minutes: Int? { words == 0 ? nil : max(1, (words + 110) / 220) }

  /// The same where it says something; nil for what is read in a minute or two.
  var shownMinutes: Int? { minutes.flatMap { $0 < 3 ? nil : $0 } }
}

/// The speakers of an interview so far: the first one and the others look different.
struct Voices {
  private var names: [String] = []

  /// True for the speaker who spoke first. Remembers a new name.
  mutating func isFirst(_ name: String) -> Bool {
    if !names.contains(name) { names.append(name) }
    return names.first == name
  }
}
