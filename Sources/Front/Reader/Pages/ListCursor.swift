/// A step in a list or a text. It means the same in all of them.
package enum Motion: CaseIterable, Sendable {
  case next, previous, pageDown, pageUp, first, last

  /// The index that the step leads to, inside 0..<count; 0 in an empty list.
  /// - Parameter page: rows that a page moves by; at least one.
  func index(from index: Int, count: Int, page: Int) -> Int {
    let page = max(1, page)
    let wanted =
      switch self {
      case .next: index + 1
      case .previous: index - 1
      case .pageDown: index + page
      case .pageUp: index - page
      case .first: 0
      case .last: count - 1
      }
    return max(0, min(count - 1, wanted))
  }
}

/// The place of the reader in a list. Every page that has a list uses it, so that keys and clicks do the same in all.
package struct ListCursor: Equatable, Sendable {
  /// Rows of the list. When they become fewer, the selection stays inside.
  package var count: Int { didSet { select(index) } }
  /// Index of the selected row; 0 in an empty list.
  package private(set) var index = 0

  package init(count: Int = 0) {
    self.count = max(0, count)
  }

  /// Nil in an empty list.
  package var selected: Int? { count > 0 ? index : nil }

  /// Selects a row, or the nearest one when the index is outside.
  package mutating func select(_ index: Int) {
    self.index = max(0, min(count - 1, index))
  }

  /// Moves the selection; it stays inside. `page` is how many rows are on the screen at once.
  package mutating func move(_ motion: Motion, page: Int) {
    index = motion.index(from: index, count: count, page: page)
  }
}
