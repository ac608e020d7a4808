import Foundation
import Screen

/// The colour scheme in a file for a terminal or an editor, line by line: base16
/// (https://github.com/tinted-theming/home), kitty, foot, Ghostty, Alacritty, WezTerm, Windows Terminal, and X
/// resources.
///
/// All of them have a name and a colour of six hexadecimal digits in a line, and differ in what is around. Lines that
/// name no known colour are skipped.
struct SchemeFile {
  private(set) var colours: [ColourScheme.Name: String] = [:]

  /// The colours of a terminal, by their numbers of 0 to 15.
  private var numbered: [Int: String] = [:]
  /// base16, by their numbers.
  private var base: [Int: String] = [:]
  /// The list of several lines that is open, and the number of its next colour.
  private var list: Int?

  init(_ text: String) {
    var section = ""
    for line in text.split(whereSeparator: \.isNewline) {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.hasPrefix("!") || line.hasPrefix("//") || line.hasPrefix(";") { continue }
      // A line of foot or Alacritty; the lists of WezTerm have an equals sign before the bracket.
      if line.hasPrefix("["), list == nil {
        section = line.lowercased()
        continue
      }
      read(line, in: section)
    }
    if base.count >= 16 { takeBase16() } else { takeNumbered() }
  }

  private mutating func read(_ line: String, in section: String) {
    // A further line of a list has no name before its colours.
    let digits = SchemeFile.colours(in: list == nil ? line : ": " + line)
    let name = list == nil ? SchemeFile.name(of: line) : ""
    if ["ansi", "brights"].contains(name) { list = name == "ansi" ? 0 : 8 }
    if let first = list {
      for (index, colour) in digits.enumerated() where first + index < 16 { numbered[first + index] = colour }
      list = line.contains("]") ? nil : first + digits.count
      return
    }
    guard let colour = digits.first else { return }
    // The first one counts: what follows is for cursors, searches, or another window.
    if let plain = ["background": ColourScheme.Name.background, "foreground": .foreground][name] {
      colours[plain] = colours[plain] ?? colour
    } else if let number = SchemeFile.base(name) {
      base[number] = base[number] ?? colour
    } else if !section.contains("dim"),
      let number = SchemeFile.number(name, line, isBright: section.contains("bright"))
    {
      numbered[number] = numbered[number] ?? colour
    }
  }

  /// "color4" for "*.color4: #…", "color4 #…", "color4 = …", and "\"color4\": \"#…\",". In lower case, without what
  /// joins words.
  private static func name(of line: String) -> String {
    let start = line.drop { "\"'*. ".contains($0) }
    let name = start.prefix { $0.isLetter || $0.isNumber || "._-*".contains($0) }
    let last = name.split(whereSeparator: { ".*".contains($0) }).last ?? ""
    return last.lowercased().filter { $0 != "_" && $0 != "-" }
  }

  /// Six hexadecimal digits each, behind "#", "0x" or nothing.
  private static func colours(in line: String) -> [String] {
    // The text before the colour is a name, and "facade" may be a part of one.
    guard let end = line.firstIndex(where: { ":= \t".contains($0) }) else {
      return line.matches(of: /#([0-9A-Fa-f]{6})(?![0-9A-Fa-f])/).map { String($0.1) }
    }
    return line[end...].matches(of: /(?:#|0x|[^0-9A-Za-z])([0-9A-Fa-f]{6})(?![0-9A-Za-z])/).map { String($0.1) }
  }

  private static func base(_ name: String) -> Int? {
    name.hasPrefix("base") && name.count == 6 ? Int(name.dropFirst(4), radix: 16) : nil
  }

  private static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

  /// The number of a colour of a terminal.
  private static func number(_ name: String, _ line: String, isBright: Bool) -> Int? {
    if let index = names.firstIndex(of: name == "purple" ? "magenta" : name) { return isBright ? index + 8 : index }
    if name.hasPrefix("bright") {
      let rest = String(name.dropFirst(6))
      let index = names.firstIndex(of: rest == "purple" ? "magenta" : rest) ?? Int(rest)
      return index.flatMap { (0..<8).contains($0) ? $0 + 8 : nil }
    }
    if name.hasPrefix("regular") { return Int(name.dropFirst(7)).flatMap { (0..<8).contains($0) ? $0 : nil } }
    if name.hasPrefix("color") { return Int(name.dropFirst(5)).flatMap { (0..<16).contains($0) ? $0 : nil } }
    if name == "palette" {
      return line.firstMatch(of: /=\s*"?(\d{1,2})=/).flatMap { Int($0.1) }.flatMap { $0 < 16 ? $0 : nil }
    }
    return nil
  }

  /// https://github.com/tinted-theming/home/blob/main/styling.md
  private mutating func takeBase16() {
    let places: [ColourScheme.Name: Int] = [
      .background: 0, .foreground: 5, .red: 8, .orange: 9, .yellow: 10, .green: 11, .cyan: 12, .blue: 13,
    ]
    colours = places.compactMapValues { base[$0] }
  }

  /// The background may not be named: then it is colour 0. Bright colours stand for plain ones that are missing.
  private mutating func takeNumbered() {
    let places: [ColourScheme.Name: Int] = [
      .background: 0, .red: 1, .green: 2, .yellow: 3, .blue: 4, .cyan: 6, .foreground: 7,
    ]
    for (name, number) in places where colours[name] == nil { colours[name] = numbered[number] ?? numbered[number + 8] }
  }
}
