import Foundation
import Model
import Money
import TestKit
import Testing
@testable import Parse

/// Subscription lists that others wrote to test their readers, where they are at hand.
@Suite(.enabled(if: sharedFolder != nil))
struct SubscriptionsCorpusTests {
  @Test func everyOutlineWithAnAddressIsAFeed() throws {
    var wrong: [String] = []
    var count = 0
    for file in try files() {
      let bytes = [UInt8](try Data(contentsOf: file))
      let source = Source(bytes: bytes, name: file.lastPathComponent)
      guard Format.opml.recognises(Sniff(source)) else { continue }
      count += 1
      if feeds(source) != addresses(String(decoding: bytes, as: UTF8.self)) { wrong.append(file.path) }
    }
    #expect(count > 80)
    #expect(Double(wrong.count) <= 0.02 * Double(count), "\(wrong)")
  }

  @Test func theFeedsThatListparserExpectsAreFound() throws {
    let folder = try #require(sharedFolder).appending(path: "corpora")
    let expectations = try String(
      contentsOf: folder.appending(path: "expect/dev/listparser-opml.jsonl"), encoding: .utf8)
    var wrong: [String] = []
    var count = 0
    for line in expectations.split(separator: "\n") {
      let record = try JSONDecoder().decode(Record.self, from: Data(line.utf8))
      guard let match = record.value.firstMatch(of: /^len\(result\['feeds'\]\) == (\d+)$/) else { continue }
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: record.`case`)))
      count += 1
      if feeds(Source(bytes: bytes, name: "list")) != Int(match.1) { wrong.append(record.`case`) }
    }
    #expect(count > 10)
    #expect(wrong.isEmpty)
  }

  private struct Record: Decodable {
    let `case`: String
    let value: String
  }

  private func files() throws -> [URL] {
    let folder = try #require(sharedFolder).appending(path: "corpora/opml")
    let all =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    return all.filter { ["opml", "xml"].contains($0.pathExtension) }
  }

  private func feeds(_ source: Source) -> Int {
    do throws(Problem) {
      guard case .subscriptions(let list) = try parse(source) else { return -1 }
      return list.subscriptions.count
    } catch {
      return 0
    }
  }

  /// Attributes named xmlUrl that are not empty, comments left out.
  private func addresses(_ text: String) -> Int {
    text.replacing(/(?s)<!--.*?-->/, with: "").matches(of: /(?i)\sxmlurl\s*=\s*["'][^"'\s]/).count
  }
}
