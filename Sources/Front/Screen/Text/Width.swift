/// How many columns a text takes on a terminal.
package enum Width {
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  package static func of(_ character: Character) -> Int {
    var widest = 0
    for scalar in character.unicodeScalars { widest = max(widest, of(scalar)) }
    return widest
  }

  package static func of(_ text: String) -> Int {
    var sum = 0
    for character in text { sum += of(character) }
    return sum
  }

  /// The text when it fits, else as much of it as fits with the ellipsis after it.
  package static func cut(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    guard of(text) > columns else { return text }
    let room = columns - of(ellipsis)
    guard room >= 0 else { return "" }
    var used = 0
    var end = text.startIndex
    for index in text.indices {
      let width = of(text[index])
      guard used + width <= room else { break }
      used += width
      end = text.index(after: index)
    }
    return text[..<end] + ellipsis
  }
}
