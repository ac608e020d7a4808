/// A mouse event and the cell where it happened.
package struct Mouse: Hashable, Sendable {
  /// The mouse events that have a meaning here.
  package enum Kind: Hashable, Sendable {
    /// The left button went down or up.
    case press, release
    /// The mouse moved to another cell with the left button down.
    case drag
    case wheelUp, wheelDown
  }

  package var kind: Kind
  package var x: Int
  package var y: Int

  package init(_ kind: Kind, x: Int, y: Int) {
    self.kind = kind
    self.x = x
    self.y = y
  }
}

extension Mouse {
  /// Reads xterm's SGR report: button, column and row from 1, and M for down or m for up. Nil for other buttons and for
  /// motion without a button.
  init?(report: Substring, _ final: Unicode.Scalar) {
    let numbers = report.split(separator: ";", omittingEmptySubsequences: false).compactMap { Int($0) }
    guard numbers.count == 3, numbers.dropFirst().allSatisfy({ $0 > 0 }), final == "M" || final == "m" else {
      return nil
    }
    // Without shift, alt and control.
    switch (numbers[0] & ~0b11100, final) {
    case (0, "M"): kind = .press
    case (0, "m"): kind = .release
    case (32, "M"): kind = .drag
    case (64, "M"): kind = .wheelUp
    case (65, "M"): kind = .wheelDown
    default: return nil
    }
    x = numbers[1] - 1
    y = numbers[2] - 1
  }
}
