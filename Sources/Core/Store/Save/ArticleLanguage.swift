import Model
import Text

/// The language of an article: what its text shows, or what its feed says where the text shows none.
enum ArticleLanguage {
  /// Bytes of the text that are looked at.
  static let length = 2_000
  /// Unicode scalars of a text that shows too little to say that an article names its language wrong.
  private static let fewest = 80

  /// A language tag (BCP 47); nil when nothing is known. Many feeds name one language for articles in several, so the text
  /// decides; the named one counts for it where a short text leaves doubt. Where an article names its own, that is taken for a
  /// short text, and for a language that the detector does not know.
  static func tag(of article: Article, feedLanguage: String?) -> String? {
    let declared = article.language ?? feedLanguage
    let known = declared.flatMap { Language(tag: $0) }
    if let declared, !declared.isEmpty, known == nil { return article.language }
    let text = beginning(of: article)
    if article.language != nil, text.unicodeScalars.count < fewest { return article.language }
    return LanguageDetector.language(of: text, declared: known)?.rawValue ?? article.language
  }

  /// True for an article with too little text to say that it names its language wrong.
  static func isShort(_ article: Article) -> Bool { beginning(of: article).unicodeScalars.count < fewest }

  private static func beginning(of article: Article) -> String {
    // A character that is cut in two at the end is no letter.
    article.title + "\n" + String(decoding: article.text.utf8.prefix(length), as: UTF8.self)
  }
}
