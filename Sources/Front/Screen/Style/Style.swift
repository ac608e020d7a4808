/// Attributes of letters besides their colour.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let bold = Attributes(rawValue: 1)
  package static let italic = Attributes(rawValue: 2)
  package static let underline = Attributes(rawValue: 4)
  package static let reverse = Attributes(rawValue: 8)
  package static let struck = Attributes(rawValue: 16)
  package static let dim = Attributes(rawValue: 64)
  /// Selected: the theme's `Role.selection` is laid over the cell.
  package static let selected = Attributes(rawValue: 32)
}

/// The role and the attributes of a cell.
package struct Style: Hashable, Sendable {
  package var role: Role
  package var attributes: Attributes

  package init(_ role: Role, _ attributes: Attributes = []) {
    self.role = role
    self.attributes = attributes
  }

  package static let text = Style(.text)

  /// Written by hand: the synthesized comparison goes through generic code, for each cell of a picture.
  package static func == (left: Style, right: Style) -> Bool {
    left.role == right.role && left.attributes.rawValue == right.attributes.rawValue
  }
}
