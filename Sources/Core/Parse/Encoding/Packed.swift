import CZlib
import Model

extension Source {
  /// The source with its bytes unpacked, when they are gzip or zlib: a file that was saved as it came over the wire.
  ///
  /// Once only: something packed in something packed is no feed. Throws when too many bytes come out, or none.
  func unpacked() throws(Problem) -> Source {
    guard Packed.isPacked(bytes) else { return self }
    var source = self
    switch Packed.unpacked(bytes) {
    case .success(let unpacked): source.bytes = unpacked
    case .failure(.damaged): throw Problem(doing: "unpack", to: name, why: "it is damaged")
    case .failure(.tooLarge):
      throw Problem(doing: "unpack", to: name, why: "more than \(Packed.most >> 20) MB come out of it")
    }
    return source
  }
}

/// Bytes that gzip or zlib made smaller.
package enum Packed {
  package enum Failure: Error { case damaged, tooLarge }

  /// No feed is larger when it is unpacked; a bomb of a megabyte would be a thousand times its size.
  package static let most = 128 << 20

  /// A body as its `Content-Encoding` says that it came (RFC 9110 section 8.4.1), unpacked as far as it is packed: an unknown
  /// encoding ("aws-chunked", "utf-8") is passed over, and a body that is not packed at all stays as it is. No more than
  /// `limit` bytes come out.
  package static func body(_ bytes: [UInt8], encoding: String, limit: Int = most) -> Result<[UInt8], Failure> {
    var bytes = bytes
    for coding in encoding.lowercased().split(separator: ",").map(\.trimmed).reversed() {
      guard ["gzip", "x-gzip", "deflate", "compress"].contains(coding) else { continue }
      if isPacked(bytes) {
        switch unpacked(bytes, limit: limit) {
        case .success(let inner): bytes = inner
        case .failure(let failure): return .failure(failure)
        }
      } else if coding == "deflate", let (raw, isWhole) = inflated(bytes, window: raw, limit: limit), isWhole {
        bytes = raw
      }
    }
    // Some servers pack without saying so.
    return isPacked(bytes) ? unpacked(bytes, limit: limit) : .success(bytes)
  }

  /// True if a `Content-Encoding` names a way of packing, of those that are registered
  /// (https://www.iana.org/assignments/http-parameters/).
  package static func isKnown(_ encoding: String) -> Bool {
    encoding.lowercased().split(separator: ",").contains { codings.contains($0.trimmed) }
  }

  private static let codings: Set<String> = ["gzip", "x-gzip", "deflate", "compress", "x-compress", "br", "zstd"]

  /// RFC 1952's two magic bytes, or RFC 1950's header with one of its three usual second bytes.
  static func isPacked(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 8 else { return false }
    if bytes[0] == 0x1F, bytes[1] == 0x8B { return true }
    // "x" may begin a text, but not with one of these bytes behind it.
    return bytes[0] == 0x78 && [0x01, 0x9C, 0xDA].contains(bytes[1])
  }

  /// The bytes as far as they are whole; `damaged` when nothing comes out.
  static func unpacked(_ bytes: [UInt8], limit: Int = most) -> Result<[UInt8], Failure> {
    guard let (output, _) = inflated(bytes, window: told, limit: limit), !output.isEmpty else {
      return .failure(.damaged)
    }
    return output.count > limit ? .failure(.tooLarge) : .success(output)
  }

  /// zlib's window bits: the largest, for gzip or zlib as the data say; and for raw deflate.
  private static let told: Int32 = 15 + 32
  private static let raw: Int32 = -15

  /// One byte more than the limit at most; false when the data do not come to their end.
  private static func inflated(_ bytes: [UInt8], window: Int32, limit: Int) -> (bytes: [UInt8], isWhole: Bool)? {
    let most = limit + 1
    // Feeds shrink to a tenth; larger ones are tried with the most that is allowed.
    for capacity in [min(most, max(65_536, bytes.count * 16)), most] {
      var ended: Int32 = 0
      let output = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
        bytes.withUnsafeBufferPointer { input in
          guard let from = input.baseAddress, let to = output.baseAddress else { return }
          count = czlib_unpack(from, input.count, window, to, capacity, &ended)
        }
      }
      if ended == 1 || output.count < capacity || capacity == most { return (output, ended == 1) }
    }
    return nil
  }
}
