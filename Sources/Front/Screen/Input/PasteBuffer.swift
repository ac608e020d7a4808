/// The bytes of a paste in progress (xterm's bracketed paste mode), up to CSI 201 ~.
///
/// Everything in it is text, whatever the bytes are. A paste that never ends is given up after a silence (`patience`) or
/// when it grows beyond `limit`.
struct PasteBuffer: Sendable {
  /// How long a paste may pause between two reads. A slow line delivers its packets more often than that.
  static let patience = Duration.seconds(1)
  private static let end = Array("\u{1B}[201~".utf8)

  /// The longest text that is kept, in bytes. What follows is dropped: as keys it would be taken for commands.
  private let longestText: Int
  /// The size in bytes at which a paste is given up though more keeps coming.
  private let limit: Int
  private var bytes: [UInt8] = []
  /// The number of bytes of the end mark that have just come.
  private var matched = 0
  private var count = 0

  init(longestText: Int = 1 << 20, limit: Int = 16 << 20) {
    self.longestText = longestText
    self.limit = limit
  }

  /// Adds a byte. Returns true when the paste is over.
  mutating func append(_ byte: UInt8) -> Bool {
    count += 1
    // The mark has one escape, at its beginning: after a mismatch it can begin only with this byte.
    matched = byte == Self.end[matched] ? matched + 1 : byte == Self.end[0] ? 1 : 0
    if bytes.count < longestText + Self.end.count { bytes.append(byte) }
    guard matched == Self.end.count else { return count >= limit }
    if bytes.count == count { bytes.removeLast(Self.end.count) }
    return true
  }

  /// The text so far, at most `longestText` bytes. Line ends, which terminals send as carriage returns, are newlines.
  var text: String {
    String(decoding: bytes.prefix(longestText).map { $0 == 0x0D ? 0x0A : $0 }, as: UTF8.self)
  }
}
