import Model
import Money
import Query
import Screen

/// Commands that need a word after them. They have no keys of their own; the palette completes the word, and config.toml binds
/// them with it: `"g k" = "go-to-feed Kursiv"`.
package enum ArgumentCommand: String, CommandName {
  case goToFeed, goToFolder, goToTag, goToSearch, searchFor
  case openPair, bandOfDay, useTheme, sortBy, setRows, openLink, goToRow, run

  package var command: Command {
    switch self {
    case .goToFeed: Command(self, .arguments, [], "go to the feed")
    case .goToFolder: Command(self, .arguments, [], "go to the folder")
    case .goToTag: Command(self, .arguments, [], "go to the tag")
    case .goToSearch: Command(self, .arguments, [], "go to the saved search")
    case .searchFor: Command(self, .arguments, [], "search for words")
    case .openPair: Command(self, .arguments, [], "open the page of the pair, such as USD/KZT")
    case .bandOfDay: Command(self, .arguments, [], "show the band as of the day, such as 2025-12-11")
    case .useTheme: Command(self, .arguments, [], "theme, until the end of the program")
    case .sortBy: Command(self, .arguments, [], "sort the list by")
    case .setRows: Command(self, .arguments, [], "rows of an article in the list")
    case .openLink: Command(self, .arguments, [], "open the link of the number in the browser")
    case .goToRow: Command(self, .arguments, [], "go to the row or line of the number")
    case .run: Command(self, .arguments, [], "run a command of your own, of [[commands]] in config.toml")
    }
  }

  /// The words that may follow, for completion. None where any word may follow.
  func candidates(in state: State) -> [String] {
    switch self {
    case .goToFeed: state.sidebar.feedTitles?.map(\.title) ?? []
    case .goToFolder: state.sidebar.folders
    case .goToTag: state.sidebar.tags
    case .goToSearch: state.sidebar.savedSearches.map(\.title)
    case .openPair: state.band.ticks.map { ($0.pair.isInMarketOrder ? $0.pair : $0.pair.inverse).description }
    case .useTheme: state.themeNames
    case .sortBy: ListOrder.allCases.map { ArgumentCommand.word(of: $0) }
    case .setRows: Density.allCases.map(\.rawValue)
    case .run: state.settings.commands.map(\.name)
    case .bandOfDay: state.daysOfList.map(\.description)
    case .searchFor, .openLink, .goToRow: []
    }
  }

  /// True for a word that may follow although it is no candidate: what is spelled out in the line.
  func accepts(_ argument: String) -> Bool {
    switch self {
    case .searchFor: !argument.isEmpty
    case .openPair: Pair(typed: argument) != nil
    case .bandOfDay: Day(typed: argument) != nil
    case .openLink, .goToRow: (Int(argument) ?? 0) > 0
    case .goToFeed, .goToFolder, .goToTag, .goToSearch, .useTheme, .sortBy, .setRows, .run: false
    }
  }

  /// True for a command about the list of articles or one of them: the column of feeds points at neither.
  var isOfList: Bool {
    switch self {
    case .sortBy, .setRows, .openLink: true
    case .goToFeed, .goToFolder, .goToTag, .goToSearch, .searchFor, .openPair, .bandOfDay, .useTheme, .goToRow, .run:
      false
    }
  }

  /// "reading-time"
  static func word(of order: ListOrder) -> String { Command.word(of: order.rawValue) }
}

extension Command.Group {
  static let arguments = Self("Commands with a word after them, in the palette")
}

extension State {
  /// Days that one may want to go to: those of the articles in the list, and the last seven; the newest first, without today.
  fileprivate var daysOfList: [Day] {
    let listed = list.ids.prefix(500).compactMap { list.headlines[$0] }.map {
      $0.editionDate ?? DateText.day($0.date, in: zone)
    }
    let last = (1...7).map { Day(number: today.number - $0) }
    return Array(Set(listed + last).filter { $0 < today }.sorted(by: >).prefix(60))
  }
}

extension Sidebar {
  /// The rows of the saved searches.
  var savedSearches: [Row] { rows.filter { if case .search = $0.scope { true } else { false } } }
}
