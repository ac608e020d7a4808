/// How each role looks.
package struct Theme: Hashable, Sendable {
  package var name: String
  /// A role without an entry looks like the terminal's own text.
  package var paints: [Role: Paint]

  package init(name: String, paints: [Role: Paint]) {
    self.name = name
    self.paints = paints
  }

  package subscript(role: Role) -> Paint { paints[role] ?? Paint() }

  package static let dark = Theme(name: "dark", paints: [:])
}
