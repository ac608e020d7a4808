import Model
import Text

/// The language of an article: what its text shows, or what its feed says where the text shows none.
enum ArticleLanguage {
  /// Characters of the text that are looked at.
  private static let length = 1_000

  /// A language tag (BCP 47); nil when nothing is known. Many feeds name one language for articles in several, so the text
  /// decides; a language that the detector does not know is taken from the feed.
  static func tag(of article: Article, feedLanguage: String?) -> String? {
    let declared = article.language ?? feedLanguage
    if let declared, !declared.isEmpty, Language(tag: declared) == nil { return article.language }
    let text = article.title + "\n" + String(article.text.prefix(length))
    return LanguageDetector.language(of: text)?.rawValue ?? article.language
  }
}
