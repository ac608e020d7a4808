import Foundation
import TestKit
import Testing

@testable import Parse

/// The documents of toml-test that hold for TOML 1.0. An extra: `TOMLTests` has cases of our own for the same rules.
@Suite(.enabled(if: sharedFolder != nil)) struct TOMLCorpus {
  private static func files(_ kind: String) throws -> [URL] {
    let folder = try #require(sharedFolder).appending(path: "corpora/toml/tests")
    let list = try String(contentsOf: folder.appending(path: "files-toml-1.0.0"), encoding: .utf8)
    return list.split(separator: "\n").filter { $0.hasPrefix(kind) && $0.hasSuffix(".toml") }
      .map { folder.appending(path: String($0)) }
  }

  @Test func validDocumentsHaveTheExpectedValues() throws {
    let files = try Self.files("valid/")
    #expect(files.count > 200)
    for file in files {
      let expected = try JSONReader.read(
        [UInt8](Data(contentsOf: file.deletingPathExtension().appendingPathExtension("json"))))
      do {
        let document = try TOML([UInt8](Data(contentsOf: file)))
        #expect(matches(.table(document.root), expected), "\(file.path)")
      } catch {
        Issue.record("\(file.path): \(error)")
      }
    }
  }

  @Test func invalidDocumentsAreRefused() throws {
    let files = try Self.files("invalid/")
    #expect(files.count > 400)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: file))
      #expect(throws: TOML.Mistake.self, "\(file.path)") { try TOML(bytes) }
    }
  }
}

/// True if a value is what toml-test's JSON describes: objects and arrays as they are, and
/// {"type": "integer", "value": "1"} for everything else.
private func matches(_ value: TOML.Value, _ expected: JSONValue) -> Bool {
  switch value {
  case .list(let values):
    guard let elements = expected.array, elements.count == values.count else { return false }
    return zip(values, elements).allSatisfy { matches($0, $1) }
  case .table(let table):
    guard let members = expected.object?.members, members.count == table.members.count else { return false }
    return members.allSatisfy { name, expected in table[name].map { matches($0, expected) } ?? false }
  default: break
  }
  guard let text = expected["value"]?.string else { return false }
  switch (expected["type"]?.string, value) {
  case ("bool", .flag(let flag)): return String(flag) == text
  case ("integer", .integer(let integer)): return String(integer) == text
  case ("float", .number(let number)): return number.isNaN ? text.hasSuffix("nan") : number == Double(text)
  case ("string", .text(let string)): return Array(string.unicodeScalars) == Array(text.unicodeScalars)
  case ("datetime", .time(let time)): return time.kind == .offsetDateTime && sameTime(time.text, text)
  case ("datetime-local", .time(let time)): return time.kind == .localDateTime && sameTime(time.text, text)
  case ("date-local", .time(let time)): return time.kind == .localDate && time.text == text
  case ("time-local", .time(let time)): return time.kind == .localTime && sameTime(time.text, text)
  default: return false
  }
}

/// Times are the same when they differ in zeros at the end of their fraction only.
private func sameTime(_ one: String, _ other: String) -> Bool {
  func plain(_ text: String) -> String { text.replacing(/(\.\d*?)0+(?=$|[Z+-])/) { $0.1 == "." ? "" : $0.1 } }
  return plain(one) == plain(other)
}
