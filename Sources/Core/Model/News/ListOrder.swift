/// The order of a list.
package enum ListOrder: String, Hashable, Sendable, CaseIterable {
  /// The newest first.
  case date
  /// By the name of the feed; the newest of each first.
  case feed
  case title
  /// The shortest first.
  case readingTime
  /// The stories first that most articles tell.
  case stories

  /// The order that the key changes to.
  package var next: ListOrder {
    switch self {
    case .date: .feed
    case .feed: .title
    case .title: .readingTime
    case .readingTime: .stories
    case .stories: .date
    }
  }
}
