import Model
import Screen
import Text

package enum AddingCommand: String, CommandName {
  case addFeeds, chooseFeed, addChosen, leaveChoice, toServer

  package var command: Command {
    switch self {
    case .addFeeds:
      Command(self, .feeds, ["a"], hint: "add feeds", "add feeds: by address, or from a list to begin with")
    case .chooseFeed:
      Command(self, AddingPage.group, [" "], hint: "choose", "choose the feed or the whole folder, or leave it out")
    case .addChosen: Command(self, AddingPage.group, [.enter], hint: "add what is chosen", "add what is chosen")
    case .leaveChoice:
      Command(self, AddingPage.group, [.tab], hint: "to the address", "from the feeds to the address")
    case .toServer:
      Command(
        self, AddingPage.group, [.control("s"), .function(4)], hint: "a server", "join a server with your feeds instead"
      )
    }
  }
}

/// Adding feeds: a line for an address, and below it feeds to choose from.
package struct AddingPage: Page {
  private(set) var address = TextField()
  /// The folder for what is added; empty leaves feeds in the folder of their list, or at the top.
  private(set) var folder: TextField
  /// True while the folder is typed.
  private(set) var isInFolder = false
  /// False while the address is typed, true while a feed is chosen.
  private(set) var isChoosing = false
  private(set) var choice = FeedChoice()
  /// The address at which the feeds of the choice were found; nil for the list to begin with.
  private var found: String?
  package var cursor: ListCursor? = ListCursor()
  /// The address that is being looked at; nil when none is.
  private(set) var looking: String?
  /// The reason why no feed was found; nil when there is none.
  private(set) var problem: String?

  package static let title = AddingTexts.heading
  package static let opener: AddingCommand? = .addFeeds

  /// From the column, feeds go into the folder under the cursor.
  package static func open(in state: inout State) -> [Effect] {
    let folder = state.focus == .feeds ? state.sidebar.folderAtCursor : nil
    return state.open(AddingPage(folder: folder))
  }

  private init(folder: String? = nil) {
    self.folder = TextField(folder ?? "")
  }

  /// The folder as a path; nil where none was typed.
  var path: String? { FolderPath.typed(folder.text.displaySafe) }

  /// The column of feeds is read where it was not yet: its folders complete what is typed.
  package func opening(in state: State) -> [Effect] {
    (state.sidebar.feedTitles == nil ? [state.readFeeds] : []) + [.read(.page(.starter))]
  }

  package func closing() -> [Effect] { looking == nil ? [] : [.network(.stopFinding)] }

  package func listArea(in size: Size) -> Rect? {
    let top = AddingPage.top(in: size)
    return Rect(x: 0, y: top, width: size.width, height: max(1, size.height - top - 1))
  }
}

/// The address.
extension AddingPage {
  package var line: TextField? {
    get { isChoosing ? nil : isInFolder ? folder : address }
    set {
      guard let newValue else { return }
      if isInFolder { folder = newValue } else { address = newValue }
    }
  }

  /// The keys that leave a line leave the page from all of its parts. Down leads to the choice, Tab to the folder and back.
  package mutating func use(_ key: Key, in state: inout State) -> Outcome? {
    problem = nil
    if state.keymap.command(key, in: .line) == LineCommand.leaveLine { return .close }
    if state.keymap.command(key, in: AddingPage.group) == AddingCommand.toServer {
      return perform(.toServer, in: &state)
    }
    guard !isChoosing else { return nil }
    switch key {
    case .down: return choose()
    case .up, .backTab: isInFolder = false
    case .tab: goOn(completingFrom: state.sidebar.folders)
    default: return nil
    }
    return .stay
  }

  /// From the address to the folder; there Tab completes what was typed, and then goes back to the address.
  private mutating func goOn(completingFrom folders: [String]) {
    guard isInFolder else {
      isInFolder = true
      folder.select()
      return
    }
    let typed = folder.text.lowercased()
    let fitting = folders.first { !typed.isEmpty && $0.lowercased().hasPrefix(typed) && $0.lowercased() != typed }
    if let fitting { folder = TextField(fitting) } else { isInFolder = false }
  }

  /// Looks for feeds at the address. Where it has none, or one whose feeds are here already, goes to the choice; the folder is the
  /// last thing to say, so there what was chosen is added.
  package mutating func takeLine(in state: inout State) -> Outcome {
    let text = address.text.trimmingBlanks
    if text.isEmpty || text == found {
      return isInFolder && choice.hasChosen ? addChosen(in: &state) : choose()
    }
    guard looking == nil else { return .stay }
    looking = text
    return .stay([.network(.findFeeds(text, folder: path))])
  }

  /// From the line to the first row.
  private mutating func choose() -> Outcome {
    cursor?.select(0)
    isInFolder = false
    isChoosing = !choice.rows.isEmpty
    return .stay
  }

  /// From the rows to the line.
  private mutating func leaveChoice() -> Outcome {
    cursor?.select(0)
    (isChoosing, isInFolder) = (false, false)
    return .stay
  }
}

/// The choice.
extension AddingPage {
  package mutating func perform(_ command: AddingCommand, in state: inout State) -> Outcome {
    switch command {
    case .addFeeds: return .stay
    case .chooseFeed:
      guard let row = cursor?.selected else { return .stay }
      choice.toggle(row)
      // Many feeds are chosen with one key.
      cursor?.select(row + 1)
      return .stay
    case .addChosen: return addChosen(in: &state)
    case .leaveChoice: return leaveChoice()
    case .toServer: return .replace(with: JoiningPage())
    }
  }

  package mutating func perform(_ command: MainCommand, in state: inout State) -> Outcome? {
    command == .open ? addChosen(in: &state) : nil
  }

  /// Above the first row stands the line.
  package mutating func move(_ motion: Motion, in state: inout State) -> Outcome {
    if motion == .previous, cursor?.index == 0 { return leaveChoice() }
    moveCursor(motion, in: state.size)
    return .stay
  }

  /// The first click selects the row, also out of the line; the second chooses it.
  package mutating func click(row: Int, in state: inout State) -> Outcome {
    let isSelected = isChoosing && row == cursor?.selected
    isChoosing = true
    cursor?.select(row)
    return isSelected ? perform(AddingCommand.chooseFeed, in: &state) : .stay
  }

  /// A click on the line of the address or of the folder goes there. Anywhere else it is a slip, which loses nothing that was
  /// typed or chosen.
  package mutating func click(x: Int, y: Int, in state: inout State) -> Outcome {
    let line = AddingPage.line(in: state.size)
    guard y == line || y == line + 1 else { return .stay }
    (isChoosing, isInFolder) = (false, y == line + 1)
    return .stay
  }

  /// A search for feeds at an address goes on: they are offered when they are found.
  private mutating func addChosen(in state: inout State) -> Outcome {
    var feeds = choice.feeds(at: cursor?.selected)
    if let path {
      for index in feeds.indices { feeds[index].folder = path }
    }
    looking = nil
    return .close(feeds.isEmpty ? [] : state.say(AddingTexts.adding) + [.write(.follow(feeds))])
  }
}

/// Answers.
extension AddingPage {
  package mutating func receive(_ answer: AddingAnswer, in state: inout State) -> Outcome {
    switch answer {
    case .starter(let feeds):
      // Unless something else was found meanwhile.
      if choice.rows.isEmpty, !feeds.isEmpty { offer(feeds, titled: AddingTexts.starter) }
    case .found(let feeds, let address):
      offerFound(feeds, at: address)
      state.notice = nil
    case .foundNone(let problem):
      looking = nil
      self.problem = problem.notice
    case .followed(let followed):
      looking = nil
      return .close(state.receive(followed))
    }
    return .stay
  }

  /// Addresses of the command line, and those of a page that was left.
  package static func receiveClosed(_ answer: AddingAnswer, in state: inout State) -> [Effect] {
    switch answer {
    case .starter: return []
    case .found(let feeds, let address):
      var page = AddingPage()
      page.offerFound(feeds, at: address)
      state.notice = nil
      // Without the list to begin with: there is something to choose already.
      state.pages.push(page)
      return []
    case .foundNone(let problem): return state.say(problem.notice, isError: true)
    case .followed(let followed): return state.receive(followed)
    }
  }

  /// Several feeds at one address: the person chooses.
  private mutating func offerFound(_ feeds: [Subscription], at address: String) {
    offer(feeds, titled: AddingTexts.found(count: feeds.count, at: address.shownAddress))
    found = address
    isChoosing = !choice.rows.isEmpty
    looking = nil
  }

  private mutating func offer(_ feeds: [Subscription], titled title: String) {
    choice = FeedChoice(feeds, titled: title)
    cursor = ListCursor(count: choice.rows.count)
    isChoosing = false
  }
}
