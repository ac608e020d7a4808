import Model
import Testing

@testable import Parse

/// Bodies that came packed.
@Suite struct PackedTests {
  /// zlib of "abc" as one stored block.
  private static let zlib: [UInt8] = [0x78, 0x9C, 1, 3, 0, 0xFC, 0xFF, 0x61, 0x62, 0x63, 0x02, 0x4D, 0x01, 0x27]
  private static let raw = Array(zlib[2..<10])

  @Test(arguments: [
    ("gzip", true), ("GZIP", true), ("x-gzip", true), ("deflate", true), ("br", true), ("zstd", true),
    ("compress", true),
    ("identity, gzip", true), ("identity", false), ("", false), ("utf-8", false), ("gzipped", false), (" br ", true),
    ("aws-chunked", false),
  ])
  func onlyRegisteredCodingsPack(_ encoding: String, _ isKnown: Bool) {
    #expect(Packed.isKnown(encoding) == isKnown)
  }

  @Test(arguments: ["gzip", "deflate", "identity", "", "aws-chunked, deflate", "br"])
  func whatIsPackedIsUnpackedWhateverItIsCalled(_ encoding: String) throws {
    #expect(try Packed.body(Self.zlib, encoding: encoding).get() == Array("abc".utf8))
  }

  @Test func aFrameIsMissingOnlyWhereDeflateIsSaid() throws {
    #expect(try Packed.body(Self.raw, encoding: "deflate").get() == Array("abc".utf8))
    #expect(try Packed.body(Self.raw, encoding: "gzip").get() == Self.raw)
    // A text that happens to begin like deflate does not end like it.
    #expect(try Packed.body(Array("plain".utf8), encoding: "deflate").get() == Array("plain".utf8))
  }

  @Test func asManyBytesAsMayBeComeOutAndNoMore() throws {
    #expect(try Packed.body(Self.zlib, encoding: "deflate", limit: 3).get().count == 3)
    #expect(Packed.body(Self.zlib, encoding: "deflate", limit: 2) == .failure(.tooLarge))
    #expect(Packed.unpacked(Self.zlib, limit: 3) == .success(Array("abc".utf8)))
    #expect(Packed.unpacked(Self.zlib, limit: 2) == .failure(.tooLarge))
  }

  @Test func whatIsCutIsKeptAsFarAsItIsWhole() {
    #expect(Packed.unpacked(Array(Self.zlib.dropLast(4))) == .success(Array("abc".utf8)))
    #expect(Packed.unpacked(Array(Self.zlib.prefix(7))) == .failure(.damaged))
  }

  @Test(
    arguments: [
      ([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0], true), ([0x1F, 0x8B, 8, 0, 0, 0, 0, 0], false),
      ([0x78, 0x9C, 0, 0, 0, 0, 0, 0, 0], true), ([0x78, 0x01, 0, 0, 0, 0, 0, 0, 0], true),
      ([0x78, 0xDA, 0, 0, 0, 0, 0, 0, 0], true), ([0x78, 0x20, 0, 0, 0, 0, 0, 0, 0], false), ([], false),
    ] as [([UInt8], Bool)])
  func theFirstTwoBytesTell(_ bytes: [UInt8], _ isPacked: Bool) {
    #expect(Packed.isPacked(bytes) == isPacked)
  }

  @Test func aSourceThatCannotBeUnpackedSaysWhy() {
    let source = Source(bytes: [0x1F, 0x8B] + Array(repeating: 0xFF, count: 20), name: "feed.gz")
    let problem = #expect(throws: Problem.self) { try source.unpacked() }
    #expect(problem?.description == "Could not unpack feed.gz: it is damaged.")
  }

  @Test func aSourceThatIsNotPackedStaysAsItIs() throws {
    let source = Source(bytes: Array("xyz".utf8), name: "a", contentType: "text/plain", base: "https://a.example/")
    let same = try source.unpacked()
    #expect(
      same.bytes == source.bytes && same.name == "a" && same.base == source.base && same.contentType == "text/plain")
  }
}
