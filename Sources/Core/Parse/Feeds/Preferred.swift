/// How much a place counts in which a feed may say a thing; the higher wins, and of equals the first.
enum Priority: Int, Comparable {
  /// Better than nothing.
  case last
  /// A module's word, such as `dc:title`.
  case module
  /// The format's own word.
  case own
  /// A module made to replace the format's word: `content:encoded`.
  case best

  static func < (left: Priority, right: Priority) -> Bool { left.rawValue < right.rawValue }
}

/// The best of several candidates for one thing.
struct Preferred<Value> {
  private(set) var value: Value?
  private var rank = Priority.last

  /// Takes a candidate in the place of one of the same rank too: writers that append a newer date mean the last.
  mutating func replace(_ candidate: Value?, _ rank: Priority) {
    guard let candidate, value == nil || rank >= self.rank else { return }
    value = candidate
    self.rank = rank
  }

  /// Takes a candidate when it beats the one before; nil is no candidate.
  mutating func offer(_ candidate: Value?, _ rank: Priority) {
    guard let candidate, value == nil || rank > self.rank else { return }
    value = candidate
    self.rank = rank
  }
}

extension String {
  /// Nil for an empty text: an element without text says nothing.
  var nonEmpty: String? { isEmpty ? nil : self }
}
