extension Sniff {
  /// True if the bytes can be read as lines of prose: no binary data, no markup, no JSON.
  var isPlainText: Bool {
    !text.isEmpty && !isBinary && !opensLikeMarkup && !opensLikeJSON
  }

  /// A NUL, the signature of a PDF (which begins like text), or more control characters than text has.
  var isBinary: Bool {
    if text.starts(with: "%PDF-".utf8) { return true }
    var controls = 0
    for byte in text {
      if byte == 0 { return true }
      // Tab to carriage return are white space, and ESC colours what a terminal recorded.
      if byte < 32, !(9...13).contains(byte), byte != 27 { controls += 1 }
    }
    return controls * 20 > text.count
  }
}

extension Sniff {
  private var opening: ArraySlice<UInt8> {
    text.drop(while: \.isSpace)
  }

  /// "<" before a letter, "!" or "?".
  private var opensLikeMarkup: Bool {
    let opening = opening
    guard opening.first == UInt8(ascii: "<"), let next = opening.dropFirst().first else { return false }
    return next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || (97...122).contains(next | 32)
  }

  /// "{" or "[" before something that JSON allows there. Text may begin with "[Advertisement]" as well.
  private var opensLikeJSON: Bool {
    let opening = opening
    let next = opening.dropFirst().first { !$0.isSpace }
    switch opening.first {
    case UInt8(ascii: "{"): return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
    case UInt8(ascii: "["): return next.map { "\"{[]-0123456789".utf8.contains($0) } ?? false
    default: return false
    }
  }
}
