/// The forms of a colour in the files of terminals and editors, each as six hexadecimal digits.
enum SchemeColour {
  /// Reads "#d75f00", "0xd75f00", "d75f00", "#d50", "rgb:d7/5f/00", "rgba:d7/5f/00/ff". Nil for anything else.
  ///
  /// Three digits stand for six by doubling each, as in CSS and in the files of terminals; X11 itself would put zeros behind
  /// them. Of nine and twelve digits (X11) the first two of each colour count.
  static func digits(_ text: some StringProtocol) -> String? {
    let text = text.lowercased()
    for prefix in ["rgb:", "rgba:"] where text.hasPrefix(prefix) { return x11(text.dropFirst(prefix.count)) }
    let prefix = ["#", "0x"].first { text.hasPrefix($0) }
    let digits = text.dropFirst(prefix?.count ?? 0)
    guard isHex(digits), prefix != nil || digits.count == 6 else { return nil }
    switch digits.count {
    case 3: return digits.map { "\($0)\($0)" }.joined()
    case 6: return String(digits)
    case 9, 12: return (0..<3).map { digits.dropFirst($0 * digits.count / 3).prefix(2) }.joined()
    default: return nil
    }
  }

  /// "rr/gg/bb": one to four digits each, of their own scale (XParseColor(3)).
  private static func x11(_ text: Substring) -> String? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3 || parts.count == 4 else { return nil }
    let levels = parts.prefix(3).compactMap { part -> Int? in
      guard (1...4).contains(part.count), isHex(part), let value = Int(part, radix: 16) else { return nil }
      let most = (1 << (4 * part.count)) - 1
      return (value * 255 + most / 2) / most
    }
    return levels.count == 3 ? hex(levels[0], levels[1], levels[2]) : nil
  }

  /// The names of X11 (rgb.txt) that files for terminals use; of its 700 others a message says that they are not read.
  private static let names = [
    "black": "000000", "white": "ffffff", "red": "ff0000", "green": "00ff00", "blue": "0000ff", "yellow": "ffff00",
    "cyan": "00ffff", "magenta": "ff00ff", "gray": "bebebe", "orange": "ffa500", "brown": "a52a2a", "purple": "a020f0",
    "darkgray": "a9a9a9", "lightgray": "d3d3d3",
  ]

  /// Reads "black", "LightGrey", "gray50"; nil for all names that are not among the common ones.
  static func digits(named text: some StringProtocol) -> String? {
    let name = text.lowercased().replacing("grey", with: "gray")
    if let digits = names[name] { return digits }
    guard name.hasPrefix("gray"), name.count > 4, let percent = Int(name.dropFirst(4)), (0...100).contains(percent)
    else {
      return nil
    }
    let level = (percent * 255 + 50) / 100
    return hex(level, level, level)
  }

  private static func isHex(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isHexDigit }
  }

  private static func hex(_ red: Int, _ green: Int, _ blue: Int) -> String {
    [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
