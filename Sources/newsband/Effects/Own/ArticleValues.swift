import Foundation
import Model
import Text

/// The values of an article for the arguments and the environment of a program. Each is one line without control characters,
/// escape sequences and bidi overrides, and of limited length.
struct ArticleValues {
  private let values: [Placeholder: String]

  /// Characters of a value at most: the kernel takes 128 KB for one argument (execve(2), MAX_ARG_STRLEN).
  private static let limit = 4096

  init(_ stored: StoredArticle) {
    let headline = stored.headline
    let files = stored.article.attachments
    let file = files.first { [.audio, .video].contains($0.kind) } ?? files.first
    let authors = stored.article.authors.compactMap(\.name).joined(separator: ", ")
    let language = headline.language ?? stored.article.language
    var values: [Placeholder: String] = [
      .title: headline.shownTitle, .feed: headline.feedTitle, .author: authors, .id: String(headline.id),
      .date: headline.isoDate, .file: ArticleValues.fileName(headline.shownTitle) ?? "article-\(headline.id)",
    ]
    values[.url] = headline.url.flatMap { SafeAddress($0) }?.description
    values[.enclosure] = file.flatMap { SafeAddress($0.url) }?.description
    // A tag of a language is an argument such as -v %language: only letters, digits and dashes.
    values[.language] = language.flatMap { $0.isLanguageTag ? $0 : nil }
    self.values = values.compactMapValues { value in
      let safe = value.displaySafe
      // An address that was cut would lead elsewhere.
      if safe.unicodeScalars.count <= ArticleValues.limit { return safe }
      return value.hasPrefix("http")
        ? nil : String(String.UnicodeScalarView(safe.unicodeScalars.prefix(ArticleValues.limit)))
    }
  }

  /// Nil for a value that the article does not have.
  subscript(_ placeholder: Placeholder) -> String? { values[placeholder] }

  /// NEWSBAND_TITLE, NEWSBAND_URL and the others. A value that the article does not have is empty.
  var environment: [String: String] {
    Dictionary(uniqueKeysWithValues: Placeholder.ofArticles.map { ($0.variable, values[$0] ?? "") })
  }

  /// A title as the name of a file: letters, digits and single blanks or dashes, at most 100 bytes. Nil when nothing is left.
  static func fileName(_ title: String) -> String? {
    var name = ""
    for character in title.displaySafe {
      let isKept = character.isLetter || character.isNumber || "_,+=@()".contains(character) && !name.isEmpty
      let next = isKept ? String(character) : character == "." && !name.isEmpty ? "." : " "
      if next == " ", name.isEmpty || name.hasSuffix(" ") { continue }
      guard name.utf8.count + next.utf8.count <= 100 else { break }
      name += next
    }
    while let last = name.last, " .".contains(last) { name.removeLast() }
    return name.isEmpty ? nil : name
  }
}

extension Placeholder {
  var variable: String { "NEWSBAND_" + rawValue.uppercased() }
}

extension String {
  fileprivate var isLanguageTag: Bool {
    (2...35).contains(utf8.count) && first?.isLetter == true
      && utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
  }
}
