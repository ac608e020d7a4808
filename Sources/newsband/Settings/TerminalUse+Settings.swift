import Model
import Terminal

extension TerminalUse {
  init(_ settings: Settings) {
    let links: Bool? =
      switch settings.links.inTerminal {
      case .auto: nil
      case .on: true
      case .off: false
      }
    self.init(mouse: settings.mouse, links: links, title: settings.title)
  }
}
