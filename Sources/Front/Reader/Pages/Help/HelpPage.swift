import Screen

package enum HelpCommand: String, CommandName {
  case help

  package var command: Command {
    switch self {
    case .help: Command(self, .program, ["?", .function(1)], hint: "help", "this help")
    }
  }
}

/// The help: every key, under headings. It opens over every page.
package struct HelpPage: Page {
  /// Lines that have left the screen at the top.
  package private(set) var scroll = 0

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
    let room = HelpPage.room(in: state.size)
    let last = max(0, HelpPage.lines(state).count - room)
    scroll = motion.index(from: scroll, count: last + 1, page: room - 1)
    return .stay
  }
}
