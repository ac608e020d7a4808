import Foundation
import Model
import Testing
@testable import Parse

private let title = "Новости: тенге"

/// An RSS feed with that title, in an encoding of Foundation.
private func bytes(_ encoding: String.Encoding, declared: String?, title: String = title) throws -> [UInt8] {
  let declaration = declared.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>" } ?? ""
  let text = "\(declaration)<rss><channel><title>\(title)</title></channel></rss>"
  return [UInt8](try #require(text.data(using: encoding)))
}

@Test(arguments: [
  (String.Encoding.utf8, "utf-8"), (.windowsCP1251, "windows-1251"), (.utf16LittleEndian, "utf-16"),
  (.utf16BigEndian, "utf-16"), (.utf32LittleEndian, "utf-32"), (.utf32BigEndian, "utf-32"),
])
func theDeclarationIsFollowed(_ encoding: String.Encoding, _ declared: String) throws {
  #expect(try feed(bytes(encoding, declared: declared)).title == title)
}

@Test func aMarkTellsTheEncoding() throws {
  #expect(try feed([0xEF, 0xBB, 0xBF] + bytes(.utf8, declared: nil)).title == title)
  #expect(try feed([0xFF, 0xFE] + bytes(.utf16LittleEndian, declared: nil)).title == title)
  #expect(try feed([0xFE, 0xFF] + bytes(.utf16BigEndian, declared: "utf-8")).title == title)
}

@Test func theServerIsHeardBeforeTheDeclaration() throws {
  let bytes = try bytes(.windowsCP1251, declared: "iso-8859-1")
  #expect(try feed(bytes, type: "text/xml; charset=\"windows-1251\"").title == title)
}

@Test func bytesInUTF8AreReadAsUTF8WhateverTheyDeclare() throws {
  #expect(try feed(bytes(.utf8, declared: "windows-1252")).title == title)
  #expect(try feed(bytes(.utf8, declared: "no-such-encoding")).title == title)
}

@Test func bytesThatAreNoUTF8AreGuessedAndReportedOnce() throws {
  let russian = try feed(bytes(.windowsCP1251, declared: "utf-8"))
  #expect(russian.title == title)
  #expect(russian.problems.count == 1)
  #expect(try feed(bytes(.isoLatin1, declared: "utf-8", title: "caf\u{E9} cr\u{E8}me")).title == "café crème")
}

@Test(
  arguments: [
    ([0x61, 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80, 0x62], "a😀b"), ([0xED, 0x95, 0x9C], "한"),
    ([0xED, 0x95, 0x9C, 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], "한😀"),
  ] as [([UInt8], String)])
func halvesOfACharacterInUTF8AreJoined(_ title: [UInt8], _ text: String) throws {
  let bytes = Array("<rss><channel><title>".utf8) + title + Array("</title></channel></rss>".utf8)
  #expect(try feed(bytes).title == text)
}

@Test(arguments: ["kz-1048", "KZ1048", "rk1048", "strk1048-2002"])
func theEncodingOfKazakhstanIsKnown(_ label: String) throws {
  // "Қазақ әні"
  let kazakh: [UInt8] = [0x8D, 0xE0, 0xE7, 0xE0, 0x9D, 0x20, 0xBC, 0xED, 0xB3]
  let head = Array("<?xml version='1.0' encoding='\(label)'?><rss><channel><title>".utf8)
  #expect(try feed(head + kazakh + Array("</title></channel></rss>".utf8)).title == "Қазақ әні")
}

@Test(arguments: [String.Encoding.isoLatin1, .windowsCP1252])
func aTextThatWasEncodedTwiceIsDecodedTwice(_ taken: String.Encoding) throws {
  // Without the letters whose bytes mean nothing in Windows-1252.
  let text = taken == .isoLatin1 ? "Новости «Степи» сегодня" : "века, ёлка — «узел»"
  let once = try #require(String(bytes: Array(text.utf8), encoding: taken))
  #expect(try feed(bytes(.utf8, declared: "utf-8", title: once)).title == text)
}

@Test(arguments: ["Ã la carte", "café, crème, été, naïve", "Â© 2026", "Ð°Ñ and а", "“A” — ‘b’…"])
func aTextThatWasEncodedOnceStays(_ title: String) throws {
  #expect(try feed(bytes(.utf8, declared: "utf-8", title: title)).title == title)
}

@Test func koi8IsToldFromWindows1251ByItsSmallLetters() throws {
  // "новости дня" in KOI8-R.
  let koi8: [UInt8] = [0xCE, 0xCF, 0xD7, 0xCF, 0xD3, 0xD4, 0xC9, 0x20, 0xC4, 0xCE, 0xD1]
  let bytes = Array("<rss><channel><title>".utf8) + koi8 + Array("</title></channel></rss>".utf8)
  #expect(try feed(bytes).title == "новости дня")
}

@Test(arguments: [
  ("gb2312", [0xD0, 0xC2, 0xCE, 0xC5], "新闻"), ("big5", [0xB7, 0x73, 0xBB, 0x44], "新聞"),
  ("shift_jis", [0x83, 0x6A, 0x83, 0x85, 0x81, 0x5B, 0x83, 0x58], "ニュース"), ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"),
  ("euc-kr", [0xB4, 0xBA, 0xBD, 0xBA], "뉴스"), ("koi8-u", [0xA6, 0xA7], "ії"), ("iso-8859-2", [0xB1, 0xE6], "ąć"),
  ("windows-1254", [0xFD, 0xFE], "ış"), ("iso-8859-1", [0x93, 0x94], "“”"),
])
func oldEncodingsAreRead(_ name: String, _ bytes: [Int], _ text: String) throws {
  let head = Array("<?xml version='1.0' encoding='\(name)'?><rss><channel><title>".utf8)
  let document = head + bytes.map(UInt8.init) + Array("</title></channel></rss>".utf8)
  #expect(try feed(document).title == text)
}

@Test func controlsOfC1AreTheQuotationMarksThatWereMeant() throws {
  #expect(try feed("<rss><channel><title>don\u{92}t \u{93}go\u{94}</title></channel></rss>").title == "don’t “go”")
}

@Test func aBrokenCharacterDoesNotBreakTheFeed() throws {
  let bytes = Array("<rss><channel><title>Новости ".utf8) + [0xD0] + Array(" дня и ночи</title></channel></rss>".utf8)
  #expect(try feed(bytes).title == "Новости \u{FFFD} дня и ночи")
}

/// "<rss><channel><title>T</title></channel></rss>" in two halves.
private let halves = ["<rss><channel><title>", "T</title></channel></rss>"]

/// gzip of a text as one stored block: a header, the length twice, the text, its checksum and length.
private func gzip(_ text: String) -> [UInt8] {
  [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + deflate(text) + little(crc32(text), 4) + little(UInt32(text.utf8.count), 4)
}

private func deflate(_ text: String) -> [UInt8] {
  let count = UInt32(text.utf8.count)
  return [1] + little(count, 2) + little(~count & 0xFFFF, 2) + Array(text.utf8)
}

private func zlib(_ text: String) -> [UInt8] {
  var (a, b) = (UInt32(1), UInt32(0))
  for byte in text.utf8 {
    a = (a + UInt32(byte)) % 65_521
    b = (b + a) % 65_521
  }
  return [0x78, 0x9C] + deflate(text) + little(b << 16 | a, 4).reversed()
}

private func little(_ value: UInt32, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
}

private func crc32(_ text: String) -> UInt32 {
  ~text.utf8.reduce(UInt32.max) { sum, byte in
    (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 0 ? 0 : 0xEDB8_8320) }
  }
}

@Test func aPackedFileIsUnpackedOnce() throws {
  #expect(try feed(gzip(halves.joined())).title == "T")
  #expect(try feed(zlib(halves.joined())).title == "T")
  #expect(throws: Problem.self) { try feed([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3]) }
}

@Test func allMembersOfAPackedFileAreRead() throws {
  #expect(try feed(gzip(halves[0]) + gzip(halves[1])).title == "T")
  #expect(try feed(gzip(halves[0]) + gzip("") + gzip(halves[1]) + [0, 0, 0, 0]).title == "T")
  // The second one breaks off.
  #expect(try feed(gzip(halves.joined()) + gzip("x").dropLast(9)).title == "T")
}

@Test(arguments: [
  "", "identity", "none", "UTF-8", "aws-chunked", "binary", "gzip", "deflate", "br", "gzip, aws-chunked",
])
func aBodyThatIsNotPackedStaysAsItIs(_ encoding: String) throws {
  let bytes = Array(halves.joined().utf8)
  #expect(try Packed.body(bytes, encoding: encoding).get() == bytes)
}

@Test(arguments: ["gzip", "x-gzip", "GZIP", "gzip, aws-chunked", "deflate", "", "utf-8"])
func aPackedBodyIsUnpackedWhateverItIsCalled(_ encoding: String) throws {
  let bytes = Array(halves.joined().utf8)
  #expect(try Packed.body(gzip(halves[0]) + gzip(halves[1]), encoding: encoding).get() == bytes)
  #expect(try Packed.body(zlib(halves.joined()), encoding: encoding).get() == bytes)
}

@Test func deflateMayComeWithoutItsFrame() throws {
  let text = halves.joined()
  #expect(try Packed.body(deflate(text), encoding: "deflate").get() == Array(text.utf8))
}

@Test func aBodyThatIsDamagedOrTooLargeIsRefused() {
  #expect(throws: Packed.Failure.damaged) {
    try Packed.body([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3], encoding: "gzip").get()
  }
  let text = String(repeating: "x", count: 1000)
  #expect(throws: Packed.Failure.tooLarge) { try Packed.body(gzip(text), encoding: "gzip", limit: 999).get() }
  #expect(throws: Never.self) { try Packed.body(gzip(text), encoding: "gzip", limit: 1000).get() }
}
