import Foundation
import Model
import Screen
import TestKit
import Testing

@testable import Reader

/// Folders as a person made them: World first, Region folded, an empty one, and tags on two feeds.
private func folders(isFolded: Bool = false) -> Folders {
  func feed(_ id: FeedID, _ title: String, _ folder: String?, _ unread: Int, tags: [String] = []) -> FeedSummary {
    FeedSummary(
      id: id, title: title, address: "https://\(id).example", folder: folder, tags: tags,
      counts: Counts(total: 9, unread: unread), isSubscribed: true)
  }
  return Folders(
    counts: Counts(total: 90, unread: 30),
    searches: [Folders.SavedRow(SavedSearch(name: "Railways", query: "railway"))],
    feeds: [
      feed(1, "Edition", nil, 2), feed(2, "24.kg", "Region/Kyrgyzstan", 12, tags: ["daily"]),
      feed(3, "Курсив", "Region", 5, tags: ["daily", "деньги"]), feed(4, "Азия 作者", "Region", 1),
      feed(5, "Late", nil, 0),
    ],
    folders: [
      FolderSummary(path: "World", place: 0), FolderSummary(path: "Region", isFolded: isFolded, place: 1),
      FolderSummary(path: "Empty/Inner"),
    ])
}

private func stage(_ size: Size = Size(width: 140, height: 30), isFolded: Bool = false) throws -> Stage {
  var stage = Stage(size)
  try stage.press("F")
  stage.send(.feeds(folders(isFolded: isFolded)))
  return stage
}

extension Stage {
  /// Moves the cursor of the column to the row of a title.
  fileprivate mutating func go(to title: String) throws {
    let row = try #require(state.sidebar.rows.firstIndex { $0.title == title }, "\(title)")
    try press("g" + String(repeating: "j", count: row))
  }

  fileprivate var write: WriteEffect? { if case .write(let effect) = library.asked.last { effect } else { nil } }
}

@Suite struct FoldersAndTags {
  @Test func standInTheColumnWithGlyphsAndSumsOfUnread() throws {
    let stage = try stage()
    let rows = stage.state.sidebar.rows.dropFirst(4).map { "\($0.depth) \($0.title) \($0.count ?? 0)" }
    #expect(
      rows == [
        "0 #daily 17", "0 #деньги 5", "0 World 0", "0 Region 18", "1 Азия 作者 1", "1 Курсив 5", "1 Kyrgyzstan 12",
        "2 24.kg 12", "0 Empty 0", "1 Inner 0", "0 Edition 2", "0 Late 0",
      ])
    #expect(stage.screen.contains("▾ Region               18"))
  }

  @Test func areFoldedAndKeepTheirSum() throws {
    var stage = try stage()
    try stage.go(to: "Курсив")
    try stage.press("z")
    #expect(stage.write == .edit([.fold("Region", true)]))
    stage.send(.feeds(folders(isFolded: true)))
    #expect(stage.state.sidebar.selection.scope == .folder("Region"))
    #expect(stage.screen.contains("▸ Region               18") && !stage.screen.contains("24.kg  "))
    #expect(Set(stage.state.sidebar.feeds) == [2, 3, 4], "a refresh of the folder fetches all feeds in it")
    try stage.press("z")
    #expect(stage.write == .edit([.fold("Region", false)]))
  }

  @Test func theHintsAreForTheRowUnderTheCursor() throws {
    var stage = try stage(isFolded: true)
    try stage.go(to: "Region")
    #expect(stage.lines.last?.contains("z unfold  e rename  v move") == true)
    try stage.go(to: "Late")
    #expect(stage.lines.last?.contains("e rename  v move  # tags") == true)
  }

  @Test func aFeedThatIsFoldedAwayIsFoundAtItsFolder() throws {
    var stage = try stage()
    try stage.go(to: "24.kg")
    stage.send(.feeds(folders(isFolded: true)))
    #expect(stage.state.sidebar.selection.scope == .folder("Region"))
  }

  @Test func aTagLeadsToItsArticles() throws {
    var stage = try stage()
    try stage.go(to: "#деньги")
    try stage.press("<enter>")
    #expect(stage.state.list.scope == .tag("деньги") && stage.state.focus == .list)
  }

  @Test func aClickOnTheGlyphFolds() throws {
    var stage = try stage()
    let row = try #require(stage.lines.firstIndex { $0.contains("▾ Region") })
    stage.send(.mouse(Mouse(.press, x: 2, y: row)))
    #expect(stage.write == .edit([.fold("Region", true)]))
    #expect(stage.state.focus == .feeds)
    stage.send(.mouse(Mouse(.press, x: 6, y: row)))
    #expect(stage.state.list.scope == .folder("Region"))
  }

  @Test(arguments: [(140, 30), (80, 24), (60, 15), (40, 12), (20, 5)])
  func areDrawnInsideOfEveryTerminal(_ width: Int, _ height: Int) throws {
    for key in ["e", "v", "#", "+", "v<tab>"] {
      var stage = try stage(Size(width: width, height: height))
      try stage.go(to: "Курсив")
      try stage.press(key)
      #expect(stage.lines.count == height && stage.lines.allSatisfy { Width.of($0) <= width }, "\(key)")
    }
  }
}

@Suite struct ChangingTheRowUnderTheCursor {
  /// The row, the keys, and the change that they ask for.
  private static let changes: [(String, String, WriteEffect)] = [
    ("Курсив", "e<c-u>Kursiv<enter>", .edit([.rename(3, "Kursiv")])),
    ("Курсив", "e<c-u><enter>", .edit([.rename(3, nil)])),
    ("Курсив", "E<c-u>KRS<enter>", .edit([.shorten(3, "KRS")])),
    ("Курсив", "E<c-u><enter>", .edit([.shorten(3, nil)])),
    ("Region", "e<c-u>East/West<enter>", .edit([.renameFolder("Region", to: "East\u{2215}West")])),
    ("Kyrgyzstan", "e<c-u>KG<enter>", .edit([.renameFolder("Region/Kyrgyzstan", to: "Region/KG")])),
    ("#daily", "e<c-u>#each  day<enter>", .edit([.renameTag("daily", to: "each day")])),
    ("Railways", "e<c-u>Trains<enter>", .rename(SavedSearch(name: "Railways", query: "railway"), to: "Trains")),
    ("Курсив", "v<c-u> News / Asia <enter>", .edit([.move(3, folder: "News/Asia")])),
    ("Курсив", "v<c-u><enter>", .edit([.move(3, folder: nil)])),
    ("Late", "vreg<tab><enter>", .edit([.move(5, folder: "Region")])),
    ("Late", "v<tab><tab><enter>", .edit([.move(5, folder: "Region")])),
    ("Kyrgyzstan", "v<c-u>World<enter>", .edit([.renameFolder("Region/Kyrgyzstan", to: "World/Kyrgyzstan")])),
    ("Курсив", "#, daily, #x<enter>", .edit([.tag(3, ["daily", "деньги", "x"])])),
    ("24.kg", "#, ден<tab><enter>", .edit([.tag(2, ["daily", "деньги"])])),
    ("24.kg", "#<c-u><enter>", .edit([.tag(2, [])])),
    ("Курсив", "+<c-u>Good  morning<enter>", .edit([.makeFolder("Good morning")])),
    ("24.kg", "+Osh<enter>", .edit([.makeFolder("Region/Kyrgyzstan/Osh")])),
    ("Курсив", "<f7>", .edit([.orderFeeds([3, 4], moved: 3, isUp: true)])),
    ("Region", "<f7>", .edit([.orderFolders(["Region", "World", "Empty"], moved: "Region", isUp: true)])),
    ("Edition", "<f8>", .edit([.orderFeeds([5, 1], moved: 1, isUp: false)])),
    ("Region", "DD", .edit([.removeFolder("Region")])),
  ]

  @Test(arguments: changes.indices)
  func asksForOneChange(_ index: Int) throws {
    let (row, keys, change) = ChangingTheRowUnderTheCursor.changes[index]
    var stage = try stage()
    try stage.go(to: row)
    try stage.press(keys)
    #expect(stage.write == change, "\(keys) on \(row)")
    #expect(stage.state.pages.isEmpty && stage.state.focus == .feeds)
  }

  /// Keys that change nothing there.
  private static let nothing = [
    ("Курсив", "e<enter>"), ("Курсив", "e<c-u>x<esc>"), ("Курсив", "v<enter>"), ("Region", "e<c-u><enter>"),
    ("Region", "v<enter>"), ("Курсив", "+<c-u> / <enter>"), ("All articles", "e"), ("All articles", "v"),
    ("Railways", "v"), ("Region", "#"), ("Edition", "z"), ("Edition", "K"), ("Late", "J"), ("#daily", "K"),
    ("#daily", "DD"), ("#daily", "e<c-u>,<enter>"),
  ]

  @Test(arguments: nothing)
  func changesNothingWhereThereIsNothingToChange(_ row: String, _ keys: String) throws {
    var stage = try stage()
    try stage.go(to: row)
    let asked = stage.library.asked.count
    try stage.press(keys)
    #expect(stage.library.asked.count == asked, "\(keys) on \(row)")
    #expect(stage.state.pages.isEmpty)
  }

  @Test func aFolderIsNotOfferedItself() throws {
    var stage = try stage()
    try stage.go(to: "Region")
    try stage.press("v")
    let offers = try #require(stage.lines.dropLast().last)
    #expect(offers.contains("World") && offers.contains("Empty/Inner") && !offers.contains("Region"))
  }

  @Test func completingGoesRoundAndBack() throws {
    var stage = try stage()
    try stage.go(to: "Late")
    try stage.press("ve")
    for name in ["Empty", "Empty/Inner", "Region", "Region/Kyrgyzstan", "Empty"] {
      try stage.press("<tab>")
      #expect(stage.lines.last?.hasSuffix(": " + name) == true, "\(name)")
    }
    stage.send(.key(.backTab))
    #expect(stage.lines.last?.hasSuffix(": Region/Kyrgyzstan") == true)
  }

  @Test func noControlCharacterGetsIntoAName() throws {
    var stage = try stage()
    try stage.go(to: "Late")
    try stage.press("e<c-u>")
    stage.send(.paste("a\u{1B}[31mb\u{202E}c\nd"))
    try stage.press("<enter>")
    guard case .edit(let edits) = stage.write, case .rename(5, let name?) = edits.first else {
      Issue.record("nothing was renamed")
      return
    }
    #expect(!name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
  }

  @Test func worksOnACyrillicKeyboard() throws {
    var stage = try stage()
    try stage.go(to: "Курсив")
    try stage.press("я")
    #expect(stage.write == .edit([.fold("Region", true)]))
    try stage.press("<f7>")
    #expect(stage.write == .edit([.orderFolders(["Region", "World", "Empty"], moved: "Region", isUp: true)]))
  }

  @Test func outsideOfTheColumnTheseKeysMeanWhatTheyAlwaysMean() throws {
    var stage = try stage()
    try stage.press("<esc>v")
    #expect(stage.state.pages[SumsPage.self] != nil)
  }
}

@Suite struct AnswersToChangesOfFeeds {
  @Test func sayWhatWasDoneAndThatItCanBeUndone() throws {
    var stage = try stage()
    stage.send(.edited(FeedAction(.rename, "Курсив", target: "Kursiv")))
    #expect(stage.state.notice?.text == "Курсив renamed to Kursiv.  u undoes it.")
    try stage.press("u")
    #expect(stage.state.notice?.text == "Nothing to undo.")
    stage.send(.reverted(Reverted(.feeds(FeedAction(.move, "Курсив", target: nil)), isRedo: true, left: 2)))
    #expect(
      stage.state.notice?.text
        == "Redone: Курсив moved out of its folder. 2 settings were changed since, and stay.")
    stage.send(.reverted(Reverted(.feeds(FeedAction(.move, "x")), isRedo: false, hasChanged: false)))
    #expect(stage.state.notice?.text == "It was changed again since, and stays as it is.")
  }

  @Test(arguments: FeedAction.Kind.allCases)
  func areSentencesOnOneLine(_ kind: FeedAction.Kind) {
    for target in [nil, "Target"] {
      let action = FeedAction(kind, "Title", target: target)
      let texts = [
        ActionTexts.done(action), ActionTexts.reverted(Reverted(.feeds(action), isRedo: false)),
        ActionTexts.reverted(Reverted(.feeds(action), isRedo: true)),
      ]
      #expect(texts.allSatisfy { $0.contains("Title") && $0.contains(".") && !$0.contains("\n") })
    }
  }

  @Test func theListOfARenamedFolderGoesOnUnderItsNewName() throws {
    var stage = try stage()
    try stage.go(to: "Kyrgyzstan")
    try stage.press("<enter>")
    stage.send(.edited(FeedAction(.renameFolder, "Region", target: "World/Region")))
    #expect(stage.state.list.scope == .folder("World/Region/Kyrgyzstan"))
    stage.send(
      .reverted(Reverted(.feeds(FeedAction(.renameFolder, "Region", target: "World/Region")), isRedo: false)))
    #expect(stage.state.list.scope == .folder("Region/Kyrgyzstan"))
  }

  @Test func undoThatMakesTheArticleOnTheScreenUnreadLeavesIt() throws {
    var stage = Stage()
    try stage.press("<enter>")
    let marked = Marked(
      articles: [1], mark: .unread, isUndo: true, withoutText: 1, counts: stage.library.counts, in: .all)
    stage.send(.marked(marked))
    #expect(stage.state.focus == .list)
    #expect(stage.state.notice?.text == "Marked unread. The text of 1 article was dropped meanwhile.")
  }
}

@Suite struct AddingIntoFolders {
  @Test func theFolderUnderTheCursorIsProposed() throws {
    var stage = try stage()
    try stage.go(to: "24.kg")
    try stage.press("a")
    #expect(stage.screen.contains("goes into the folder Region/Kyrgyzstan"))
    try stage.press("kg.example<enter>")
    #expect(stage.library.asked.last == .network(.findFeeds("kg.example", folder: "Region/Kyrgyzstan")))
  }

  @Test func aFolderIsTypedAndCompleted() throws {
    var stage = try stage()
    try stage.press("<esc>akg.example<tab>wor<tab>")
    #expect(stage.screen.contains("folder  World"))
    try stage.press("/New<enter>")
    #expect(stage.library.asked.last == .network(.findFeeds("kg.example", folder: "World/New")))
  }

  @Test func severalFeedsGoIntoTheFolderAndKeepTheirOwnTitles() throws {
    var stage = try stage()
    try stage.press("<esc>akg.example<tab>World<enter>")
    let feeds = ["Main", "Comments"].map { Subscription(feedURL: "https://\($0 as String).example", proposedTitle: $0) }
    stage.send(.answered(AddingAnswer.found(feeds, at: "kg.example")))
    #expect(stage.screen.contains("[ ] Main") && stage.screen.contains("[ ] Comments"))
    try stage.press("<space><space><enter>")
    let filed = feeds.map { Subscription(feedURL: $0.feedURL, proposedTitle: $0.proposedTitle, folder: "World") }
    #expect(stage.library.asked.last == .write(.follow(filed)))
    stage.send(
      .answered(
        AddingAnswer.followed(
          FollowedFeeds(title: "2 feeds", new: 2, articles: 0, toFetch: [8, 9], folder: "World"))))
    stage.send(.refreshing(Refreshing(done: 2, total: 2, new: 3, wasAsked: true, isOfAll: false)))
    #expect(stage.state.list.scope == .folder("World"))
    #expect(stage.state.sidebar.selection.scope == .folder("World"))
  }

  @Test func aNewFeedIsSelectedInTheColumnAsSoonAsItIsThere() throws {
    var stage = try stage()
    stage.send(
      .answered(AddingAnswer.followed(FollowedFeeds(title: "New", new: 1, articles: 3, toFetch: [], only: 77))))
    var folders = folders()
    folders.feeds.append(FeedSummary(id: 77, title: "New", address: "https://n.example", folder: "World"))
    stage.send(.feeds(folders))
    #expect(stage.state.sidebar.selection.scope == .feed(77))
  }
}
