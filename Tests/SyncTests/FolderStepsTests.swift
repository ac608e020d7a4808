import Foundation
import Model
import Store
import TestKit
import Testing

@testable import Sync

/// A first sync with a folder and many articles: it goes in steps, each of which is kept.
@Suite struct FolderStepsTests {
  /// Articles of several pages, without an end of a page at the end of all.
  private static let count = 4_500

  @Test func manyArticlesAreComparedInPagesAndTakenInSteps() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let titles = (0..<FolderStepsTests.count).map { "t\($0)" }
    let (first, second) = (try FolderDesk(folder, "desk"), try FolderDesk(folder, "laptop"))
    try first.follow()
    try first.fetch(titles)
    let ids = try first.store.ids(in: .all)
    _ = try first.store.act(ids.filter { $0 % 3 == 0 }, .read, at: first.now)
    let marked = ids.count { $0 % 3 == 0 }
    #expect(try await first.sync().sent == marked)
    try await second.sync()
    try second.fetch(titles)
    // The program dies in the middle of taking: some articles are taken, all about each of them.
    let account = try second.account
    let exchange = try Syncer(second.store, .folder(second.folder)) { second.now }.difference(account, second.folder)
    #expect(exchange.changes == marked)
    let some = Set(exchange.compared.filter { $0 % 2 == 0 })
    _ = try second.store.take(
      exchange.states.filter { some.contains($0.article) }, compared: some.sorted(), of: account.id, step: 100)
    // The first step of all was kept, and the next sync goes on.
    let report = try await second.sync()
    #expect(report.changed == marked - exchange.states.count { some.contains($0.article) })
    #expect(try second.marks == first.marks)
    #expect(try await second.sync(full: true).changed == 0)
    #expect(try second.store.check().isSound)
  }

  @Test(arguments: [1, 2, 3, 7, 100]) func eachArticleIsTakenWhole(_ step: Int) async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let (desk, _) = try await FolderDesk.two(folder)
    try desk.fetch((0..<10).map { "t\($0)" })
    let ids = try desk.store.ids(in: .all).sorted()
    let states = ids.shuffled().flatMap { id in
      MarkField.allCases.map { FolderState(article: id, field: $0, value: true, made: desk.now) }
    }
    #expect(try desk.store.take(states, compared: ids.reversed(), of: desk.account.id, step: step) == 20)
    #expect(try desk.store.ids(in: .starred).count == 10)
    // Those that are compared are not compared again.
    let rest = try desk.store.folderArticles(FolderArticleSet(.uncompared), of: desk.account.id, after: 0, limit: 100)
    #expect(rest.isEmpty)
    let known = try desk.store.folderArticles(FolderArticleSet(.compared), of: desk.account.id, after: 0, limit: 4)
    #expect(known.map(\.id) == Array(ids.prefix(4)) && known.allSatisfy { $0.folderRead && $0.folderStarred })
    let next = try desk.store.folderArticles(FolderArticleSet(.all), of: desk.account.id, after: ids[7], limit: 9)
    #expect(next.map(\.id) == Array(ids.suffix(2)))
  }
}
