/// A language that news is written in, with its script where there are two: the tag of BCP 47.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case russian = "ru"
  case ukrainian = "uk"
  case belarusian = "be"
  case kazakh = "kk"
  case kyrgyz = "ky"
  case tatar = "tt"
  case uzbekCyrillic = "uz-Cyrl"
  case uzbekLatin = "uz-Latn"
  case tajik = "tg"
  case turkmen = "tk"
  case azerbaijani = "az"
  case turkish = "tr"
  case english = "en"
  case german = "de"
  case french = "fr"
  case spanish = "es"
  case italian = "it"
  case portuguese = "pt"
  case polish = "pl"
  case persian = "fa"
  case arabic = "ar"
  case urdu = "ur"
  case chinese = "zh"
  case japanese = "ja"
  case korean = "ko"
  case georgian = "ka"
  case armenian = "hy"
  case hebrew = "he"
  case greek = "el"
  case hindi = "hi"
  case thai = "th"

  /// The language without its script: "uz".
  package var code: String { String(rawValue.prefix(2)) }
}

extension Language {
  /// Reads a language tag of a feed: "ru-RU", "en_US", "uz", "UZ-cyrl". Nil for a tag of another language, or of none.
  ///
  /// Uzbek without a script is taken as Latin, the official script since 1993.
  package init?(tag: String) {
    let parts = tag.lowercased().split { $0 == "-" || $0 == "_" }
    guard let code = parts.first else { return nil }
    if code == "uz" {
      self = parts.contains("cyrl") ? .uzbekCyrillic : .uzbekLatin
      return
    }
    guard let found = Language.allCases.first(where: { $0.rawValue == code }) else { return nil }
    self = found
  }
}
