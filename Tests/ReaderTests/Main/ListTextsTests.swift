import Model
import Screen
import Testing

@testable import Reader

/// The sentences about the list of articles.
@Suite struct ListTextsTests {
  @Test(arguments: [
    (1, false, true, "A again marks 1 article read."), (59, false, true, "A again marks 59 articles read."),
    (1, false, false, "A again marks 1 article of this list read."),
    (59, false, false, "A again marks all 59 articles of this list read."),
    (1, true, true, "A again marks 1 result read."), (2, true, false, "A again marks all 2 results read."),
  ])
  func markingAllIsAskedAboutWithItsNumber(_ count: Int, _ isSearch: Bool, _ isCounted: Bool, _ text: String) {
    #expect(ListTexts.markAll("A", count: count, isSearch: isSearch, isCounted: isCounted) == text)
    let without = ListTexts.markAll("", count: count, isSearch: isSearch, isCounted: isCounted)
    #expect(without == "The command" + text.dropFirst(1))
  }

  @Test(arguments: [
    (1, true, true, "[ again marks 1 article above read."), (7, false, true, "[ again marks 7 articles below read."),
    (7, true, false, "[ again marks all 7 articles above read."),
    (1, false, false, "[ again marks 1 article below read."),
  ])
  func markingAPartIsAskedAboutWithItsNumber(_ count: Int, _ isAbove: Bool, _ isCounted: Bool, _ text: String) {
    #expect(ListTexts.markPart("[", count: count, isAbove: isAbove, isCounted: isCounted) == text)
  }

  @Test func anEmptyListNamesTheKeysThereAre() {
    #expect(ListTexts.noStars(star: "s", all: "1") == "Starred is empty: s stars an article. 1 lists all articles.")
    #expect(ListTexts.noStars(star: "", all: "") == "Starred is empty.")
    #expect(ListTexts.allRead(all: "1") == "Everything is read. 1 lists all articles.")
    #expect(ListTexts.allRead(all: "") == "Everything is read.")
  }

  @Test func anEmptyStarredIsNamedOnANarrowScreenToo() throws {
    var stage = Stage(Size(width: 40, height: 12), library: Library([Library.front[0]]))
    try stage.press("3")
    #expect(stage.screen.contains("Starred is empty: s stars an") && stage.screen.contains("1 lists all articles."))
  }

  private static let day = Library.day

  @Test(arguments: [
    (0, 42, false, 60, "Today · Thursday 11 December · 42"), (0, 42, false, 29, "Today · 11 December · 42"),
    (0, 42, false, 22, "Today · 11 Dec · 42"), (0, 42, false, 3, "Today · 42"),
    (0, 0, false, 60, "Today · Thursday 11 December"),
    (1, 1, true, 60, "Yesterday · Wednesday 10 December · 1 article"),
    (1, 42, true, 60, "Yesterday · Wednesday 10 December · 42 articles"), (2, 3, false, 60, "Tuesday 9 December · 3"),
    (2, 3, false, 5, "9 Dec · 3"), (-1, 3, false, 60, "Friday 12 December · 3"),
    (400, 3, false, 60, "Wednesday 6 November 2024 · 3"), (400, 3, false, 17, "6 Nov 2024 · 3"),
  ])
  func aHeadingIsAsLongAsItsRoom(_ back: Int, _ count: Int, _ isOfArticles: Bool, _ room: Int, _ text: String) {
    let day = Day(number: ListTextsTests.day.number - back)
    let heading = ListTexts.section(
      day, count: count, isOfArticles: isOfArticles, today: ListTextsTests.day, room: room)
    #expect(heading == text)
  }

  @Test(arguments: [
    (0, 3, "new since 18:02"), (1, 30, "new since yesterday 18:02"), (1, 24, "new since 10 Dec 18:02"),
    (1, 20, "new since 10 Dec"), (9, 30, "new since 2 Dec 18:02"), (400, 60, "new since 6 Nov 2024 18:02"),
  ])
  func theRuleUnderWhatIsNewHasTheTimeAndTheDay(_ back: Int, _ room: Int, _ text: String) {
    let day = Day(number: ListTextsTests.day.number - back)
    #expect(ListTexts.newSince("18:02", day: day, today: ListTextsTests.day, room: room) == text)
  }

  @Test(arguments: [
    (Mark.read, 1, false, 0, "Marked read.  u undoes it."),
    (.unread, 12, false, 0, "12 articles marked unread.  u undoes it."),
    (.star, 1, false, 0, "Starred.  u undoes it."),
    (.unstar, 2, false, 0, "2 articles no longer starred.  u undoes it."),
    (.unstar, 1, true, 0, "No longer starred."),
    (.unread, 3, true, 1, "3 articles marked unread. The text of 1 article was dropped meanwhile."),
    (.unread, 3, true, 2, "3 articles marked unread. The text of 2 articles was dropped meanwhile."),
  ])
  func whatWasMarkedIsSaid(_ mark: Mark, _ count: Int, _ isUndo: Bool, _ dropped: Int, _ text: String) {
    #expect(ListTexts.marked(mark, count: count, isUndo: isUndo, withoutText: dropped) == text)
  }

  @Test(arguments: [
    (1, nil, ["×1"]), (7, 1, ["×7"]), (7, nil, ["×7"]), (7, 4, ["×7 · 4 languages", "×7 · 4 lang", "×7"]),
  ])
  func theSizeOfAStoryHasShorterForms(_ count: Int, _ languages: Int?, _ texts: [String]) {
    #expect(StoryTexts.size(count, languages: languages) == texts)
    #expect(texts == texts.sorted { Width.of($0) > Width.of($1) })
  }

  @Test(arguments: [
    (2, true, "Read, with 1 other of its story.  u undoes it."),
    (4, true, "Read, with 3 others of its story.  u undoes it."),
    (1, false, "Read, with 1 other of its story.  u undoes it."),
    (4, false, "Read, with 4 others of its story.  u undoes it."),
  ])
  func othersOfAStoryThatWereReadAreCounted(_ count: Int, _ hasOwn: Bool, _ text: String) {
    #expect(StoryTexts.readTogether(count, hasOwn: hasOwn) == text)
  }
}
