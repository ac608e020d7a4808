import Model
import Testing

@Suite struct FolderPathTests {
  @Test(arguments: [
    ("News", "News"), ("News/Asia", "News/Asia"), (" News / Central Asia ", "News/Central Asia"),
    ("/News//Asia/", "News/Asia"),
    ("Новости / Азия", "Новости/Азия"), ("\tNews\n", "News"), ("A / / B", "A/B"),
  ])
  func aPathIsReadAsItIsTyped(_ typed: String, _ path: String) {
    #expect(FolderPath.typed(typed) == path)
  }

  @Test(arguments: ["", " ", "/", " / / ", "\u{A0}"])
  func aPathWithoutNamesIsTheTop(_ typed: String) {
    #expect(FolderPath.typed(typed) == nil)
  }

  @Test func aPathThatIsTooDeepEndsInOneLongName() throws {
    let names = (1...40).map { "n\($0)" }
    let path = try #require(FolderPath.typed(names.joined(separator: "/")))
    let kept = path.split(separator: "/").map(String.init)
    #expect(kept.count == FolderPath.deepest + 1)
    #expect(Array(kept.prefix(FolderPath.deepest)) == Array(names.prefix(FolderPath.deepest)))
    #expect(FolderPath.written(kept[FolderPath.deepest]) == names.dropFirst(FolderPath.deepest).joined(separator: "/"))
    // As deep as may be, it stays as it is.
    let most = names.prefix(FolderPath.deepest).joined(separator: "/")
    #expect(FolderPath.typed(most) == most)
    #expect(FolderPath.typed(path) == path)
  }

  @Test(arguments: ["TV/Film", "24/7", "a/b/c", "плюс", "/", ""])
  func aStrokeInsideANamePartsNothingAndComesBack(_ written: String) {
    let name = FolderPath.name(written)
    #expect(!name.contains("/"))
    #expect(FolderPath.lastName(of: "News/" + name) == name)
    #expect(FolderPath.parent(of: "News/" + name) == "News")
    #expect(FolderPath.written(name) == written)
  }

  @Test func aFolderHasAParentAndALastName() {
    #expect(FolderPath.parent(of: "News/Asia/Bishkek") == "News/Asia")
    #expect(FolderPath.parent(of: "News") == nil)
    #expect(FolderPath.lastName(of: "News/Asia/Bishkek") == "Bishkek")
    #expect(FolderPath.lastName(of: "News") == "News")
  }

  @Test(arguments: [
    ("News", "News", true), ("News", "News/Asia", true), ("News", "Newspapers", false), ("News/Asia", "News", false),
    ("News", "news", false), ("News", "Old/News", false), ("News/As", "News/Asia", false),
  ])
  func aFolderContainsItselfAndWhatIsInIt(_ folder: String, _ path: String, _ contains: Bool) {
    #expect(FolderPath.contains(folder, path) == contains)
  }

  @Test func feedsShareAFolderOnlyIfAllAreInIt() {
    func shared(_ folders: String?...) -> String? {
      FolderPath.shared(by: folders.map { Subscription(feedURL: "https://a.example/feed", folder: $0) })
    }
    #expect(shared("News", "News") == "News")
    #expect(shared("News", "News/Asia") == nil)
    #expect(shared("News", nil) == nil)
    #expect(shared(nil, "News") == nil)
    #expect(shared(nil, nil) == nil)
    #expect(shared() == nil)
  }
}
