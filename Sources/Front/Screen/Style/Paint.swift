/// A look: two colours and attributes of the letters.
package struct Paint: Hashable, Sendable {
  package var foreground: Colour
  package var background: Colour
  package var attributes: Attributes

  package init(_ foreground: Colour = .standard, on background: Colour = .standard, _ attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// Reading and writing.
extension Paint {
  private static let attributes: [(name: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
    ("struck", .struck),
  ]

  /// Reads "bold #d75f00 on black": attributes and at most one colour, then "on" and another; nil for anything else. An
  /// empty text gives the terminal's own look.
  package init?(_ text: String) {
    var words = text.split(separator: " ").map(String.init)
    self.init()
    if words.count >= 2, words[words.count - 2] == "on" {
      guard let colour = Colour(words[words.count - 1]) else { return nil }
      background = colour
      words.removeLast(2)
    }
    var hasColour = false
    for word in words {
      if let found = Self.attributes.first(where: { $0.name == word }) {
        attributes.insert(found.attribute)
      } else if !hasColour, let colour = Colour(word) {
        foreground = colour
        hasColour = true
      } else {
        return nil
      }
    }
  }
}

/// Translation for a terminal.
extension Paint {
  /// Colours and attributes for a terminal.
  package struct Look: Hashable, Sendable {
    /// See `Colour.number(at:)`.
    package var foreground: Int
    package var background: Int
    package var attributes: Attributes
  }

  /// The look at a depth. With eight colours, bright letters become bold and grey letters dim.
  package func look(at depth: Depth) -> Look {
    var look = Look(
      foreground: foreground.number(at: depth), background: background.number(at: depth), attributes: attributes)
    guard depth == .eight, foreground != .standard else { return look }
    let name = foreground.number(at: .sixteen)
    if name == 8 {
      look.foreground = -1
      look.attributes.insert(.dim)
    } else if name > 8 {
      look.attributes.insert(.bold)
    }
    return look
  }
}
