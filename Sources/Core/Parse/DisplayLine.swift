import Model

extension String {
  /// One line, safe to display: each run of white space is one space, and none is at the ends.
  ///
  /// Folded before and after: a tab is a space and no control character, and what is taken out can leave two spaces.
  var displayLine: String {
    folded.displaySafe.folded
  }

  /// By scalars: to Swift a space with a combining mark on it is one white character.
  private var folded: String {
    var folded = UnicodeScalarView()
    for scalar in unicodeScalars {
      if !scalar.properties.isWhitespace {
        folded.append(scalar)
      } else if let last = folded.last, last != " " {
        folded.append(" ")
      }
    }
    if folded.last == " " { folded.removeLast() }
    return String(folded)
  }
}
