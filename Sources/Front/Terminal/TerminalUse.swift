/// The abilities of a terminal that a person wants to be used.
package struct TerminalUse: Sendable {
  /// Clicks and the wheel are read; without it the terminal's own selection works.
  package var mouse: Bool
  /// Links are sent to the terminal (true) or never (false); nil for terminals that are not known to break at them.
  package var links: Bool?
  /// The title of the window is set.
  package var title: Bool

  package init(mouse: Bool = true, links: Bool? = nil, title: Bool = true) {
    self.mouse = mouse
    self.links = links
    self.title = title
  }
}
