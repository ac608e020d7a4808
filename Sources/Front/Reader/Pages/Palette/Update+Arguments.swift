import Model
import Money
import Query
import Screen
import Text

extension ArgumentCommand {
  /// A key of a page that means the command: the palette opens over the page, with the command written.
  func asked(in state: inout State) -> Outcome {
    self == .useTheme
      ? .run(CommandCall(self)) : .open(PalettePage(in: state, typed: command.word + " "))
  }
}

/// Commands with an argument.
extension State {
  /// Says what is wrong where the argument names nothing.
  mutating func perform(_ command: ArgumentCommand, _ argument: String) -> [Effect] {
    if argument.isEmpty {
      return command == .useTheme
        ? ThemesPage.open(in: &self) : open(PalettePage(in: self, typed: command.command.word + " "))
    }
    if focus == .feeds, pages.isEmpty, command.isOfList { return say(FeedsTexts.forArticles(keymap)) }
    switch command {
    case .goToFeed, .goToFolder, .goToTag, .goToSearch: return go(command, argument)
    case .searchFor: return closePages() + searchFor(argument)
    case .openPair:
      guard let pair = Pair(typed: argument) else { return refuse(command, argument) }
      return closePages() + open(PairPage(pair, isInverted: false))
    case .bandOfDay:
      guard let day = Day(typed: argument) else { return refuse(command, argument) }
      return travel(to: day)
    case .useTheme:
      guard let name = match(argument, command.candidates(in: self)) else {
        if hasThemeFiles { return refuse(command, argument) }
        // It may be the theme of a file.
        awaitingTheme = argument
        return [.read(.page(.themes))]
      }
      settings.theme = name
      return say(PaletteTexts.theme(name)) + [.terminal(.useTheme(settings))]
    case .sortBy:
      let order = ListOrder.allCases.first { ArgumentCommand.word(of: $0) == argument.lowercased() }
      return order.map { sort(by: $0) } ?? refuse(command, argument)
    case .setRows: return Density(rawValue: argument.lowercased()).map { setDensity($0) } ?? refuse(command, argument)
    case .openLink:
      guard let number = Int(argument), number > 0 else { return refuse(command, argument) }
      return takeLink(number, .openInBrowser)
    case .goToRow:
      guard let number = Int(argument), number > 0 else { return refuse(command, argument) }
      return perform(.first, count: number) { _ in [] }
    case .run:
      let name = match(argument, command.candidates(in: self))
      return settings.commands.first { $0.name == name }.map { start($0) } ?? refuse(command, argument)
    }
  }

  /// Brings the open palette up to date after feeds or themes to choose from have come.
  mutating func findAgainInPalette() {
    guard let index = pages.index(of: PalettePage.self), var page = pages[index] as? PalettePage else { return }
    page.findAgain(in: self)
    pages[index] = page
  }

  /// Opens the palette with the commands of `[[commands]]`.
  mutating func openOwnCommands() -> [Effect] {
    guard !settings.commands.isEmpty else { return say(PaletteTexts.noOwnCommand) }
    return open(PalettePage(in: self, typed: ArgumentCommand.run.command.word + " "))
  }

  private mutating func refuse(_ command: ArgumentCommand, _ argument: String) -> [Effect] {
    say(
      PaletteTexts.unknown(argument.displaySafe, command.command, command.candidates(in: self)), isError: true)
  }

  /// Goes to a list of the column of feeds, which is read first where it was not yet.
  private mutating func go(_ command: ArgumentCommand, _ name: String) -> [Effect] {
    guard let titles = sidebar.feedTitles else {
      awaitingFeeds.append(CommandCall(command, name))
      return awaitingFeeds.count > 1 ? [] : [readFeeds]
    }
    guard let found = match(name, command.candidates(in: self)) else { return refuse(command, name) }
    let scope: Scope? =
      switch command {
      case .goToFeed: titles.first { $0.title == found }.map { .feed($0.id) }
      case .goToFolder: .folder(found)
      case .goToTag: .tag(found)
      default: sidebar.savedSearches.first { $0.title == found }?.scope
      }
    guard let scope else { return refuse(command, name) }
    let effects = closePages() + (search == nil ? [] : closeSearch())
    if case .search(let query) = scope { return effects + openSearch(query) }
    return effects + show(scope)
  }

  private mutating func searchFor(_ text: String) -> [Effect] {
    var effects = search == nil ? openSearch() : []
    search?.field = TextField(text.displaySafe)
    effects += acceptSearch()
    return effects
  }

  /// The candidate that is named, in any case; else the only one with the name in it. Nil when there is none, or several.
  private func match(_ name: String, _ candidates: [String]) -> String? {
    let wanted = name.lowercased()
    if let same = candidates.first(where: { $0.lowercased() == wanted }) { return same }
    let like = candidates.filter { $0.lowercased().contains(wanted) }
    return like.count == 1 ? like.first : nil
  }
}
