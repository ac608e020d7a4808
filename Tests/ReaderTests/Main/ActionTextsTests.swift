import Model
import Screen
import Testing

@testable import Reader

/// The sentence for each thing that was done to feeds, folders, tags and stories, and for taking it back.
@Suite struct ActionTextsTests {
  private static let phrases: [(FeedAction.Kind, String?, String)] = [
    (.rename, "Course", "Asia renamed to Course"), (.rename, nil, "Asia has its own name again"),
    (.shorten, "A", "Asia is A in lists"), (.shorten, nil, "Asia has no short name"),
    (.move, "World", "Asia moved to World"), (.move, nil, "Asia moved out of its folder"),
    (.tag, "a, b", "Asia tagged a, b"), (.tag, nil, "Asia has no tags"), (.add, nil, "Asia added"),
    (.remove, nil, "Asia removed"), (.order, "up", "Asia moved up"), (.order, nil, "Asia moved up or down"),
    (.makeFolder, nil, "folder Asia made"), (.renameFolder, "East", "Asia renamed to East"),
    (.renameTag, "east", "Asia renamed to east"), (.removeFolder, nil, "folder Asia removed, its feeds kept"),
    (.fold, nil, "Asia folded"), (.unfold, nil, "Asia unfolded"), (.change, nil, "Asia changed"),
    (.wantPages, nil, "pages of Asia fetched"), (.leavePages, nil, "pages of Asia not fetched any more"),
  ]

  @Test(arguments: phrases)
  func eachActionIsASentence(_ kind: FeedAction.Kind, _ target: String?, _ phrase: String) {
    let action = FeedAction(kind, "Asia", target: target)
    let starred = kind == .remove ? "; what is starred stays" : ""
    let begun = phrase.hasPrefix("folder") ? "F" + phrase.dropFirst() : phrase
    #expect(ActionTexts.done(action) == "\(begun)\(starred).  u undoes it.")
    #expect(ActionTexts.reverted(Reverted(.feeds(action), isRedo: true)) == "Redone: \(phrase).")
    let undone = ActionTexts.reverted(Reverted(.feeds(action), isRedo: false))
    #expect(undone == (kind == .order ? "Asia is back in its place." : "Undone: \(phrase)."))
  }

  @Test func inANarrowRowTheTitleIsCutAndNotThePlaceThatItWentTo() {
    var stage = Stage(Size(width: 80, height: 24))
    let title = "The Times of Central Asia and of all the countries around the Caspian Sea"
    stage.send(.edited(FeedAction(.move, title, target: "Region/Kyrgyzstan")))
    let row = stage.lines[23]
    #expect(row.contains("moved to Region/Kyrgyzstan") && row.contains("u undoes"), "\(row)")
    stage.send(.reverted(Reverted(.feeds(FeedAction(.move, title, target: "Region/Kyrgyzstan")), isRedo: false)))
    #expect(stage.lines[23].contains("moved to Region/Kyrgyzstan."), "\(stage.lines[23])")
  }

  @Test func everyKindIsAmongThem() {
    #expect(Set(ActionTextsTests.phrases.map(\.0)) == Set(FeedAction.Kind.allCases))
  }

  @Test func aTitleKeepsItsSmallLetter() {
    #expect(ActionTexts.done(FeedAction(.add, "iPhone news")) == "iPhone news added.  u undoes it.")
  }

  @Test(arguments: [
    (Action.story(StoryAction(.separate, "x", changes: [])), "taken out of its story"),
    (.story(StoryAction(.join, "x", changes: [])), "put into one story"),
    (.alert(AlertAction("USD/KZT peg", isRemoval: true, place: 0)), "alert USD/KZT peg removed"),
    (.alert(AlertAction("USD/KZT peg", isRemoval: false, place: 0)), "alert USD/KZT peg set"),
    (.mark(MarkAction(.read, [1])), "1 article marked"), (.mark(MarkAction(.star, [1, 2, 3])), "3 articles marked"),
    (.search(SearchAction(before: nil, after: nil)), "nothing"),
  ])
  func otherActionsAreNamedWhenTheyAreTakenBack(_ action: Action, _ phrase: String) {
    #expect(ActionTexts.reverted(Reverted(action, isRedo: false)) == "Undone: \(phrase).")
    #expect(ActionTexts.reverted(Reverted(action, isRedo: true)) == "Redone: \(phrase).")
  }

  @Test(arguments: [
    (0, ""), (1, " One setting was changed since, and stays."), (2, " 2 settings were changed since, and stay."),
  ])
  func whatWasChangedSinceIsCounted(_ left: Int, _ end: String) {
    let order = Action.feeds(FeedAction(.order, "Asia", target: "up"))
    #expect(ActionTexts.reverted(Reverted(order, isRedo: false, left: left)) == "Asia is back in its place." + end)
    #expect(ActionTexts.reverted(Reverted(order, isRedo: true, left: left)) == "Redone: Asia moved up." + end)
  }

  @Test func aQuestionNamesItsKeyOrTheCommand() {
    #expect(ActionTexts.undoUnsubscribes("u", "Kursiv") == "u again unsubscribes from Kursiv.")
    #expect(ActionTexts.undoUnsubscribes("", "Kursiv") == "Undo again unsubscribes from Kursiv.")
  }

  /// The effects on the screen after an action, by its kind.
  @Test(arguments: FeedAction.Kind.allCases)
  func afterAnActionTheColumnIsReadAgain(_ kind: FeedAction.Kind) {
    var stage = Stage(Size(width: 80, height: 24))
    var state = stage.state
    let effects = update(&state, .edited(FeedAction(kind, "Asia", target: "World")))
    #expect(effects.contains(state.readFeeds))
    stage.send(.edited(FeedAction(kind, "Asia", target: "World")))
    #expect((stage.state.notice == nil) == (kind == .fold || kind == .unfold), "folding is seen and needs no sentence")
  }

  @Test func aListOfAFolderFollowsItToItsNewName() {
    var state = Stage().state
    state.list = List(Listing(scope: .folder("Asia/Central")))
    let renamed = FeedAction(.renameFolder, "Asia", target: "World/Asia")
    let lists = { (effects: [Effect]) in
      effects.compactMap { if case .read(.list(let scope, _, _)) = $0 { scope } else { nil } }
    }
    #expect(lists(update(&state, .edited(renamed))) == [.folder("World/Asia/Central")])
    state.list = List(Listing(scope: .folder("World/Asia/Central")))
    #expect(lists(update(&state, .reverted(Reverted(.feeds(renamed), isRedo: false)))) == [.folder("Asia/Central")])
    state.list = List(Listing(scope: .folder("Asiana")))
    #expect(lists(update(&state, .edited(renamed))) == [.folder("Asiana")], "another folder with the same beginning")
  }

  @Test func whatWasChangedMeanwhileIsNotTakenBack() {
    var state = Stage().state
    let action = Action.feeds(FeedAction(.rename, "Asia", target: "World"))
    let effects = update(&state, .reverted(Reverted(action, isRedo: false, hasChanged: false)))
    #expect(state.notice?.text == "It was changed again since, and stays as it is.")
    #expect(!effects.contains(state.readFeeds))
  }
}
