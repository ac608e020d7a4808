import Foundation
import Model
import Testing

/// Changes that a person makes and takes back.
@Suite struct ActionTests {
  @Test func aMarkIsUndoneByItsInverse() {
    for mark in Mark.allCases {
      #expect(mark.inverse != mark && mark.inverse.inverse == mark)
    }
    #expect(Mark.read.inverse == .unread && Mark.star.inverse == .unstar)
  }

  private static let before = FeedTraits(name: nil, folder: "News", tags: ["a"], place: 2, presence: .followed)
  private static let after = FeedTraits(name: "Kursiv", folder: nil, tags: [], place: nil, presence: .removed)

  @Test func aChangeIsUndoneByTheOneFromAfterToBefore() {
    let feed = FeedChange(7, before: ActionTests.before, after: ActionTests.after)
    #expect(feed.inverse == FeedChange(7, before: ActionTests.after, after: ActionTests.before))
    #expect(feed.inverse.inverse == feed)
    let folder = FolderChange("News", before: nil, after: FolderTraits(isFolded: true, place: 1))
    #expect(folder.inverse == FolderChange("News", before: FolderTraits(isFolded: true, place: 1), after: nil))
    let search = SearchAction(before: nil, after: SavedSearch(name: "Banks", query: "bank"))
    #expect(search.inverse.before?.name == "Banks" && search.inverse.after == nil && search.inverse.inverse == search)
  }

  @Test func anActionWithoutChangesIsEmpty() {
    #expect(FeedAction(.rename, "Kursiv").isEmpty)
    #expect(!FeedAction(.fold, "News", folders: [FolderChange("News", before: nil, after: FolderTraits())]).isEmpty)
    let change = FeedChange(7, before: ActionTests.before, after: ActionTests.after)
    #expect(!FeedAction(.move, "Kursiv", feeds: [change]).isEmpty)
  }

  /// The log keeps actions as JSON, so that an action of today is undone next year.
  @Test func anActionIsKeptAndReadBack() throws {
    func kept<T: Codable & Equatable>(_ value: T) throws -> Bool {
      try JSONDecoder().decode(T.self, from: JSONEncoder().encode(value)) == value
    }
    let change = FeedChange(7, before: ActionTests.before, after: .absent)
    #expect(try kept(FeedAction(.tag, "Курсив", target: "a, b", feeds: [change])))
    #expect(try kept(MarkAction(.unstar, [3, 1, 2])))
    let membership = StoryChange(3, before: StoryMembership(1, isPinned: false), after: nil)
    #expect(try kept(StoryAction(.separate, "作者", changes: [membership])))
    #expect(try kept(SearchAction(before: SavedSearch(name: "a", query: "b \"c\""), after: nil)))
  }

  @Test func everyEditHasItsKind() {
    let edits: [(FeedEdit, FeedAction.Kind)] = [
      (.rename(1, "x"), .rename), (.shorten(1, nil), .shorten), (.move(1, folder: nil), .move), (.tag(1, []), .tag),
      (.remove(1), .remove), (.unsubscribe(1), .remove), (.makeFolder("x"), .makeFolder),
      (.renameFolder("x", to: "y"), .renameFolder), (.removeFolder("x"), .removeFolder), (.fold("x", true), .fold),
      (.fold("x", false), .unfold), (.renameTag("x", to: "y"), .renameTag),
      (.orderFeeds([1], moved: 1, isUp: true), .order),
      (.orderFolders(["x"], moved: "x", isUp: true), .order),
    ]
    for (edit, kind) in edits { #expect(edit.kind == kind, "\(edit)") }
  }

  @Test func anEditNamesWhatItLeadsTo() {
    let edits: [(FeedEdit, String?)] = [
      (.rename(1, "Kursiv"), "Kursiv"), (.rename(1, nil), nil), (.shorten(1, "K"), "K"),
      (.move(1, folder: "News"), "News"),
      (.move(1, folder: nil), nil), (.tag(1, ["a", "b"]), "a, b"), (.tag(1, []), nil),
      (.renameFolder("x", to: "y/z"), "y/z"), (.renameTag("x", to: "y"), "y"), (.remove(1), nil),
      (.unsubscribe(1), nil),
      (.makeFolder("x"), nil), (.removeFolder("x"), nil), (.fold("x", true), nil),
      (.orderFeeds([1], moved: 1, isUp: true), "up"),
      (.orderFolders(["x"], moved: "x", isUp: false), "down"),
    ]
    for (edit, target) in edits { #expect(edit.target == target, "\(edit)") }
  }
}
