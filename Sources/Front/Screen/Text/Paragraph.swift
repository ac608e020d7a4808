/// Runs joined to one text for laying out, and divided into runs again for each line.
struct Paragraph {
  private(set) var text = ""
  private let source: [Run]
  /// The end of each run in the text, in UTF-8 bytes.
  private var ends: [Int] = []

  init(_ runs: [Run]) {
    source = runs
    let hasTabs = runs.contains { $0.text.utf8.contains(UInt8(ascii: "\t")) }
    var column = 0
    for run in runs {
      if hasTabs {
        append(run.text, column: &column)
      } else {
        text += run.text
      }
      ends.append(text.utf8.count)
    }
  }

  /// The scalar that begins at a byte.
  func scalar(_ offset: Int) -> Unicode.Scalar {
    text.unicodeScalars[index(offset)]
  }

  func characters(_ range: Range<Int>) -> Substring {
    text[index(range.lowerBound)..<index(range.upperBound)]
  }

  /// True when a grapheme cluster begins at a byte.
  func isBetweenCharacters(_ offset: Int) -> Bool {
    String.Index(index(offset), within: text) != nil
  }

  /// The runs of a line, without blanks and newlines at its end; a soft hyphen at the end becomes a hyphen.
  func runs(_ range: Range<Int>) -> [Run] {
    var end = range.upperBound
    let bytes = text.utf8
    while end > range.lowerBound, isBlank(bytes[index(end - 1)]) { end -= 1 }
    var runs: [Run] = []
    var start = range.lowerBound
    var run = firstRun(after: start)
    while start < end {
      let stop = min(end, ends[run])
      if start < stop {
        runs.append(Run(String(text[index(start)..<index(stop)]), style: source[run].style, link: source[run].link))
      }
      start = stop
      run += 1
    }
    if let last = runs.last, last.text.unicodeScalars.last == "\u{AD}", end < bytes.count {
      runs[runs.count - 1].text.unicodeScalars.removeLast()
      runs[runs.count - 1].text += "-"
    }
    return runs
  }
}

extension Paragraph {
  private func index(_ offset: Int) -> String.Index {
    text.utf8.index(text.utf8.startIndex, offsetBy: offset)
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x0A...0x0D).contains(byte)
  }

  /// The first run that ends after a byte.
  private func firstRun(after offset: Int) -> Int {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Appends a text with blanks for its tabs.
  private mutating func append(_ added: String, column: inout Int) {
    for character in added {
      switch character {
      case "\t":
        let blanks = 4 - column % 4
        text += String(repeating: " ", count: blanks)
        column += blanks
      case "\n", "\r\n":
        text.append(character)
        column = 0
      default:
        text.append(character)
        column += Width.of(character)
      }
    }
  }
}
