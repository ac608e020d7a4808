/// The number of colours that a terminal can show.
package enum Depth: Hashable, Sendable, CaseIterable {
  /// No colours, or none wanted (https://no-color.org).
  case mono
  case eight, sixteen, palette256
  /// Any colour.
  case direct

  /// The depth for the number of colours in terminfo; `direct` is above 256.
  package init(colours: Int) {
    switch colours {
    case ..<8: self = .mono
    case ..<16: self = .eight
    case ..<256: self = .sixteen
    case 256: self = .palette256
    default: self = .direct
    }
  }
}
