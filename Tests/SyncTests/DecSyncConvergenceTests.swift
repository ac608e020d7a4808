import Foundation
import Model
import Store
import TestKit
import Testing

@testable import Sync

/// Three homes with their own copies of a folder, which a carrier brings together now and then: in the end all agree. Their
/// clocks are up to a day apart; one that is further ahead is wrong (`DecSyncClockTests`).
@Suite struct DecSyncConvergenceTests {
  @Test(arguments: 0..<20) func inTheEndAllAgree(_ seed: UInt64) async throws {
    var dice = Dice(seed: seed)
    let carrier = try Carrier()
    defer { carrier.remove() }
    var desks: [FolderDesk] = []
    for (number, folder) in carrier.folders.enumerated() {
      let desk = try FolderDesk(folder, "home\(number)")
      try desk.follow()
      desk.setClock(FolderDesk.start + Double.random(in: -43_000...43_000, using: &dice))
      desks.append(desk)
    }
    /// Marks that a person set, and actions that can be undone.
    var (titles, acted, actions): ([String], Set<String>, [Int]) = ([], [], [0, 0, 0])
    for round in 0..<40 {
      let number = Int.random(in: 0..<3, using: &dice)
      let desk = desks[number]
      desk.wait(Double.random(in: 1...500, using: &dice))
      switch Int.random(in: 0..<8, using: &dice) {
      case 0:
        titles.append("t\(round)")
        // Each machine fetches when it fetches.
        for desk in desks where Bool.random(using: &dice) { try desk.fetch(titles) }
      case 1, 2, 3:
        let ids = try desk.store.ids(in: .all)
        let chosen = ids.filter { _ in Bool.random(using: &dice) }
        let mark = Mark.allCases[Int.random(in: 0..<4, using: &dice)]
        let changed = try desk.store.act(chosen, mark, at: desk.now)
        if !changed.isEmpty { actions[number] += 1 }
        acted.formUnion(
          try desk.store.headlines(changed).map {
            "\($0.title) \([.read, .unread].contains(mark) ? "read" : "starred")"
          })
      case 4:
        guard actions[number] > 0 else { continue }
        _ = try desk.store.undo(at: desk.now)
        actions[number] -= 1
      case 5: try desk.fetch(titles)
      case 6: try carrier.carry(&dice)
      default: try await desk.sync(full: Bool.random(using: &dice))
      }
    }
    for desk in desks { try desk.fetch(titles) }
    for _ in 0..<4 {
      for desk in desks { try await desk.sync() }
      try carrier.carry()
    }
    // The last act of all, made by one that has seen everything, wins on all sides.
    var expected = try desks[0].marks
    if let title = titles.first {
      let last = desks[Int.random(in: 0..<3, using: &dice)]
      let wasRead = try last.marks.contains { $0.hasPrefix(title + " read") }
      try last.act(wasRead ? .unread : .read, title)
      expected = try last.marks
    }
    for _ in 0..<3 {
      for desk in desks { try await desk.sync() }
      try carrier.carry()
    }
    for desk in desks {
      #expect(try desk.marks == expected)
      #expect(try desk.pending == 0)
      #expect(try desk.store.check().isSound)
    }
    // Nothing is marked that nobody marked: each mark that is set was changed by a person once.
    for headline in try desks[0].store.headlines(desks[0].store.ids(in: .all)) where headline.title != titles.first {
      if headline.isRead { #expect(acted.contains("\(headline.title) read")) }
      if headline.isStarred { #expect(acted.contains("\(headline.title) starred")) }
    }
    // Own files were written by their owner alone.
    for folder in carrier.folders {
      #expect(
        Set(try FileManager.default.contentsOfDirectory(atPath: folder.path("rss/v2"))) == ["home0", "home1", "home2"])
    }
  }
}

/// Copies the files of each home to the others, as Syncthing does: whole, in any order, some sooner than others.
private struct Carrier {
  let folders: [Folder]

  init() throws { folders = try (0..<3).map { _ in try Folder() } }

  func remove() { folders.forEach { $0.remove() } }

  /// Everything.
  func carry() throws {
    for (from, home) in folders.enumerated() {
      for (name, text) in try home.files("rss/v2/home\(from)") { try copy(name, text, from: from, to: [0, 1, 2]) }
    }
  }

  /// Some files of one home, to one other.
  func carry(_ dice: inout Dice) throws {
    let (from, to) = (Int.random(in: 0..<3, using: &dice), Int.random(in: 0..<3, using: &dice))
    for (name, text) in try folders[from].files("rss/v2/home\(from)").sorted(by: { $0.key < $1.key }) {
      switch Int.random(in: 0..<6, using: &dice) {
      case 0: continue
      case 1: try copy(name, String(text.prefix(text.count / 2)), from: from, to: [to])
      default: try copy(name, text, from: from, to: [to])
      }
    }
  }

  private func copy(_ name: String, _ text: String, from: Int, to others: [Int]) throws {
    for other in others where other != from {
      try folders[other].write(text, to: "rss/v2/home\(from)/\(name)")
    }
  }
}
