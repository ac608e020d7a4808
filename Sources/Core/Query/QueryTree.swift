import Model
import Money
import Text

/// A query as a tree: what must hold of an article that is found.
package indirect enum QueryTree: Hashable, Sendable {
  /// A word or its kin; `isPrefix` when it may go on.
  case word(String, isPrefix: Bool)
  /// Folded words in a row, exactly as they stand; `isPrefix` when the last may go on. Quoting makes one, and so does a
  /// word that is several to the index: "C++", "24.kg", "中国".
  case phrase([String], isPrefix: Bool)
  /// Words or their kin with at most so many others between them.
  case near([String], Int)
  /// What is inside is looked for in one part of an article only.
  case part(Part, QueryTree)
  case test(Test)
  case all([QueryTree])
  case any([QueryTree])
  case not(QueryTree)

  /// A part of an article that words can be looked for in.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    case title, author, tags, feed
    case body = "text"
  }

  /// Something about an article that is no word of it.
  package enum Test: Hashable, Sendable {
    case isRead(Bool)
    case isStarred(Bool)
    case has(Media)
    /// Published at this moment or later.
    case since(DateField)
    case before(DateField)
    /// BCP 47: the language or one of its variants.
    case language(String)
    /// ISO 4217.
    case currency(String)
    case amount(Comparison, Double)
  }

  package enum DateField: Hashable, Sendable {
    /// The first moment of a day, where the reader lives.
    case day(Day)
    /// The first moment of the day that is so many days before today.
    case daysAgo(Int)
    /// So many seconds before now.
    case ago(Int)
  }

  package enum Comparison: String, Hashable, Sendable, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case more = ">"
    case less = "<"
    case equal = "="
  }

  /// One tree for several that must all hold; nil for none.
  static func joined(_ parts: [QueryTree]) -> QueryTree? {
    parts.count > 1 ? .all(parts) : parts.first
  }
}
