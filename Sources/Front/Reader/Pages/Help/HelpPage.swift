import Screen

package enum HelpCommand: String, CommandName {
  case help = "showHelp"

  package var command: Command {
    switch self {
    case .help: Command(self, .program, ["?", .function(1)], hint: "help", "this help")
    }
  }
}

/// The help: every key, under headings. It opens over every page.
package struct HelpPage: Page {
  private(set) var text = ScrolledLines(from: 1)

  /// Lines that have left the screen at the top.
  package var scroll: Int { text.scroll }
  package var scrolled: Int { scroll }

  package static let title = HelpTexts.title
  package static let opener: HelpCommand? = .help

  package static func open(in state: inout State) -> [Effect] { state.open(HelpPage()) }

  package mutating func perform(_ command: HelpCommand, in state: inout State) -> Outcome {
    switch command {
    case .help: .close
    }
  }

  package mutating func perform(_ command: MainCommand, in state: inout State) -> Outcome? {
    [.open, .otherPane].contains(command) ? .close : nil
  }

  package mutating func move(_ motion: Motion, in state: inout State) -> Outcome {
    text.move(motion, of: HelpPage.lines(state).count, in: state.size, overlap: 1)
    return .stay
  }
}
