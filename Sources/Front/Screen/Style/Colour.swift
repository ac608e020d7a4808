/// A colour as a person names it: a word, a number of the terminal's palette, or `#rrggbb`.
package enum Colour: Hashable, Sendable {
  /// The terminal's own.
  case standard
  /// 0...15 are what the person chose for the terminal, 16...255 xterm's cube and greys.
  case index(UInt8)
  case rgb(UInt8, UInt8, UInt8)
}

/// Written down.
extension Colour {
  /// In the order of the palette; `bright` before a name makes 8...15.
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

/// On a terminal.
extension Colour {
  /// The number that a terminal of this depth knows the colour, or the nearest to it, by: -1 for its own, an index of its
  /// palette, 0xrrggbb for `direct` above 7. A bright colour of the palette is the plain one where there are but eight.
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
      // 0 to 7 are the palette; no eye tells these from the next shade of blue.
      return max(8, red << 16 | green << 8 | blue)
    case .palette256: return nearestOfCube
    case .sixteen: return nearestName
    case .eight, .mono: return nearestName % 8
    }
  }

  /// Red, green and blue of 0...255; xterm's for a palette index, black for the terminal's own colour, which is unknown.
  package var components: (red: Int, green: Int, blue: Int) {
    switch self {
    case .standard: (0, 0, 0)
    case .rgb(let red, let green, let blue): (Int(red), Int(green), Int(blue))
    case .index(let index): Self.palette(Int(index))
    }
  }

  /// Whether light letters stand out on it.
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

  /// An index of 16...255: the sixteen before are what a person made of them.
  private var nearestOfCube: Int {
    let wanted = components
    func distance(_ index: Int) -> Int {
      let (red, green, blue) = Self.palette(index)
      // The eye is keenest for green, dullest for blue.
      return 3 * (red - wanted.red) * (red - wanted.red) + 4 * (green - wanted.green) * (green - wanted.green)
        + 2 * (blue - wanted.blue) * (blue - wanted.blue)
    }
    return (16..<256).min { distance($0) < distance($1) } ?? 16
  }

  /// Of the sixteen the one of the same hue: by distance a pale green would be grey, and say nothing.
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
