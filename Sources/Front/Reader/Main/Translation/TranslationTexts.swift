import Model
import Screen

/// Texts about translations.
package enum TranslationTexts {
  static let noProgram = "No program translates: set translate.run in config.toml (docs/TRANSLATION.md)."
  static let openFirst = "Select an article to translate it."
  static let original = "The original."
  static let sameText = "The program gave the text back as it was."
  static let unknownLanguage = "The language of this article is not known, and translate.run needs it (%from)."
  static let failed = "(not translated)"
  static let otherFigures = "(numbers differ from the original)"

  static func isInTarget(_ language: String) -> String {
    "This article is in the language of your translations (\(language)) already."
  }
  static func started(_ program: String) -> String { "Translating with \(program); esc ends it." }
  static func isRunning(_ program: String) -> String { "\(program) is translating this article; esc ends it." }
  static func stopped(done: Int, of lines: Int) -> String {
    done == 0 ? "Ended the translation." : "Ended the translation after \(done) of \(lines) lines."
  }
  static func shown(_ key: String) -> String { "Translated." + (key.isEmpty ? "" : "  \(key) shows the original.") }

  /// "translating 4/17", for the status row; nil while nothing is translated.
  static func working(_ state: State) -> String? {
    guard let article = state.translating.text else {
      return state.translating.isLongBusyWithTitles ? "translating titles" : nil
    }
    guard let text = state.reading?.opened.translation, state.reading?.id == article, !text.isWhole else {
      return "translating"
    }
    return "translating \(text.done)/\(text.lines)"
  }

  /// "translation kk → ru by argos-translate · 4 of 17 lines · numbers differ in 2 places"
  package static func mark(_ text: TranslatedArticle) -> String {
    let languages = text.original.map { "\($0) → \(text.language)" } ?? "into \(text.language)"
    var parts = ["translation \(languages) by \(text.program)"]
    if !text.isWhole { parts.append("\(text.done) of \(text.lines) lines") }
    let count = text.otherFigures
    if count > 0 { parts.append("numbers differ in \(count) \(count == 1 ? "place" : "places")") }
    return parts.joined(separator: " · ")
  }

  /// The lines below a block about its translation.
  package static func notes(_ block: TranslatedBlock) -> [String] {
    [block.state == .failed ? failed : nil, block.hasOtherFigures ? otherFigures : nil].compactMap(\.self)
  }

  /// The mark before a translated title of the list: "→ru ", or "→ru! " where its numbers differ.
  static func mark(_ title: TranslatedTitle) -> Run {
    Run(
      "→\(title.language.mainLanguage)\(title.hasOtherFigures ? "!" : "") ",
      style: Style(title.hasOtherFigures ? .error : .accent))
  }
}
