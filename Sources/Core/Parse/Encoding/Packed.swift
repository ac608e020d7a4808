import CZlib
import Model

extension Source {
  /// The source with its bytes unpacked, when they are gzip or zlib: a file that was saved as it came over the wire.
  ///
  /// Once only: something packed in something packed is no feed. Throws when more than `maxUnpacked` bytes come out, or
  /// none.
  func unpacked() throws(Problem) -> Source {
    guard isPacked else { return self }
    var source = self
    // Feeds shrink to a tenth; what is larger than that is tried with the most that is allowed.
    for capacity in [min(Source.maxUnpacked, max(65_536, bytes.count * 16)), Source.maxUnpacked] {
      var ended: Int32 = 0
      source.bytes = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
        bytes.withUnsafeBufferPointer { input in
          guard let from = input.baseAddress, let to = output.baseAddress else { return }
          count = czlib_unpack(from, input.count, to, capacity, &ended)
        }
      }
      if ended == 1 || source.bytes.count < capacity { break }
    }
    if source.bytes.isEmpty { throw Problem(doing: "unpack", to: name, why: "it is damaged") }
    if source.bytes.count == Source.maxUnpacked {
      throw Problem(doing: "unpack", to: name, why: "more than \(Source.maxUnpacked >> 20) MB come out of it")
    }
    return source
  }

  /// No feed is larger when it is unpacked; a bomb of a megabyte would be a thousand times its size.
  private static let maxUnpacked = 128 << 20

  /// RFC 1952's two magic bytes, or RFC 1950's header with one of its three usual second bytes.
  private var isPacked: Bool {
    guard bytes.count > 8 else { return false }
    if bytes[0] == 0x1F, bytes[1] == 0x8B { return true }
    // "x" may begin a text, but not with one of these bytes behind it.
    return bytes[0] == 0x78 && [0x01, 0x9C, 0xDA].contains(bytes[1])
  }
}
