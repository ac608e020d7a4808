import Text

extension String {
  /// One line, safe to display: each run of white space is one space, and none is at the ends.
  ///
  /// Folded before and after: a tab is a space and no control character, and what is taken out can leave two spaces.
  var displayLine: String {
    folded.displaySafe.folded
  }

  /// By scalars: to Swift a space with a combining mark on it is one white character.
  private var folded: String {
    guard !isFolded else { return self }
    var folded = UnicodeScalarView()
    for scalar in unicodeScalars {
      if !scalar.isWhiteSpace {
        folded.append(scalar)
      } else if let last = folded.last, last != " " {
        folded.append(" ")
      }
    }
    if folded.last == " " { folded.removeLast() }
    return String(folded)
  }

  private var isFolded: Bool {
    var before: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      if scalar.isWhiteSpace, scalar != " " || before == " " { return false }
      before = scalar
    }
    return before != " " || isEmpty
  }
}

extension Unicode.Scalar {
  /// The White_Space property of Unicode, which is stable; the standard library's look-up is several times slower.
  fileprivate var isWhiteSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
