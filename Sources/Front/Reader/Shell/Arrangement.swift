import Foundation
import Model
import Query

/// The arrangement of the screen that the next start comes back to: what keys have changed of it.
///
/// The texts of the store and of the settings are no part of it. Nil means as the settings or the size of the screen have it.
package struct Arrangement: Equatable, Sendable {
  /// The list, or the search that is open.
  package var scope = Scope.all
  /// The list that back leads to from a feed, folder or tag.
  package var home = Scope.all
  package var density = Density.normal
  package var order = ListOrder.date
  /// Nil as the settings have it, here and below.
  package var groupsStories: Bool?
  package var showsOtherLanguages: Bool?
  package var borders = Borders()
  package var isZen = false
  /// The time when the last look ended: what is newer stands above a rule in the list.
  package var lookEnded: Date?
  /// True when the person has shown the column of feeds, false when they have hidden it.
  package var showsFeeds: Bool?
  package var isBandPaused = false
  package var bandMode: Settings.Band.Mode?
  package var isInMarketOrder: Bool?
  /// The keyboard layout that was guessed from what was typed.
  package var layout: KeyboardLayout?
  /// The theme that was chosen on the screen, and the one that config.toml had then.
  package var theme: Theme?

  package struct Theme: Equatable, Sendable {
    package var chosen: String
    package var configured: String
  }

  package init() {}
}

/// The form in the store: "name value" in lines, without the lines that say nothing new. Names that are not known are left out,
/// so that two versions of the program share a store.
extension Arrangement {
  package init(text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      read(parts[0], parts[1])
    }
  }

  private mutating func read(_ name: String, _ value: String) {
    switch name {
    case "list": scope = Arrangement.fixed[value] ?? scope
    case "feed": scope = FeedID(value).map { .feed($0) } ?? scope
    case "folder": scope = .folder(value)
    case "tag": scope = .tag(value)
    case "search": scope = .search(Query(value))
    case "home": home = Arrangement.fixed[value] ?? home
    case "order": order = ListOrder(rawValue: value) ?? order
    case "stories": groupsStories = Bool(value)
    case "other-languages": showsOtherLanguages = Bool(value)
    case "feeds-columns": borders.feeds = Int(value)
    case "list-columns": borders.columns = Int(value)
    case "list-rows": borders.rows = Int(value)
    case "zen": isZen = value == "true"
    case "look-ended": lookEnded = Double(value).map { Date(timeIntervalSince1970: $0) }
    case "density": density = Density(rawValue: value) ?? density
    case "feeds": showsFeeds = Bool(value)
    case "band-paused": isBandPaused = value == "true"
    case "band-mode": bandMode = Settings.Band.Mode(rawValue: value)
    case "band-inverted": isInMarketOrder = Bool(value)
    case "layout": layout = KeyboardLayout(rawValue: value)
    case "theme": theme = Theme(chosen: value, configured: theme?.configured ?? "")
    case "theme-configured": theme = Theme(chosen: theme?.chosen ?? "", configured: value)
    default: break
    }
  }

  package var text: String {
    var lines: [String] = []
    switch scope {
    case .all: break
    case .unread: lines.append("list unread")
    case .starred: lines.append("list starred")
    case .feed(let id): lines.append("feed \(id)")
    case .folder(let name): lines.append("folder \(name)")
    case .tag(let tag): lines.append("tag \(tag)")
    case .search(let query): lines.append("search \(query.text)")
    }
    if let home = Arrangement.fixed.first(where: { $0.value == home })?.key { lines.append("home \(home)") }
    if let lookEnded { lines.append("look-ended \(lookEnded.timeIntervalSince1970)") }
    if order != .date { lines.append("order \(order.rawValue)") }
    if let groupsStories { lines.append("stories \(groupsStories)") }
    if let showsOtherLanguages { lines.append("other-languages \(showsOtherLanguages)") }
    if let columns = borders.feeds { lines.append("feeds-columns \(columns)") }
    if let columns = borders.columns { lines.append("list-columns \(columns)") }
    if let rows = borders.rows { lines.append("list-rows \(rows)") }
    if isZen { lines.append("zen true") }
    if density != .normal { lines.append("density \(density.rawValue)") }
    if let showsFeeds { lines.append("feeds \(showsFeeds)") }
    if isBandPaused { lines.append("band-paused true") }
    if let bandMode { lines.append("band-mode \(bandMode.rawValue)") }
    if let isInMarketOrder { lines.append("band-inverted \(isInMarketOrder)") }
    if let layout { lines.append("layout \(layout.rawValue)") }
    if let theme { lines += ["theme \(theme.chosen)", "theme-configured \(theme.configured)"] }
    return lines.joined(separator: "\n")
  }

  private static let fixed: [String: Scope] = ["unread": .unread, "starred": .starred]
}

extension State {
  /// The arrangement now. A search is part of it while one moves through its results.
  var arrangement: Arrangement {
    var arrangement = Arrangement()
    arrangement.scope = search.flatMap { $0.isTyping ? nil : .search(Query($0.field.text)) } ?? listedScope
    // From these lists back leads to all articles anyway.
    arrangement.home = listedScope == home ? .all : home
    arrangement.density = density
    arrangement.order = order
    if groupsStories != settings.stories.group { arrangement.groupsStories = groupsStories }
    if showsOtherLanguages != settings.list.otherLanguages { arrangement.showsOtherLanguages = showsOtherLanguages }
    arrangement.borders = borders
    arrangement.isZen = isZen
    arrangement.lookEnded = lookEnded
    arrangement.showsFeeds = sidebar.isWanted
    arrangement.isBandPaused = band.isPaused
    let usual = Band(settings.band)
    if band.mode != usual.mode { arrangement.bandMode = band.mode }
    if band.isInMarketOrder != usual.isInMarketOrder { arrangement.isInMarketOrder = band.isInMarketOrder }
    arrangement.layout = keyboard.guessed
    arrangement.theme = keptTheme.map { Arrangement.Theme(chosen: $0, configured: configuredTheme) }
    return arrangement
  }

  /// Takes the first list and the arrangement of the last start. A search that was open is done again over the list.
  mutating func start(with listing: Listing, in kept: Arrangement) -> [Effect] {
    // The list that follows is read with these.
    order = kept.order
    groupsStories = kept.groupsStories ?? settings.stories.group
    showsOtherLanguages = kept.showsOtherLanguages ?? settings.list.otherLanguages
    let rest = receive(listing: listing)
    home = [.all, .unread, .starred].contains(listing.scope) ? listing.scope : kept.home
    density = kept.density
    borders = kept.borders
    isZen = kept.isZen
    lookEnded = kept.lookEnded
    sidebar.isWanted = kept.showsFeeds
    band.restore(isPaused: kept.isBandPaused, mode: kept.bandMode, isInMarketOrder: kept.isInMarketOrder)
    keyboard.begin(kept.layout, languages: settings.languages + listing.languages, zone: zone.identifier)
    keptArrangement = kept
    fitReading()
    // The column has the names of saved searches.
    let isSearch = if case .search = kept.scope { true } else { false }
    let effects =
      rest + (layout.feeds == nil && !isSearch ? [] : [readFeeds]) + beginFirstLook(since: kept.lookEnded)
      + useTheme(of: kept)
    guard case .search(let query) = kept.scope else { return effects }
    return effects + openSearch(query)
  }

  /// Uses the theme that was kept, unless config.toml has another one since.
  private mutating func useTheme(of kept: Arrangement) -> [Effect] {
    guard let theme = kept.theme, theme.configured == configuredTheme else { return [] }
    keptTheme = theme.chosen
    guard themeNames.contains(theme.chosen) else {
      awaitingTheme = theme.chosen
      return [.read(.page(.themes))]
    }
    settings.theme = theme.chosen
    return [.terminal(.useTheme(settings))]
  }

  /// Keeps the arrangement when it has changed.
  mutating func keepArrangement() -> [Effect] {
    let arrangement = arrangement
    guard arrangement != keptArrangement, draggedBorder == nil else { return [] }
    keptArrangement = arrangement
    return [.write(.keepArrangement(arrangement))]
  }

  /// The arrangement at the end of the look.
  var lastArrangement: Arrangement {
    var arrangement = arrangement
    arrangement.lookEnded = now
    return arrangement
  }

  /// Changes to the next density of the list. The selected article stays where it is, as far as that is possible.
  mutating func changeDensity() -> [Effect] { setDensity(density.next) }

  mutating func setDensity(_ density: Density) -> [Effect] {
    self.density = density
    return say(ListTexts.density(density))
  }
}
