import Model
import Screen
import Testing

@testable import Reader

/// Accepting the command of a feed on the page of feed health.
@Suite struct AcceptingCommands {
  private func stage(_ address: String, width: Int = 80) throws -> Stage {
    var stage = Stage(Size(width: width, height: 24))
    try stage.press("H")
    var feed = FeedHealth(id: 7, title: "Own", address: address)
    feed.waitsForYes = ProgramFeed.isNamed(by: address)
    if !feed.waitsForYes { feed.record.problem = "status 500" }
    stage.send(.answered(HealthAnswer([feed])), silently: true)
    return stage
  }

  @Test func theCommandIsShownAndYAcceptsIt() throws {
    var stage = try stage("exec:~/bin/feed --all")
    #expect(stage.screen.contains("it waits for your yes to run ~/bin/feed --all"))
    #expect(stage.screen.contains("y accept the command"))
    #expect(update(&stage.state, .key(.character("y"))) == [.write(.acceptCommand(7, "exec:~/bin/feed --all", true))])
  }

  @Test func aLongCommandTakesSeveralRowsAndIsAcceptedWhenAllOfItIsSeen() throws {
    let address = "filter:sed 's/a/b/' --expression s/c/d/:https://a.example/a/very/long/address/of/a/feed.xml"
    var stage = try stage(address)
    let shown = stage.lines.map { $0.trimmingPrefix(while: \.isWhitespace) }.joined(separator: " ")
    #expect(shown.contains("sed s/a/b/ --expression s/c/d/ < https://a.example/a/very/long/address/of/a/feed.xml"))
    #expect(update(&stage.state, .key(.character("y"))) == [.write(.acceptCommand(7, address, true))])
  }

  @Test func aCommandThatIsNotShownWholeIsNotAccepted() throws {
    let address = "exec:feed " + String(repeating: "--long ", count: 250) + "--evil"
    var stage = try stage(address)
    #expect(update(&stage.state, .key(.character("y"))) == [])
    #expect(stage.state.notice?.text.contains("newsband feed 7 shows it") == true)
    var wide = try self.stage(address, width: 400)
    #expect(update(&wide.state, .key(.character("y"))) == [.write(.acceptCommand(7, address, true))])
  }

  @Test func thePasswordOfAFilteredAddressIsNotShown() throws {
    let stage = try stage("filter:clean:https://me:secret@a.example/feed", width: 120)
    #expect(stage.screen.contains("clean < https://a.example/feed") && !stage.screen.contains("secret"))
  }

  @Test func aFeedWithoutACommandHasNothingToAccept() throws {
    var stage = try stage("https://a.example/feed")
    #expect(update(&stage.state, .key(.character("y"))) == [] && stage.state.notice != nil)
  }
}
