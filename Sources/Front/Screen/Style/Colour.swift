/// A colour as a person names it: a word, a number of the terminal's palette, or `#rrggbb`.
package enum Colour: Hashable, Sendable {
  /// The terminal's own colour.
  case standard
  /// A number of the palette: 0...15 as the person set them in the terminal, 16...255 xterm's cube and greys.
  case index(UInt8)
  case rgb(UInt8, UInt8, UInt8)
}

/// Reading and writing.
extension Colour {
  /// The names of 0...7 in the order of the palette; "bright-" before a name makes 8...15.
  private static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

  /// Reads "default", "red", "bright-red", "grey", "0" to "255", "#d75f00"; nil for anything else.
  package init?(_ text: String) {
    if text == "default" {
      self = .standard
    } else if text == "grey" || text == "gray" {
      self = .index(8)
    } else if let index = Self.names.firstIndex(of: text) {
      self = .index(UInt8(index))
    } else if text.hasPrefix("bright-"), let index = Self.names.firstIndex(of: String(text.dropFirst(7))) {
      self = .index(UInt8(index + 8))
    } else if text.utf8.first == UInt8(ascii: "#"), text.utf8.count == 7, !text.utf8.contains(UInt8(ascii: "+")),
      let value = UInt32(text.dropFirst(), radix: 16)
    {
      self = .rgb(UInt8(value >> 16), UInt8(value >> 8 & 255), UInt8(value & 255))
    } else if text.utf8.allSatisfy({ (48...57).contains($0) }), let index = UInt8(text) {
      self = .index(index)
    } else {
      return nil
    }
  }
}

/// Translation for a terminal.
extension Colour {
  /// The terminal's number for the colour, or for the nearest one at this depth: -1 for the terminal's own, an index of the
  /// palette, 0xrrggbb for `direct` above 7. With eight colours a bright one becomes the plain one.
  package func number(at depth: Depth) -> Int {
    switch (self, depth) {
    case (.standard, _), (_, .mono): return -1
    case (.index(let index), .palette256): return Int(index)
    case (.index(let index), .eight) where index < 16: return Int(index % 8)
    case (.index(let index), .sixteen) where index < 16: return Int(index)
    case (.index(let index), .direct) where index < 8: return Int(index)
    default: break
    }
    let (red, green, blue) = components
    switch depth {
    case .direct:
      // 0 to 7 mean the palette. The next shade of blue looks the same.
      return max(8, red << 16 | green << 8 | blue)
    case .palette256: return nearestOfCube
    case .sixteen: return nearestName
    case .eight, .mono: return nearestName % 8
    }
  }

  /// Red, green and blue, 0...255: xterm's values for a palette index, black for the terminal's own colour, which is unknown.
  package var components: (red: Int, green: Int, blue: Int) {
    switch self {
    case .standard: (0, 0, 0)
    case .rgb(let red, let green, let blue): (Int(red), Int(green), Int(blue))
    case .index(let index): Self.palette(Int(index))
    }
  }

  /// True when light letters stand out on it.
  package var isDark: Bool {
    let (red, green, blue) = components
    return 299 * red + 587 * green + 114 * blue < 128_000
  }

  /// xterm's palette (https://invisible-island.net/xterm/, 256colres.pl): sixteen names, a cube of 6 × 6 × 6, 24 greys.
  private static func palette(_ index: Int) -> (Int, Int, Int) {
    switch index {
    case 7: return (229, 229, 229)
    case 8: return (127, 127, 127)
    case 4: return (0, 0, 238)
    case 12: return (92, 92, 255)
    case 0..<16:
      let level = index < 8 ? 205 : 255
      return (index & 1 == 0 ? 0 : level, index & 2 == 0 ? 0 : level, index & 4 == 0 ? 0 : level)
    case 16..<232:
      let steps = [0, 95, 135, 175, 215, 255]
      return (steps[(index - 16) / 36], steps[(index - 16) / 6 % 6], steps[(index - 16) % 6])
    default:
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
  }

  /// The nearest index of 16...255: a person may have set the sixteen before to anything.
  private var nearestOfCube: Int {
    let wanted = components
    func distance(_ index: Int) -> Int {
      let (red, green, blue) = Self.palette(index)
      // The eye is most sensitive to green, least to blue.
      return 3 * (red - wanted.red) * (red - wanted.red) + 4 * (green - wanted.green) * (green - wanted.green)
        + 2 * (blue - wanted.blue) * (blue - wanted.blue)
    }
    return (16..<256).min { distance($0) < distance($1) } ?? 16
  }

  /// The one of the sixteen with the same hue. The nearest one by distance would be grey for a pale green.
  private var nearestName: Int {
    let (red, green, blue) = components
    let (low, high) = (min(red, green, blue), max(red, green, blue))
    if high - low < 40 {
      switch high {
      case ..<64: return 0
      case ..<180: return 8
      case ..<242: return 7
      default: return 15
      }
    }
    func bit(_ level: Int, _ value: Int) -> Int { 2 * level > low + high ? value : 0 }
    return bit(red, 1) + bit(green, 2) + bit(blue, 4) + (high < 230 ? 0 : 8)
  }
}
