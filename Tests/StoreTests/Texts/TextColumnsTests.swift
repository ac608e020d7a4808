import CZstd
import Foundation
import GRDB
import Model
import Testing
@testable import Store

/// A text of about so many words, the same for the same seed.
func words(_ count: Int, seed: UInt64 = 1) -> String {
  let stems = ["тенге", "border", "қала", "suv", "Ⱨ", "👩‍🚀", "bank", "курс", "bozor", "\n"]
  var state = seed
  return (0..<count).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return "\(stems[Int(state >> 60) % stems.count])\(state >> 52)"
  }.joined(separator: " ")
}

private let samples = [
  TextColumns(text: words(200)),
  TextColumns(text: words(200), html: "<p>\(words(200))</p>"),
  TextColumns(text: words(200), html: ""),
  TextColumns(text: words(200), html: "<p>\(words(200))</p>", blocks: "[\(words(9))]"),
  TextColumns(text: words(200), blocks: "[\(words(90))]"),
  TextColumns(text: "", html: "<img src='a'>\(words(100, seed: 7))"),
  TextColumns(text: String(repeating: "a\u{0}b", count: 999)),
  TextColumns(text: String(repeating: "ы", count: 3_000_000)),
]

@Test(arguments: samples.indices)
func aTextComesOutOfItsFrameAsItWas(_ number: Int) throws {
  let columns = samples[number]
  let frame = try #require(columns.compressed)
  #expect(frame.withUnsafeBytes(TextColumns.init(compressed:)) == columns)
  #expect(frame.count < columns.text.utf8.count + (columns.html?.utf8.count ?? 0))
}

@Test func aTextAndItsHTMLTakeLittleMoreThanTheTextAlone() throws {
  let text = words(900)
  let alone = try #require(TextColumns(text: text).compressed)
  let both = try #require(TextColumns(text: text, html: "<p>\(text)</p>").compressed)
  #expect(both.count * 100 < alone.count * 115)
}

@Test func aTextThatCompressingDoesNotMakeSmallerStaysAsItIs() {
  #expect(TextColumns(text: "").compressed == nil)
  #expect(TextColumns(text: "A short text.", html: "<p>A short text.</p>").compressed == nil)
  var random = SystemRandomNumberGenerator()
  let noise = (0..<400).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0x21...0x7E, using: &random)) }
  // 94 letters need between six and seven bits of each eight: where the frame is smaller, the text comes back.
  let columns = TextColumns(text: String(String.UnicodeScalarView(noise)))
  if let frame = columns.compressed { #expect(frame.withUnsafeBytes(TextColumns.init(compressed:)) == columns) }
}

@Test func noFlippedBitGivesAnotherText() throws {
  let columns = TextColumns(text: words(60), html: "<p>\(words(60))</p>")
  let frame = try #require(columns.compressed)
  for place in frame.indices {
    var damaged = frame
    damaged[place] ^= 1 << (place % 8)
    let read = damaged.withUnsafeBytes(TextColumns.init(compressed:))
    #expect(read == nil || read == columns, "byte \(place)")
  }
  for count in 0..<frame.count {
    #expect(frame.prefix(count).withUnsafeBytes(TextColumns.init(compressed:)) == nil)
  }
}

@Test func aFrameThatPromisesTooMuchIsRefusedBeforeMemoryIsTaken() {
  // The head of a frame whose content has 2⁶² bytes, and of one that does not say how many (RFC 8878 section 3.1.1).
  let promises: [[UInt8]] = [
    [0x28, 0xB5, 0x2F, 0xFD, 0xE0, 0, 0, 0, 0, 0, 0, 0, 0x40, 1, 0, 0],
    [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x58, 1, 0, 0], [], [0],
  ]
  for bytes in promises { #expect(bytes.withUnsafeBytes(TextColumns.init(compressed:)) == nil) }
}

@Test func lengthsThatDoNotFitAreRefused() throws {
  let queue = try Opening.memory()
  // Frames of 300 bytes whose heads say that text, HTML, or both are longer.
  for (text, html) in [(UInt32(293), UInt32.max), (0, 293), (200, 93), (.max, .max), (.max - 1, 8)] {
    var content = Data()
    for number in [text, html] { withUnsafeBytes(of: number.littleEndian) { content.append(contentsOf: $0) } }
    content.append(Data(repeating: 0x61, count: 292))
    let frame = Data(
      [UInt8](unsafeUninitializedCapacity: czstd_bound(content.count)) { buffer, count in
        count = czstd_compress(Array(content), content.count, buffer.baseAddress, buffer.count)
      })
    #expect(frame.withUnsafeBytes(TextColumns.init(compressed:)) == nil)
    let holds = try queue.read { db in try Bool.fetchOne(db, sql: "SELECT holds_text(?)", arguments: [frame]) }
    #expect(holds == false)
  }
}

@Test func theFunctionsOfSQLReadBothForms() throws {
  let queue = try Opening.memory()
  let columns = TextColumns(text: words(100), html: "<p>")
  let frame = try #require(columns.compressed)
  try queue.read { db in
    let text = try String.fetchOne(db, sql: "SELECT article_text('', ?)", arguments: [frame])
    #expect(text == columns.text)
    #expect(try String.fetchOne(db, sql: "SELECT article_text('plain', NULL)") == "plain")
    #expect(try Bool.fetchOne(db, sql: "SELECT article_text(NULL, NULL) IS NULL AND holds_text(NULL)") == true)
    let error = #expect(throws: DatabaseError.self) {
      try String.fetchOne(db, sql: "SELECT article_text('', x'28B52FFD24')")
    }
    #expect(error?.message == TextFunctions.damage)
  }
}
