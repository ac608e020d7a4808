import Foundation
import Model
import Screen
import TestKit
import Testing

@testable import Reader

/// Sentences of the status row, cut to the room that they have.
@Suite struct NoticeTextTests {
  private func cut(_ text: String, _ columns: Int) -> String { State.Notice(text: text).text(within: columns) }

  @Test(arguments: [
    ("24.kg moved to Region/Kyrgyzstan.  u undoes it.", 47, "24.kg moved to Region/Kyrgyzstan.  u undoes it."),
    ("24.kg moved to Region/Kyrgyzstan.  u undoes it.", 46, "24.kg moved to Region/Kyrgyzstan · u undoes"),
    ("24.kg moved to Region/Kyrgyzstan.  u undoes it.", 30, "24.kg moved to Reg… · u undoes"),
    ("24.kg moved to Region/Kyrgyzstan.  u undoes it.", 23, "24.kg moved… · u undoes"),
    ("24.kg moved to Region/Kyrgyzstan.  u undoes it.", 22, "24.kg moved to Region…"),
    ("A long sentence without a step.", 10, "A long se…"), ("Short.", 6, "Short."), ("Short.", 0, ""),
  ])
  func aNextStepAtTheEndStays(_ text: String, _ columns: Int, _ shown: String) {
    #expect(cut(text, columns) == shown)
  }

  @Test func noSentenceIsWiderThanItsRoom() {
    var dice = Dice(seed: 51)
    let words = ["作者", "Kursiv", "moved", "to", "e\u{301}", "👩‍🚀", "World/Asia"]
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 0...9, using: &dice)).map { _ in words.randomElement(using: &dice) ?? "" }
        .joined(separator: " ")
      let whole = text + (Bool.random(using: &dice) ? ".  u undoes it." : ".")
      for columns in 0...60 {
        let shown = cut(whole, columns)
        #expect(Width.of(shown) <= columns, "\(whole) \(columns)")
        if Width.of(whole) <= columns { #expect(shown == whole) }
      }
    }
  }

  @Test(arguments: [
    (
      Problem(doing: "open", to: "https://a.example", why: "there is no network"),
      "There is no network. Could not open https://a.example."
    ),
    (Problem(doing: "fetch", to: "x", why: "24.kg is away"), "24.kg is away. Could not fetch x."),
    (Problem(doing: "fetch", to: "x", why: "нет сети"), "Нет сети. Could not fetch x."),
    (Problem(doing: "fetch", to: "x", why: ""), ". Could not fetch x."),
    (Problem(doing: "use", to: "/a/b/config.toml", why: "no command", line: 3), "config.toml, line 3: no command."),
    (Problem(doing: "use", to: "", why: "no command", line: 3), ", line 3: no command."),
    (.repaired("feed.xml", why: "it ends early"), "Read feed.xml, with repairs: it ends early."),
  ])
  func aProblemBeginsWithItsReason(_ problem: Problem, _ notice: String) {
    #expect(problem.notice == notice)
  }

  @Test(arguments: [
    (Announcement.savedSearch("Banks"), "Saved as Banks; F shows it."),
    (.forgotSearch("Banks"), "Removed Banks.  u undoes it."),
    (.renamedSearch("Banks", to: "Lenders"), "Banks renamed to Lenders.  u undoes it."),
    (.nameIsTaken("Banks"), "Another saved search is called Banks already."),
    (.movedFeed(title: "Kursiv", address: "https://k.example"), "Kursiv is now at https://k.example."),
    (
      .newAddressIsFollowed(title: "Kursiv"), "Kursiv: you follow its new address already; D removes this one."
    ),
    (.synced("Home: 3 new."), "Home: 3 new."), (.openedInBrowser(program: "firefox"), "Opened in firefox."),
    (.copied("https://a.example"), "Copied https://a.example"),
    (.imported(file: "a.opml", summary: "3 feeds"), "a.opml: 3 feeds"),
    (.remark("The store was closed."), "The store was closed."),
    (.wouldOpen(address: "https://a.example"), "Would open https://a.example in the browser."),
    (.wouldCopy("x"), "Would copy x"), (.wouldNotify("x"), "Would notify: x"), (.wouldRun("mail"), "Would run mail."),
  ])
  func newsOfWorkStandsInTheStatusRow(_ announcement: Announcement, _ text: String) {
    var stage = Stage(Size(width: 120, height: 24))
    stage.send(.done(announcement))
    #expect(stage.lines.last?.trimmingCharacters(in: .whitespaces).hasPrefix(text) == true, "\(stage.lines.last ?? "")")
    #expect(stage.state.notice?.isError == false)
  }

  /// Where the person only looks, a key that would act says so.
  @Test(arguments: [
    (Announcement.nothingToUndo, "Nothing to undo."), (.nothingToRedo, "Nothing to redo."),
    (.changedSince, "It was changed again since, and stays as it is."),
    (.acceptedCommand, "Accepted: the command runs at each refresh. Try the feed to run it at once."),
    (.rejectedCommand, "Its command does not run until you accept it."),
    (.pausedFeed, "Paused: it is not fetched until you resume it."),
    (.resumedFeed, "Resumed: it is fetched again from now on."),
    (.onlyFollowedFeedsHavePages, "Pages can be fetched only for feeds that you follow."),
    (.stoppedFetching, "Stopped fetching; what came is kept."),
    (.stoppedSyncing, "Stopped syncing; what came is kept, and the next sync sends what waits."),
    (.wouldFetch, "Would fetch now; a screenshot fetches nothing."), (.wouldSuspend, "Would return to the shell."),
  ])
  func aSentenceGoesWithTheNextKey(_ announcement: Announcement, _ text: String) throws {
    var stage = Stage(Size(width: 120, height: 24))
    stage.send(.done(announcement))
    #expect(stage.state.notice?.text == text)
    try stage.press("j")
    #expect(stage.state.notice == nil)
  }
}
