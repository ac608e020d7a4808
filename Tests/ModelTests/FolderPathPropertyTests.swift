import Model
import TestKit
import Testing

/// Paths of folders that are typed in any way.
@Suite struct FolderPathPropertyTests {
  private static let pieces = ["a", "B", "/", "/", " ", "Азия", "作", "\u{2215}", "\t", "e\u{301}", ".", "\u{A0}"]

  private func text(_ dice: inout Dice, _ count: ClosedRange<Int> = 0...12) -> String {
    (0..<Int.random(in: count, using: &dice)).map { _ in Self.pieces.randomElement(using: &dice) ?? "" }.joined()
  }

  @Test func aPathThatWasReadIsReadAsItIs() {
    var dice = Dice(seed: 181)
    for _ in 0..<2000 {
      let typed = text(&dice)
      guard let path = FolderPath.typed(typed) else {
        #expect(typed.allSatisfy { $0 == "/" || $0.isWhitespace }, "\(typed)")
        continue
      }
      #expect(FolderPath.typed(path) == path)
      let names = path.split(separator: "/", omittingEmptySubsequences: false)
      #expect(
        names.allSatisfy { !$0.isEmpty && $0.first?.isWhitespace == false && $0.last?.isWhitespace == false },
        "\(typed)")
      #expect(
        FolderPath.contains(path, path) && FolderPath.contains(path, path + "/x")
          && !FolderPath.contains(path, path + "x"))
    }
  }

  @Test func aPathIsItsParentAndItsLastName() {
    var dice = Dice(seed: 182)
    for _ in 0..<1000 {
      guard let path = FolderPath.typed(text(&dice)) else { continue }
      let name = FolderPath.lastName(of: path)
      #expect(!name.contains("/"))
      if let parent = FolderPath.parent(of: path) {
        #expect(parent + "/" + name == path && FolderPath.contains(parent, path) && !FolderPath.contains(path, parent))
      } else {
        #expect(path == name)
      }
    }
  }

  @Test func anyNameIsOneNameAndComesBack() {
    var dice = Dice(seed: 183)
    for _ in 0..<1000 {
      let written = text(&dice, 1...8).replacing("\u{2215}", with: "")
      let name = FolderPath.name(written)
      #expect(!name.contains("/") && FolderPath.written(name) == written)
      #expect(FolderPath.name(name) == name)
    }
  }

  @Test(arguments: [1, 31, 32, 33, 100]) func aPathIsAsDeepAsMayBe(_ depth: Int) throws {
    let names = (0..<depth).map { "n\($0)" }
    let path = try #require(FolderPath.typed(names.joined(separator: " / ")))
    let kept = path.split(separator: "/").map(String.init)
    #expect(kept.count == min(depth, FolderPath.deepest + 1))
    #expect(kept.flatMap { FolderPath.written($0).split(separator: "/").map(String.init) } == names)
  }
}
