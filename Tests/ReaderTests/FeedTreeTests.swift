import Model
import Query
import Testing

@testable import Reader

/// The rows of the column of feeds, and the lines that change them.
@Suite struct FeedTreeTests {
  private func feed(
    _ id: FeedID, _ title: String, _ folder: String? = nil, unread: Int = 0, tags: [String] = [], place: Int? = nil
  ) -> FeedSummary {
    FeedSummary(
      id: id, title: title, address: "https://\(id).example", folder: folder, tags: tags,
      counts: Counts(total: 9, unread: unread), isSubscribed: true,
      place: place)
  }

  /// The tree as lines: two blanks a level, the title, the unread articles, and a mark for a folded folder.
  private func lines(_ feeds: [FeedSummary], _ folders: [FolderSummary] = []) -> [String] {
    FeedTree(Folders(feeds: feeds, folders: folders)).rows.map { row in
      String(repeating: "  ", count: row.depth) + row.title + " \(row.count ?? 0)" + (row.isFolded == true ? " >" : "")
    }
  }

  @Test func foldersComeFirstAtTheTopAndFeedsFirstInside() {
    let feeds = [
      feed(1, "z", unread: 1), feed(2, "b", "Asia", unread: 2), feed(3, "a", "Asia"),
      feed(4, "c", "Asia/Central", unread: 4), feed(5, "y"),
      feed(6, "n", "Books/Deep/Deeper"),
    ]
    #expect(
      lines(feeds) == [
        "Asia 6", "  a 0", "  b 2", "  Central 4", "    c 4", "Books 0", "  Deep 0", "    Deeper 0", "      n 0", "z 1",
        "y 0",
      ])
  }

  @Test func aFoldedFolderHidesWhatIsInItAndKeepsItsSum() {
    let feeds = [feed(1, "a", "Asia", unread: 2), feed(2, "c", "Asia/Central", unread: 3)]
    #expect(lines(feeds, [FolderSummary(path: "Asia", isFolded: true)]) == ["Asia 5 >"])
    #expect(
      lines(feeds, [FolderSummary(path: "Asia/Central", isFolded: true)]) == ["Asia 5", "  a 2", "  Central 3 >"])
    let tree = FeedTree(Folders(feeds: feeds, folders: [FolderSummary(path: "Asia", isFolded: true)]))
    #expect(
      tree.rows.map(\.feeds) == [[1, 2]] && tree.paths == ["Asia", "Asia/Central"]
        && tree.folderOfFeed == [1: "Asia", 2: "Asia/Central"])
  }

  @Test func placesComeBeforeNamesAndEmptyFoldersStay() {
    let feeds = [
      feed(1, "a", "Asia"), feed(2, "b", "Asia", place: 0), feed(3, "c", "Asia", place: 1), feed(4, "t", place: 1),
      feed(5, "s", place: 0),
    ]
    #expect(
      lines(feeds, [FolderSummary(path: "Zoo", place: 0), FolderSummary(path: "Empty")]) == [
        "Zoo 0", "Asia 0", "  b 0", "  c 0", "  a 0", "Empty 0", "s 0", "t 0",
      ])
  }

  @Test func tagsStandAboveWithTheirSums() {
    let feeds = [feed(1, "a", unread: 1, tags: ["y", "x"]), feed(2, "b", unread: 2, tags: ["x"])]
    let rows = FeedTree(Folders(feeds: feeds)).rows
    #expect(rows.prefix(2).map(\.scope) == [.tag("x"), .tag("y")] && rows.prefix(2).map(\.count) == [3, 1])
    #expect(rows[0].feeds == [1, 2])
  }

  @Test func aStrokeInANameIsShownAsItIs() {
    #expect(lines([feed(1, "a", FolderPath.name("TV/Film"))]) == ["TV/Film 0", "  a 0"])
    #expect(lines([feed(1, "a", "/Asia//Central/")]) == ["Asia 0", "  Central 0", "    a 0"])
    #expect(lines([]) == [])
  }

  @Test(arguments: [("/Asia", "Asia"), ("Asia//Central/", "Asia, Central"), ("/", ""), ("", "")])
  func aFolderOfTheStoreMayHaveEmptyNames(_ path: String, _ titles: String) {
    let tree = FeedTree(Folders(folders: [FolderSummary(path: path, isFolded: false)]))
    #expect(tree.rows.map(\.title).joined(separator: ", ") == titles)
  }

  @Test(arguments: [
    ("economy, #steppe", ["economy", "steppe"]), ("a,a, a", ["a"]), ("", []), (",,", []), ("# a b ", ["a b"]),
    ("##x", ["x"]), ("a  b", ["a b"]),
    ("c#", ["c#"]),
  ])
  func tagsAreTypedBetweenCommas(_ text: String, _ tags: [String]) {
    #expect(RowLine.tags(in: text) == tags)
  }

  private func line(_ purpose: RowLine.Purpose, _ start: String, _ candidates: [String] = []) -> RowLine {
    RowLine(purpose: purpose, title: "Kursiv", start: start, candidates: candidates)
  }

  @Test func aLineAsksForOneChange() {
    let search = SavedSearch(name: "Banks", query: "bank")
    let lines: [(RowLine, String, WriteEffect?)] = [
      (line(.renameFeed(1), "Kursiv"), " Course  KZ ", .edit([.rename(1, "Course KZ")])),
      (line(.renameFeed(1), "Kursiv"), "", .edit([.rename(1, nil)])),
      (line(.renameFeed(1), "Kursiv"), "Kursiv", nil), (line(.shortenFeed(1), "K"), "", .edit([.shorten(1, nil)])),
      (
        line(.renameFolder("Asia/Central"), "Central"), "Mid/dle",
        .edit([.renameFolder("Asia/Central", to: "Asia/Mid\u{2215}dle")])
      ),
      (line(.renameFolder("Asia"), "Asia"), "", nil),
      (line(.renameTag("x"), "x"), "#y, z", .edit([.renameTag("x", to: "y")])),
      (line(.renameTag("x"), "x"), " , ", nil),
      (line(.renameSearch(search), "Banks"), "Lenders", .rename(search, to: "Lenders")),
      (line(.renameSearch(search), "Banks"), " ", nil),
      (line(.moveFeed(1), "Asia"), "", .edit([.move(1, folder: nil)])),
      (line(.moveFeed(1), ""), "Asia / Central", .edit([.move(1, folder: "Asia/Central")])),
      (line(.moveFolder("Asia/Central"), "Asia"), "World", .edit([.renameFolder("Asia/Central", to: "World/Central")])),
      (line(.moveFolder("Asia/Central"), "Asia"), "", .edit([.renameFolder("Asia/Central", to: "Central")])),
      (line(.moveFolder("Asia/Central"), ""), "Asia/", nil),
      (line(.tagFeed(1), "a"), "a, b", .edit([.tag(1, ["a", "b"])])),
      (line(.tagFeed(1), "a"), "", .edit([.tag(1, [])])), (line(.makeFolder, ""), "A/ B", .edit([.makeFolder("A/B")])),
      (line(.makeFolder, "Asia/"), "/", nil),
      (line(.renameFeed(1), "x"), "red\u{1B}[31m", .edit([.rename(1, "red")])),
    ]
    for (line, text, effect) in lines {
      #expect(line.effect(of: text) == effect, "\(line.purpose) \(text.debugDescription)")
    }
  }

  @Test func whatIsTypedIsCompleted() {
    let folders = line(.moveFeed(1), "", ["Asia", "Asia/Central", "East Asia", "World"])
    #expect(
      folders.matches("as") == ["Asia", "Asia/Central", "East Asia"] && folders.matches("") == folders.candidates
        && folders.matches("zz") == [])
    let tags = line(.tagFeed(1), "a", ["alpha", "beta"])
    #expect(tags.completed("a, be") == ("a, ", "be") && tags.matches("a, be") == ["beta"])
    #expect(
      tags.completed("a") == ("", "") && tags.matches("a") == ["alpha", "beta"], "what was not touched begins nothing")
    #expect(tags.completed("b") == ("", "b"))
  }

  @Test func whatWasDoneIsOneSentence() {
    let texts: [(FeedAction, String)] = [
      (FeedAction(.rename, "Kursiv", target: "Course"), "Kursiv renamed to Course.  u undoes it."),
      (FeedAction(.rename, "Kursiv"), "Kursiv has its own name again.  u undoes it."),
      (FeedAction(.remove, "Kursiv"), "Kursiv removed; what is starred stays.  u undoes it."),
      (FeedAction(.move, "Kursiv"), "Kursiv moved out of its folder.  u undoes it."),
      (FeedAction(.tag, "Kursiv"), "Kursiv has no tags.  u undoes it."),
      (FeedAction(.removeFolder, "Asia"), "Folder Asia removed, its feeds kept.  u undoes it."),
      (FeedAction(.shorten, "Kursiv", target: "K"), "Kursiv is K in lists.  u undoes it."),
    ]
    for (action, text) in texts { #expect(ActionTexts.done(action) == text) }
    #expect(ActionTexts.done(StoryAction(.join, "x", changes: [])) == "Put into one story.  u undoes it.")
  }

  @Test func whatWasUndoneSaysWhatWasLeft() {
    let mark = Action.mark(MarkAction(.read, [1, 2]))
    #expect(ActionTexts.reverted(Reverted(mark, isRedo: false)) == "Undone: 2 articles marked.")
    #expect(
      ActionTexts.reverted(Reverted(.feeds(FeedAction(.fold, "Asia")), isRedo: true, left: 1))
        == "Redone: Asia folded. One setting was changed since, and stays.")
    let searches: [(SavedSearch?, SavedSearch?, String)] = [
      (nil, SavedSearch(name: "A", query: "a"), "search A saved"),
      (SavedSearch(name: "A", query: "a"), nil, "search A removed"),
      (SavedSearch(name: "A", query: "a"), SavedSearch(name: "B", query: "a"), "A renamed to B"),
      (SavedSearch(name: "A", query: "a"), SavedSearch(name: "A", query: "b"), "search A saved"),
    ]
    for (before, after, text) in searches {
      let reverted = Reverted(.search(SearchAction(before: before, after: after)), isRedo: false, left: 2)
      #expect(ActionTexts.reverted(reverted) == "Undone: \(text). 2 settings were changed since, and stay.")
    }
  }
}
