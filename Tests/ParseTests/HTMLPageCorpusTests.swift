import Foundation
import Model
import Money
import TestKit
import Testing
@testable import Parse

/// The pages of the field's own suite, with the article that is in each.
@Suite struct HTMLPageCorpusTests {
  private struct Expectation: Decodable {
    let `case`: String
    let path: String?
    let value: String?
    let op: String
  }

  private static let corpora = sharedFolder?.appending(path: "corpora")

  /// Each page that is here is parsed once, for all that is expected of it.
  private static let articles: [String: Article] = {
    guard let folder = corpora?.appending(path: "articles"),
      let files = FileManager.default.enumerator(atPath: folder.path)
    else { return [:] }
    var articles: [String: Article] = [:]
    for case let path as String in files where path.hasSuffix("source.html") {
      guard let bytes = FileManager.default.contents(atPath: folder.appending(path: path).path) else { continue }
      let source = Source(bytes: [UInt8](bytes), name: path, base: "http://fakehost/test/page.html")
      let parsed = Result { try Parse.parse(source) }
      if case .success(.feed(let feed)) = parsed, let article = feed.articles.first {
        articles[path] = article
      } else {
        articles[path] = Article(key: "")
      }
    }
    return articles
  }()

  @Test(.enabled(if: sharedFolder != nil))
  func articlesAreFoundAsWellAsTheFieldFindsThem() throws {
    let pages = try expectations("readability-text.jsonl")
    var scores: [Double] = []
    for page in pages {
      let article = Self.articles[page.case]
      let score = WordScore(article?.text ?? "", against: page.value ?? "").f1
      scores.append(score)
      if ProcessInfo.processInfo.environment["VERBOSE"] != nil {
        print("PAGE", String(format: "%.4f", score), page.case)
      }
    }
    let mean = scores.reduce(0, +) / Double(scores.count)
    if ProcessInfo.processInfo.environment["VERBOSE"] != nil { print("MEAN", mean) }
    #expect(scores.count > 60)
    #expect(mean > 0.969, "\(mean)")
  }

  @Test(
    .enabled(if: sharedFolder != nil),
    arguments: [("article.title", 0.95), ("article.author", 0.8), ("article.language", 0.95)])
  func whatAPageSaysAboutItsArticleIsFound(_ path: String, _ bar: Double) throws {
    var (good, all) = (0, 0)
    for expected in try expectations("readability.jsonl") where expected.path == path && expected.op == "eq" {
      let article = Self.articles[expected.case]
      let found =
        switch path {
        case "article.title": article?.title
        case "article.author": article?.authors.compactMap(\.name).joined(separator: ", ")
        default: article?.language
        }
      all += 1
      let wanted = (expected.value ?? "").split(whereSeparator: \.isWhitespace)
      let isGood = (found ?? "").split(whereSeparator: \.isWhitespace) == wanted
      if isGood { good += 1 }
      if !isGood, ProcessInfo.processInfo.environment["VERBOSE"] != nil {
        print("META", path, expected.case, "WANT", expected.value ?? "", "GOT", found ?? "")
      }
    }
    #expect(Double(good) / Double(all) >= bar, "\(good) of \(all)")
  }

  /// Those of the pages that are here.
  private func expectations(_ name: String) throws -> [Expectation] {
    let file = try #require(Self.corpora).appending(path: "expect/dev/\(name)")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      do {
        let expectation = try JSONDecoder().decode(Expectation.self, from: Data(line.utf8))
        return Self.articles[expectation.case] == nil ? nil : expectation
      } catch DecodingError.typeMismatch {
        // What is expected is no text.
        return nil
      }
    }
  }
}
