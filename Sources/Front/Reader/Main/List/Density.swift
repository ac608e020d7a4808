/// The number of rows that an article takes in a list that is high enough.
package enum Density: String, Equatable, Sendable, CaseIterable {
  /// One row: headline, source and time side by side.
  case compact
  /// Two rows: a long headline takes both, and the source stands where the headline leaves room.
  case normal
  /// Three rows: two for the headline and one for the source.
  case roomy

  var rows: Int {
    switch self {
    case .compact: 1
    case .normal: 2
    case .roomy: 3
    }
  }

  /// The density that the key changes to: from compact to roomy, and round.
  var next: Density {
    switch self {
    case .compact: .normal
    case .normal: .roomy
    case .roomy: .compact
    }
  }
}
