import Model
import Query

/// A search in the whole store. It may take a while, and stops when a newer search replaces it.
package enum SearchEffect: Equatable, Sendable {
  /// A search is about to be typed: reads the beginning of the index, so that the first letter is answered at once.
  case prepare
  /// The articles that a query finds, out of those that the filter lets through. The order counts where the query
  /// names none.
  case articles(Query, only: Filter, by: SearchOrder = .rank)
  /// Other spellings for a query that found nothing.
  case suggestions(Query)
  /// The counts of what a query finds by feed, date, author, language and currency.
  case facets(Query, only: Filter)
}
