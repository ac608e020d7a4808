import Model
import Money
import Text

/// A query as a tree of conditions for an article.
package indirect enum QueryTree: Hashable, Sendable {
  /// A word in any form or spelling; with `isPrefix`, the beginning of a word.
  case word(String, isPrefix: Bool)
  /// Folded words in a row, exactly as written; with `isPrefix`, the last is the beginning of a word. It comes from
  /// quotation marks, and from a word that is several words to the index: "C++", "中国".
  case phrase([String], isPrefix: Bool)
  /// Words in a row, the last in any form: "Иссык-Куль", "24.kg". With `isName`, another name of what was searched for.
  case row([String], isName: Bool)
  /// Words in any form with at most so many others between them.
  case near([String], Int)
  /// A condition for one part of an article only.
  case part(Part, QueryTree)
  case test(Test)
  case all([QueryTree])
  case any([QueryTree])
  case not(QueryTree)

  /// A part of an article that can be searched.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    case title, author, tags, feed
    case body = "text"
  }

  /// A property of an article that is not one of its words.
  package enum Test: Hashable, Sendable {
    case isRead(Bool)
    case isStarred(Bool)
    case has(Media)
    /// Published at this time or later.
    case since(DateField)
    case before(DateField)
    /// BCP 47: the language or one of its variants.
    case language(String)
    /// ISO 4217.
    case currency(String)
    case amount(Comparison, Double)
  }

  package enum DateField: Hashable, Sendable {
    /// The first moment of a day in the person's time zone.
    case day(Day)
    /// The first moment of the day so many days before today.
    case daysAgo(Int)
    /// A number of seconds before now.
    case ago(Int)
  }

  package enum Comparison: String, Hashable, Sendable, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case more = ">"
    case less = "<"
    case equal = "="
  }

  /// One tree for several that must all hold. Nil for none.
  static func joined(_ parts: [QueryTree]) -> QueryTree? {
    parts.count > 1 ? .all(parts) : parts.first
  }
}
