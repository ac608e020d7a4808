import CZlib
import Model

extension Source {
  /// The source with its bytes unpacked, when they are gzip or zlib: a file that was saved as it came over the wire.
  ///
  /// Once only: something packed in something packed is no feed. Throws when more than `Packed.most` bytes come out, or
  /// none.
  func unpacked() throws(Problem) -> Source {
    guard Packed.isPacked(bytes) else { return self }
    var source = self
    source.bytes = try Packed.unpacked(bytes, named: name)
    return source
  }
}

/// Bytes that gzip or zlib made smaller.
package enum Packed {
  /// No feed is larger when it is unpacked; a bomb of a megabyte would be a thousand times its size.
  private static let most = 128 << 20

  /// A body as its `Content-Encoding` says that it came (RFC 9110 section 8.4.1), unpacked as far as it is packed: an unknown
  /// encoding ("aws-chunked", "utf-8") is passed over, and a body that is not packed at all stays as it is. Throws for one that
  /// is damaged, or becomes too large.
  package static func body(_ bytes: [UInt8], encoding: String, named name: String) throws(Problem) -> [UInt8] {
    var bytes = bytes
    for coding in encoding.lowercased().split(separator: ",").reversed() {
      switch coding.trimmed {
      case "gzip", "x-gzip", "deflate", "x-deflate", "compress":
        if isPacked(bytes) {
          bytes = try unpacked(bytes, named: name)
        } else if coding.trimmed == "deflate", let raw = inflated(bytes, window: raw) {
          bytes = raw
        }
      default: continue
      }
    }
    // A server that packs without saying so.
    return isPacked(bytes) ? try unpacked(bytes, named: name) : bytes
  }

  /// RFC 1952's two magic bytes, or RFC 1950's header with one of its four usual second bytes.
  static func isPacked(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 8 else { return false }
    if bytes[0] == 0x1F, bytes[1] == 0x8B { return true }
    // "x" may begin a text, but not with one of these bytes behind it.
    return bytes[0] == 0x78 && [0x01, 0x9C, 0xDA].contains(bytes[1])
  }

  static func unpacked(_ bytes: [UInt8], named name: String) throws(Problem) -> [UInt8] {
    guard let unpacked = inflated(bytes, window: told), !unpacked.isEmpty else {
      throw Problem(doing: "unpack", to: name, why: "it is damaged")
    }
    if unpacked.count == most {
      throw Problem(doing: "unpack", to: name, why: "more than \(most >> 20) MB come out of it")
    }
    return unpacked
  }

  /// zlib's window bits: the largest, gzip or zlib by the data; and raw deflate.
  private static let told: Int32 = 15 + 32
  private static let raw: Int32 = -15

  /// As far as the data is whole; nil for raw data that does not come to its end, which may be anything.
  private static func inflated(_ bytes: [UInt8], window: Int32) -> [UInt8]? {
    var output: [UInt8] = []
    var ended: Int32 = 0
    // Feeds shrink to a tenth; larger ones are tried with the most that is allowed.
    for capacity in [min(most, max(65_536, bytes.count * 16)), most] {
      output = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
        bytes.withUnsafeBufferPointer { input in
          guard let from = input.baseAddress, let to = output.baseAddress else { return }
          count = czlib_unpack(from, input.count, window, to, capacity, &ended)
        }
      }
      if ended == 1 || output.count < capacity { break }
    }
    return window == raw && ended != 1 ? nil : output
  }
}
