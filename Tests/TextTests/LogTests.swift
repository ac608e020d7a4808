import Foundation
import TestKit
import Testing

@testable import Text

@Suite struct LogTests {
  @Test(arguments: [
    ("fetched https://me:s3cret@a.example/feed: 200", "fetched https://a.example/feed: 200"),
    ("fetched https://a.example/feed?token=s3cret&x=1: 200", "fetched https://a.example/feed?…: 200"),
    ("it redirects to https://a.example/#s3cret, where", "it redirects to https://a.example/?…, where"),
    ("refused “https://a.example/x?key=s3cret”", "refused “https://a.example/x?…”"),
    ("a\u{1B}[31mred\u{7}\nline\u{202E}", "a[31mred line"), ("nothing to hide: 5 new?", "nothing to hide: 5 new?"),
  ])
  func aLineHasNoSecretsAndNoControlCharacters(_ text: String, _ line: String) {
    let safe = Log.safe(text)
    #expect(!safe.contains("s3cret") && safe.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    if !text.contains("\u{1B}") { #expect(safe == line) }
  }

  @Test func linesAreAddedToAFileThatItsOwnerAloneCanRead() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.write("before\n", to: "log")
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: folder.path("log"))
    #expect(try Log.open(folder.path("log")))
    #expect(try !Log.open(folder.path("log")))
    Log.note("one\ntwo")
    let lines = try folder.text("log").split(separator: "\n")
    #expect(lines.first == "before")
    #expect(try #require(lines.last).wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z one two/) != nil)
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path("log"))[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func aFolderIsNoLog() throws {
    #expect(throws: POSIXError.self) { try Log.open("/") }
  }
}
