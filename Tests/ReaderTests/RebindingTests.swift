import Foundation
import Model
import Screen
import Testing

@testable import Reader

/// A text of the screen that names the keys of commands.
struct KeyedText: Sendable, CustomTestStringConvertible {
  let commands: [any CommandName]
  let text: @Sendable (Keymap) -> String

  init(_ commands: any CommandName..., text: @escaping @Sendable (Keymap) -> String) {
    (self.commands, self.text) = (commands, text)
  }

  var testDescription: String { text(Keymap()) }
}

private let texts: [KeyedText] = [
  KeyedText(MainCommand.undo) { ActionTexts.done(FeedAction(.add, "Kursiv"), $0) },
  KeyedText(MainCommand.undo) { ActionTexts.done(StoryAction(.join, "Kursiv", changes: []), $0) },
  KeyedText(MainCommand.undo) { ListTexts.marked(.star, count: 1, isUndo: false, $0) },
  KeyedText(MainCommand.undo) { StoryTexts.readTogether(3, hasOwn: true, $0) },
  KeyedText(MainCommand.undo) { Announcement.forgotSearch("Banks").text($0) },
  KeyedText(MainCommand.undo) { Announcement.renamedSearch("Banks", to: "Rates").text($0) },
  KeyedText(MainCommand.feeds) { Announcement.savedSearch("Banks").text($0) },
  KeyedText(HealthCommand.giveUpFeed) { Announcement.newAddressIsFollowed(title: "Kursiv").text($0) },
  KeyedText(AddingCommand.addFeeds) { ListTexts.noArticles($0) },
  KeyedText(MainCommand.refreshFeed) { ListTexts.noArticlesOfFeed($0) },
  KeyedText(MainCommand.refreshAll) { ListTexts.noArticlesHere($0) },
  KeyedText(ColumnCommand.moveRow) { ListTexts.noFeedInFolder($0) },
  KeyedText(ChangesCommand.earlierText) { ArticleTexts.changed($0) },
  KeyedText(ChangesCommand.earlierText) { FactsTexts.changed($0) },
  KeyedText(MainCommand.openInBrowser) { ArticleTexts.opensPage($0) },
  KeyedText(MainCommand.fullText) { ArticleTexts.isPage($0) },
  KeyedText(StoryCommand.groupStories) { StoryTexts.isUngrouped($0) },
  KeyedText(MainCommand.showHidden) { StoryTexts.only("ru", $0) },
  KeyedText(MainCommand.showHidden) { StoryTexts.hidden(3, $0) },
  KeyedText(MainCommand.showHidden) { StoryTexts.allHidden(3, $0) },
  KeyedText(StoryCommand.joinStory) { StoryTexts.joinTo($0) },
  KeyedText(StoryCommand.joinStory) { StoryTexts.joining($0) },
  KeyedText(MainCommand.feeds) { FeedsTexts.chooseFirst($0) },
  KeyedText(MainCommand.open) { FeedsTexts.forArticles($0) },
  KeyedText(LineCommand.takeLine, LineCommand.leaveLine) {
    FeedsTexts.help(RowLine(purpose: .renameFeed(1), title: "Kursiv", start: "", candidates: []), $0)
  },
  KeyedText(LineCommand.takeLine, LineCommand.leaveLine) { SaveSearchTexts.help($0) },
  KeyedText(LineCommand.takeLine, LineCommand.leaveLine) { ConverterTexts.keys($0) },
  KeyedText(LineCommand.takeLine, LineCommand.leaveLine) { HelpTexts.footerOfWords($0) },
  KeyedText(LineCommand.leaveLine) { AddingTexts.lookingInLine(at: "a.example", $0) },
  KeyedText(LineCommand.readResult) { SearchTexts.didYouMean("tenge", others: [], $0) },
  KeyedText(MainCommand.search) { SearchTexts.openFirst($0) },
  KeyedText(MainCommand.next, MainCommand.advance, MainCommand.copyLink, MainCommand.openInBrowser, MainCommand.back) {
    FactsTexts.footer(hasMore: true, $0)
  },
  KeyedText(MainCommand.next, MainCommand.advance, MainCommand.back) { ChangesTexts.footer(hasMore: true, $0) },
  KeyedText(MainCommand.next, MainCommand.advance, OutputCommand.runAgain, MainCommand.back) {
    OutputTexts.footer(.stopped, hasMore: true, $0)
  },
  KeyedText(MainCommand.back) { OutputTexts.footer(nil, hasMore: false, $0) },
  KeyedText(MainCommand.open, MainCommand.copyLink, MainCommand.back) { LinksTexts.footer(digits: "", $0) },
  KeyedText(AddingCommand.addFeeds) { HealthTexts.summary(total: 0, problems: 0, $0) },
  KeyedText(MainCommand.refreshAll) { HealthTexts.account(account(), now: Library.now, $0) },
  KeyedText(MainCommand.refreshAll) { HealthTexts.remedy(account { $0.problem = "down" }, now: Library.now, $0) ?? "" },
  KeyedText(MainCommand.refreshAll) {
    let later = Library.now.addingTimeInterval(600)
    let failed = account { ($0.problem, $0.notBefore) = ("down", later) }
    return HealthTexts.remedy(failed, now: Library.now, $0) ?? ""
  },
  KeyedText(MainCommand.refreshAll) { PairTexts.noRate(of: "USD/KZT", $0) },
  KeyedText(AlertsCommand.newAlert) { AlertsTexts.introduction($0) },
  KeyedText(AlertsCommand.alerts) { AlertsTexts.set(rule: "USD/KZT 480", distance: nil, $0) },
  KeyedText(MatrixCommand.previousColumns, MatrixCommand.nextColumns) { MatrixTexts.hidden(["UZS"], $0) },
  KeyedText(MainCommand.zen) { ShellTexts.zen($0) },
  KeyedText(AddingCommand.addFeeds) { ShellTexts.result(of: Refreshing(total: 0, wasAsked: true), key: nil, $0) },
  KeyedText(HealthCommand.health) {
    ShellTexts.result(of: Refreshing(total: 0, waiting: 1, wasAsked: true), key: nil, $0)
  },
  KeyedText(HealthCommand.health) {
    ShellTexts.result(of: Refreshing(total: 0, waiting: 2, wasAsked: true), key: nil, $0)
  },
  KeyedText(HealthCommand.health) {
    ShellTexts.result(of: Refreshing(done: 2, total: 2, failed: 1, wasAsked: true), key: nil, $0)
  },
  KeyedText(MainCommand.pauseBand) { BandTexts.isPaused($0) },
  KeyedText(MainCommand.travel) { BandTexts.isAsOf("11 December", $0) },
  KeyedText(MainCommand.showNew) { ThemesTexts.notice($0) },
]

private func account(_ change: (inout AccountRecord) -> Void = { _ in }) -> AccountSummary {
  var account = Account(id: 1, name: "Home", service: "miniflux", address: "https://a.example", user: "reader")
  change(&account.record)
  return AccountSummary(account, feeds: 2, pending: 0, edits: 0, wanted: 0)
}

@Suite struct RebindingTests {
  /// The keymap in which the commands have other keys, or none.
  private func keymap(_ commands: [any CommandName], _ keys: (Int) -> String) -> Keymap {
    let lines = commands.enumerated().map { number, name in
      let command = name.command
      return Settings.KeyLine(
        place: command.group.place, command.word, [keys(number)], line: number + 1)
    }
    #expect(Keymap.mistakes(in: lines, .standard).isEmpty)
    return Keymap(.standard, lines)
  }

  @Test(arguments: texts)
  func textsNameTheKeysInForce(_ text: KeyedText) {
    // No ready keymap binds these.
    let keys = ["M-1", "M-2", "M-3", "M-4", "M-5"]
    let rebound = text.text(keymap(text.commands) { "alt-\($0 + 1)" })
    for (command, key) in zip(text.commands, keys) {
      let usual = Keymap().firstLabel(of: command)
      #expect(!usual.isEmpty && text.text(Keymap()).contains(usual) && rebound.contains(key), "\(rebound)")
    }
    let original = keys.enumerated().reduce(rebound) { changed, key in
      guard key.offset < text.commands.count else { return changed }
      return changed.replacing(key.element, with: Keymap().firstLabel(of: text.commands[key.offset]))
    }
    #expect(original == text.text(Keymap()))
  }

  /// A command without a key has no step, and no blanks or signs where it was.
  @Test(arguments: texts)
  func withoutKeysTheTextsNameNone(_ text: KeyedText) {
    let bare = text.text(keymap(text.commands) { _ in "none" })
    for command in text.commands {
      // "a" may be a word of the sentence too.
      let key = Keymap().firstLabel(of: command)
      #expect(count(of: key, in: bare) == count(of: key, in: text.text(Keymap())) - 1, "\(bare)")
    }
    #expect(!bare.hasSuffix(" ") && !bare.hasSuffix(":") && !bare.hasSuffix(";"), "\(bare)")
    #expect(!bare.contains("  "), "\(bare)")
  }

  private func count(of key: String, in text: String) -> Int {
    text.split(separator: " ").count { word in
      word == key || word.dropLast() == key && ".,;:".contains(word.last ?? " ")
    }
  }

  @Test func aStoryIsUnfoldedByTheStepToTheRightOrTheKeyOfTheCommand() {
    #expect(StoryTexts.grouped(Keymap()) == "One row a story; → unfolds it.")
    let lines = [Settings.KeyLine("open", ["enter"], line: 1), Settings.KeyLine("unfold-story", ["alt-1"], line: 2)]
    #expect(StoryTexts.grouped(Keymap(.standard, lines)) == "One row a story; M-1 unfolds it.")
  }

  @Test func aNoticeIsShortenedWithItsOwnKey() throws {
    var settings = Settings()
    settings.keys = [Settings.KeyLine("undo", ["alt-1"], line: 1)]
    var stage = Stage(Size(width: 60, height: 15), settings: settings)
    stage.send(
      .edited(FeedAction(.move, "The Times of Central Asia and all its neighbours", target: "Region/Kyrgyzstan")))
    let row = try #require(stage.lines.last)
    #expect(row.contains("moved to Region/Kyrgyzstan · M-1 undoes"), "\(row)")
  }

  @Test(arguments: Settings.Keymap.allCases) func theKeysOfSumsAreThoseInForce(_ keymap: Settings.Keymap) throws {
    var settings = Settings()
    settings.keymap = keymap
    var stage = Stage(settings: settings)
    stage.send(.called(CommandCall(SumsCommand.sums)))
    let row = try #require(stage.lines.last)
    let next = Keymap(keymap).firstLabel(of: MainCommand.next)
    #expect(row.contains(next + (next.count > 1 ? " " : "")) && row.contains("next sum"), "\(row)")
  }
}
