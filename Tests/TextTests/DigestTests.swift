import Testing
import Text

/// The test vectors of RFC 1321, RFC 3174 and RFC 6234, and texts around the ends of a block of 64 bytes.
@Suite struct DigestTests {
  @Test func hashesAreThoseOfTheStandards() {
    #expect(Digest.md5.hex(of: "") == "d41d8cd98f00b204e9800998ecf8427e")
    #expect(Digest.md5.hex(of: "message digest") == "f96b697d7cb7938d525a2f31aaf161d0")
    #expect(Digest.sha1.hex(of: "abc") == "a9993e364706816aba3e25717850c26c9cd0d89d")
    #expect(
      Digest.sha256.hex(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test(arguments: DigestTests.ends) func textsThatEndNearTheEndOfABlockAreHashedWhole(_ vector: Vector) {
    let text = String(repeating: "я", count: vector.length / 2) + (vector.length % 2 == 1 ? "a" : "")
    #expect(Digest.md5.hex(of: text) == vector.md5)
    #expect(Digest.sha1.hex(of: text) == vector.sha1)
    #expect(Digest.sha256.hex(of: text) == vector.sha256)
  }

  /// Hashes made with Python's hashlib.
  struct Vector: Sendable {
    let length: Int
    let md5: String
    let sha1: String
    let sha256: String
  }

  static let ends = [
    Vector(
      length: 55, md5: "adfab769871d38be5742c34ecef1c89d", sha1: "da5fb82e0c6156f21ebc11085e190d63b8253af2",
      sha256: "a58e7aa32fbe8ddfc3634ebf76af4098f30ca54234cb0febfcaa5203056d4c78"),
    Vector(
      length: 56, md5: "2a98e33bb0d5b7eae53bb8e9a1ee4a48", sha1: "b596c43dd6d7f8553b4b4f5684618e3bb1ef60ce",
      sha256: "b31e1d39f8635b707f7d062babb8086775a06f0d3e926d6a43665f36fd9fb565"),
    Vector(
      length: 63, md5: "8439ae09cadc4a62ab870a7e32700262", sha1: "10c92c25535d30222237666add75ad3dd2863856",
      sha256: "1b5b058209eef7fe453af371d372186bdb21bca23b1e6c972980cd27e6c36e4b"),
    Vector(
      length: 64, md5: "e1ca002911f3b06fc70ba9a182c3d458", sha1: "65073b6e4ada7ac48ba995d967bf51f926b6c392",
      sha256: "b7c6bf80a0e03976223840131e2372dafc55e582d185d48c16234e78aa135c37"),
    Vector(
      length: 65, md5: "28ae12585d0249209df8b2bea74416f4", sha1: "97df21bf4c286a861d86506cae17c39a15318b85",
      sha256: "fa9bf330beed0dc99bfa3e44230d3a8168a2dded1a574d7c116e20aa2346d8e8"),
    Vector(
      length: 119, md5: "e32ba7f25e46e0e48d9640104ed2fa10", sha1: "9cbd936854c3cb7063c7890bab644cf8a644d77c",
      sha256: "18ccd93fc2066f8fcee390d85eb8ce399757a8fbd4e8711ca702b9bd4feb086a"),
    Vector(
      length: 120, md5: "3dc461d4a2f057b34b89bec75d2a9215", sha1: "529e22e2bfc23407ff18aac5294ab2ff98507874",
      sha256: "9e5e885bade555d2dede3177d76972e8446c85242480131bfff6b9670cd16b03"),
    Vector(
      length: 1000, md5: "86ef2d67d7383b080d77d38027a66b2a", sha1: "0943b6cc26fd82c833e9e3a570a21b71eb3cb5c7",
      sha256: "8a83abf5b9129ddcb3f1bbd50404a9493d740050050172860624afaada5f296c"),
  ]
}
