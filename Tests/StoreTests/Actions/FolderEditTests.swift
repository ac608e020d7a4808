import Foundation
import Model
import TestKit
import Testing

@testable import Store

/// Folders that are renamed, moved and removed, against a plain model of their paths.
@Suite struct FolderEditTests {
  private let store: Store

  init() throws { store = try Store.temporary() }

  private func follow(_ folders: [String?]) throws -> [FeedID] {
    var list = SubscriptionList()
    list.subscriptions = folders.enumerated().map {
      Subscription(feedURL: "https://\($0.offset).example/feed", title: "Feed \($0.offset)", folder: $0.element)
    }
    _ = try store.subscribe(list, at: noon)
    return try store.feeds().sorted { $0.title < $1.title }.map(\.id)
  }

  private var folders: [String: String?] {
    get throws { Dictionary(uniqueKeysWithValues: try store.feeds().map { ($0.title, $0.folder) }) }
  }

  private func edit(_ edit: FeedEdit) throws -> FeedAction? { try store.edit([edit], at: noon) }

  @Test func aNameThatBeginsAlikeIsNotInTheFolder() throws {
    _ = try follow(["Asia", "Asia/Central", "Asiana", "Asia Minor/X", nil])
    _ = try edit(.renameFolder("Asia", to: "World/Asia"))
    #expect(
      try folders == [
        "Feed 0": "World/Asia", "Feed 1": "World/Asia/Central", "Feed 2": "Asiana", "Feed 3": "Asia Minor/X",
        "Feed 4": nil,
      ])
  }

  @Test(arguments: ["Asia/Asia", "Asia/Central/Deep", "Asia/x"])
  func aFolderDoesNotGoIntoItself(_ target: String) throws {
    _ = try follow(["Asia", "Asia/Central"])
    #expect(try edit(.renameFolder("Asia", to: target)) == nil)
    #expect(try folders == ["Feed 0": "Asia", "Feed 1": "Asia/Central"])
  }

  @Test(arguments: ["%", "_", "'; DROP TABLE feed; --", "作者", "a\\b", "e\u{301}", "🏔"])
  func namesMeanNothingToSQL(_ name: String) throws {
    _ = try follow([name, "\(name)/in", "xyz", "\(name)2"])
    _ = try edit(.renameFolder(name, to: "New"))
    #expect(try folders == ["Feed 0": "New", "Feed 1": "New/in", "Feed 2": "xyz", "Feed 3": "\(name)2"])
    _ = try edit(.removeFolder("New"))
    #expect(try folders == ["Feed 0": nil, "Feed 1": "in", "Feed 2": "xyz", "Feed 3": "\(name)2"])
  }

  @Test func twoFoldersOfOneNameBecomeOneAndUndoPartsThem() throws {
    _ = try follow(["A", "B", "A/In", "B/In"])
    let before = try folders
    _ = try edit(.renameFolder("A", to: "B"))
    #expect(try folders == ["Feed 0": "B", "Feed 1": "B", "Feed 2": "B/In", "Feed 3": "B/In"])
    _ = try store.undo(at: noon)
    #expect(try folders == before)
  }

  /// Any edits of folders: the feeds are where a model of the paths says, and undo leads all the way back.
  @Test(arguments: [501, 502, 503, 504] as [UInt64])
  func anyEditsAreThoseOfAModelAndAreUndone(_ seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let names = ["A", "A/B", "A/B/C", "AB", "D", "D/A"]
    let ids = try follow(
      (0..<6).map { _ in Int.random(in: 0..<4, using: &dice) == 0 ? nil : names.randomElement(using: &dice) })
    var model = try folders
    let start = model
    var actions = 0
    for _ in 0..<30 {
      let (path, other) = (names.randomElement(using: &dice) ?? "A", names.randomElement(using: &dice) ?? "D")
      let edit: FeedEdit
      switch Int.random(in: 0..<4, using: &dice) {
      case 0:
        edit = .renameFolder(path, to: other)
        if path != other, !FolderPath.contains(path, other) {
          model = model.mapValues { folder in
            folder.flatMap { FolderPath.contains(path, $0) ? other + $0.dropFirst(path.count) : $0 }
          }
        }
      case 1:
        edit = .removeFolder(path)
        let parent = FolderPath.parent(of: path)
        model = model.mapValues { folder in
          guard let folder, FolderPath.contains(path, folder) else { return folder }
          let rest = folder.dropFirst(path.count + 1)
          return rest.isEmpty ? parent : (parent.map { $0 + "/" } ?? "") + rest
        }
      case 2:
        let place = Int.random(in: 0..<ids.count, using: &dice)
        edit = .move(ids[place], folder: other)
        model["Feed \(place)"] = .some(other)
      default: edit = .makeFolder(path)
      }
      if try store.edit([edit], at: noon) != nil { actions += 1 }
      #expect(try folders == model, "\(edit)")
    }
    for _ in 0..<actions { #expect(try store.undo(at: noon)?.left == 0) }
    #expect(try folders == start)
    #expect(try store.check().isSound)
  }
}
