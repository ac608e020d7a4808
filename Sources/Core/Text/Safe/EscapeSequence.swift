/// Finds the end of a control sequence, by the grammar of ECMA-48, 5th edition, section 5.
struct EscapeSequence {
  /// The offset after the sequence. After the introducer alone when the sequence is cut off or never ends.
  let end: Int
  /// There is no end of a control string before this offset.
  private(set) var unterminatedUntil = 0

  /// - Parameters:
  ///   - introducer: ESC or a C1 control; `from` is the offset after it.
  ///   - searchFrom: control strings that begin before this offset are known to have no end.
  init(bytes: UnsafeBufferPointer<UInt8>, introducer: Unicode.Scalar, from: Int, searchFrom: Int) {
    var at = from
    var kind = introducer.value
    if kind == 0x1B {
      guard at < bytes.count else {
        end = at
        return
      }
      // ESC and one of @A…_ is the seven-bit form of C1.
      kind = UInt32(bytes[at]) + 0x40
      at += 1
      guard (0x80...0x9F).contains(kind) else {
        end = EscapeSequence.endOfPlain(bytes, from: from)
        return
      }
    }
    switch kind {
    case 0x9B:
      end = EscapeSequence.endOfControl(bytes, from: at)
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F:
      if at < searchFrom {
        end = at
      } else if let close = EscapeSequence.endOfString(bytes, from: at, stop: &unterminatedUntil) {
        end = close
      } else {
        end = at
      }
    default:
      end = at
    }
  }

  /// ESC, intermediates, one final. Of other text only the ESC is removed.
  private static func endOfPlain(_ bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int {
    let last = bytes[from...].firstIndex { !(0x20...0x2F).contains($0) } ?? bytes.count
    return last < bytes.count && (0x30...0x7E).contains(bytes[last]) ? last + 1 : from
  }

  /// CSI: parameters, intermediates, one final. Without a final, it ends where the grammar is broken.
  private static func endOfControl(_ bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int {
    let parameters = bytes[from...].firstIndex { !(0x30...0x3F).contains($0) } ?? bytes.count
    let last = bytes[parameters...].firstIndex { !(0x20...0x2F).contains($0) } ?? bytes.count
    return last < bytes.count && (0x40...0x7E).contains(bytes[last]) ? last + 1 : parameters
  }

  /// OSC, DCS, SOS, PM, APC: up to BEL or ST. A line break ends the search: no terminal title has one, and an
  /// introducer that strayed into prose must not take paragraphs with it.
  private static func endOfString(_ bytes: UnsafeBufferPointer<UInt8>, from: Int, stop: inout Int) -> Int? {
    var at = from
    while at < bytes.count {
      switch bytes[at] {
      case 0x07: return at + 1
      case 0x1B where at + 1 < bytes.count && bytes[at + 1] == 0x5C: return at + 2
      case 0xC2 where bytes[at + 1] == 0x9C: return at + 2
      case 0x0A:
        stop = at
        return nil
      default: at += 1
      }
    }
    stop = at
    return nil
  }
}
