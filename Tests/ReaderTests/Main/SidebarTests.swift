import Foundation
import Model
import Screen
import TestKit
import Testing

@testable import Reader

/// The rows of the column of feeds, and the place of the cursor in them.
@Suite struct SidebarTests {
  private func feed(
    _ id: FeedID, _ title: String, _ folder: String? = nil, tags: [String] = [], unread: Int = 0, place: Int? = nil
  ) -> FeedSummary {
    FeedSummary(
      id: id, title: title, address: "https://\(id).example", folder: folder, tags: tags,
      counts: Counts(total: 9, unread: unread), isSubscribed: true, place: place)
  }

  private var folders: Folders {
    Folders(
      counts: Counts(total: 20, unread: 12, starred: 3),
      searches: [Folders.SavedRow(SavedSearch(name: "Banks", query: "bank"), unread: 4)],
      feeds: [
        feed(1, "Top"), feed(2, "b", "Asia", tags: ["x"], unread: 5), feed(3, "c", "Asia"),
        feed(4, "d", "Asia/Central", unread: 7), feed(5, "e", "World"),
      ])
  }

  private func sidebar(_ folders: Folders? = nil) -> Sidebar {
    var sidebar = Sidebar()
    sidebar.replaceRows(with: folders ?? self.folders)
    return sidebar
  }

  private func place(_ title: String, in sidebar: Sidebar) throws -> Int {
    try #require(sidebar.rows.firstIndex { $0.title == title })
  }

  @Test func theFixedRowsComeBeforeSearchesTagsFoldersAndFeeds() {
    let sidebar = sidebar()
    #expect(
      sidebar.rows.map(\.title) == [
        "All articles", "Unread", "Starred", "Banks", "#x", "Asia", "b", "c", "Central", "d", "World", "e", "Top",
      ])
    #expect(sidebar.rows.map(\.count) == [12, nil, 3, 4, 5, 12, 5, 0, 7, 7, 0, 0, 0])
    #expect(sidebar.folders == ["Asia", "Asia/Central", "World"] && sidebar.tags == ["x"])
  }

  @Test func anAwaitedListIsSelectedOnceAndThenTheCursorIsFree() throws {
    var sidebar = Sidebar()
    sidebar.selectWhenListed(.feed(4))
    sidebar.replaceRows(with: folders)
    #expect(sidebar.selection.title == "d")
    sidebar.select(0)
    sidebar.replaceRows(with: folders)
    #expect(sidebar.selection.scope == .all)
  }

  /// The folder is unfolded with the cursor on it, which stays there.
  @Test func anAwaitedFeedInAFoldedFolderIsFoundAtTheFolder() throws {
    var folded = folders
    folded.folders = [FolderSummary(path: "Asia", isFolded: true)]
    var sidebar = Sidebar()
    sidebar.selectWhenListed(.feed(4))
    sidebar.replaceRows(with: folded)
    #expect(sidebar.selection.title == "Asia")
    sidebar.replaceRows(with: folders)
    #expect(sidebar.selection.title == "Asia")
  }

  @Test func aRowCountsStoriesWhereTheListHasARowForEach() throws {
    var folders = folders
    folders.surplus = UnreadSurplus(inStories: [.all: 4, .folder("Asia"): 3, .feed(4): 6])
    var sidebar = sidebar(folders)
    func counts(_ inStories: Bool) -> [Int?] {
      sidebar.rows.map { sidebar.count(of: $0, ListGrouping(isOn: inStories)) }
    }
    #expect(counts(true) == [8, nil, 3, 4, 5, 9, 5, 0, 7, 1, 0, 0, 0])
    #expect(counts(false) == sidebar.rows.map(\.count))
    folders.surplus = nil
    folders.counts.unread = 3
    sidebar.replaceRows(with: folders)
    #expect(counts(true)[0] == 1 && counts(true)[5] == 9, "as counted last, and never none while something is unread")
    folders.surplus = UnreadSurplus()
    sidebar.replaceRows(with: folders)
    #expect(counts(true) == sidebar.rows.map(\.count))
  }

  @Test func aRowDoesNotCountWhatItsListLeavesOut() {
    var folders = folders
    folders.surplus = UnreadSurplus(
      hidden: [.all: 7, .folder("Asia"): 7, .feed(4): 7, .feed(2): 9], inStories: [.all: 3, .feed(4): 2])
    let sidebar = sidebar(folders)
    func counts(_ grouping: ListGrouping) -> [Int?] { sidebar.rows.map { sidebar.count(of: $0, grouping) } }
    let hiding = counts(ListGrouping(languages: ["ru"], hidesOthers: true))
    #expect(hiding == [2, nil, 3, 4, 5, 5, 0, 0, 7, 0, 0, 0, 0], "never fewer than none")
    #expect(counts(ListGrouping(isOn: false, languages: ["ru"], hidesOthers: true))[0] == 5)
    #expect(counts(ListGrouping(isOn: false, languages: ["ru"])) == sidebar.rows.map(\.count), "all are shown")
    #expect(counts(ListGrouping(isOn: false, hidesOthers: true)) == sidebar.rows.map(\.count), "no language is known")
  }

  @Test(arguments: [(-5, 0), (0, 0), (12, 12), (13, 12), (999, 12)])
  func aRowOutsideSelectsTheNearest(_ index: Int, _ selected: Int) {
    var sidebar = sidebar()
    sidebar.select(index)
    #expect(sidebar.index == selected)
  }

  @Test func aScopeWithoutARowIsFoundAtTheFolderAroundIt() throws {
    var folded = folders
    folded.folders = [FolderSummary(path: "Asia", isFolded: true)]
    var sidebar = sidebar(folded)
    let asia = try place("Asia", in: sidebar)
    for scope: Scope in [.feed(4), .folder("Asia/Central"), .feed(2), .folder("Asia/Unknown/Deep")] {
      sidebar.select(0)
      sidebar.select(scope)
      #expect(sidebar.index == asia, "\(scope)")
    }
    for scope: Scope in [.feed(99), .folder("Nowhere"), .tag("y")] {
      sidebar.select(asia)
      sidebar.select(scope)
      #expect(sidebar.index == asia, "\(scope) has no row and no folder")
    }
  }

  @Test func theCursorWaitsForARowThatIsNotThereYet() throws {
    var sidebar = sidebar()
    sidebar.selectWhenListed(.feed(9))
    #expect(sidebar.index == 0)
    sidebar.replaceRows(with: folders)
    #expect(sidebar.index == 0)
    var more = folders
    more.feeds.append(feed(9, "new", "World"))
    sidebar.replaceRows(with: more)
    #expect(sidebar.selection.title == "new")
    sidebar.select(1)
    sidebar.replaceRows(with: more)
    #expect(sidebar.index == 1, "it waits no longer")
  }

  @Test func anotherRowEndsTheWaiting() {
    var sidebar = sidebar()
    sidebar.selectWhenListed(.feed(9))
    sidebar.select(2)
    var more = folders
    more.feeds.append(feed(9, "new"))
    sidebar.replaceRows(with: more)
    #expect(sidebar.selection.title == "Starred")
  }

  @Test func neighboursAreRowsOfTheSameKindInTheSameFolder() throws {
    let sidebar = sidebar()
    let rows: [(String, [Scope]?, Int?)] = [
      ("b", [.feed(2), .feed(3)], 0), ("c", [.feed(2), .feed(3)], 1), ("d", [.feed(4)], 0), ("Top", [.feed(1)], 0),
      ("Asia", [.folder("Asia"), .folder("World")], 0), ("World", [.folder("Asia"), .folder("World")], 1),
      ("Central", [.folder("Asia/Central")], 0), ("All articles", nil, nil), ("Banks", nil, nil), ("#x", nil, nil),
    ]
    for (title, scopes, index) in rows {
      let found = sidebar.neighbours(of: try place(title, in: sidebar))
      #expect(found?.scopes == scopes && found?.place == index, "\(title)")
    }
  }

  @Test func theFolderAtTheCursorIsItsOwnOrTheOneAroundIt() throws {
    var sidebar = sidebar()
    for (title, folder) in [
      ("Asia", "Asia"), ("b", "Asia"), ("Central", "Asia/Central"), ("d", "Asia/Central"), ("Top", nil), ("Banks", nil),
    ] as [(String, String?)] {
      sidebar.select(try place(title, in: sidebar))
      #expect(sidebar.folderAtCursor == folder, "\(title)")
    }
  }

  @Test func aColumnWithOneFeedIsOfNoUse() {
    #expect(!Sidebar().isUseful && !sidebar(Folders(feeds: [feed(1, "a")])).isUseful)
    #expect(sidebar(Folders(feeds: [feed(1, "a"), feed(2, "b")])).isUseful)
    #expect(sidebar(Folders(feeds: [feed(1, "a", "Asia")])).isUseful)
  }

  @Test func anEmptyFolderIsOneWithoutFeedsInside() {
    var empty = folders
    empty.folders = [FolderSummary(path: "Empty"), FolderSummary(path: "Outer/Inner")]
    let sidebar = sidebar(empty)
    #expect(sidebar.isEmpty(.folder("Empty")) && sidebar.isEmpty(.folder("Outer")))
    #expect(!sidebar.isEmpty(.folder("Asia")) && !sidebar.isEmpty(.folder("Unknown")))
  }

  /// However the feeds change, the cursor is on a row, and on the same one while that is there.
  @Test(arguments: [31, 32, 33] as [UInt64])
  func theCursorIsAlwaysOnARow(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    var sidebar = Sidebar()
    let paths = [nil, "A", "A/B", "A/B/C", "D", "/D//E/"]
    for _ in 0..<200 {
      let feeds = (0..<Int.random(in: 0...8, using: &dice)).map { id in
        feed(
          FeedID(id), "f\(id)", paths.randomElement(using: &dice) ?? nil,
          tags: Bool.random(using: &dice) ? ["t\(id % 2)"] : [])
      }
      let kept = (paths.compactMap { $0 }).filter { _ in Bool.random(using: &dice) }
        .map { FolderSummary(path: $0, isFolded: Bool.random(using: &dice)) }
      let before = sidebar.selection.scope
      sidebar.replaceRows(with: Folders(feeds: feeds, folders: kept))
      #expect(sidebar.rows.indices.contains(sidebar.index))
      if sidebar.rows.contains(where: { $0.scope == before }) { #expect(sidebar.selection.scope == before) }
      #expect(Set(sidebar.rows.map(\.scope)).count == sidebar.rows.count, "a row is there once")
      sidebar.select(Int.random(in: -2...20, using: &dice))
    }
  }
}
