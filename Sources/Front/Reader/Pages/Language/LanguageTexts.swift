/// The texts of the page of the search language. The language itself is explained in `SearchLanguage`.
enum LanguageTexts {
  static let title = "The search language"
  static let more = "more"
}
