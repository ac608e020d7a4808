import Foundation
import Screen

/// The colour scheme in a file for a terminal or an editor, line by line: base16
/// (https://github.com/tinted-theming/home), kitty, foot, Ghostty, Alacritty, WezTerm, Windows Terminal, and X
/// resources.
///
/// All of them have a name and a colour in a line, and differ in what is around. JSON may have all of it in one line. Lines that
/// name no known colour are skipped.
struct SchemeFile {
  /// Six hexadecimal digits each.
  private(set) var colours: [ColourScheme.Name: String] = [:]
  /// The values of known colours that could not be read, in their order.
  private(set) var unreadable: [Unreadable] = []

  /// A value that is no colour, with its line from 1.
  struct Unreadable: Equatable {
    let line: Int
    let name: String
    let value: String
  }

  /// The meaning of a name.
  private enum Slot {
    case plain(ColourScheme.Name)
    /// A colour of a terminal, 0 to 15.
    case number(Int)
    /// A colour of base16, 0 to 15.
    case base(Int)
  }

  /// The colours of a terminal, by their numbers of 0 to 15.
  private var numbered: [Int: String] = [:]
  /// base16, by their numbers.
  private var base: [Int: String] = [:]
  /// The list of several lines that is open, and the number of its next colour.
  private var list: Int?
  /// Words that stand for others, of the lines "#define base03 #002b36" of X resources.
  private var words: [Substring: [Substring]] = [:]

  init(_ text: String) {
    var section = ""
    let isJSON = text.first { !$0.isWhitespace } == "{"
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.isEmpty || line.hasPrefix("!") || line.hasPrefix("//") || line.hasPrefix(";") { continue }
      if isJSON {
        for piece in SchemeFile.members(of: line) { read(piece, in: "", number + 1) }
      } else if line.hasPrefix("#define") {
        define(line)
      } else if line.hasPrefix("["), list == nil {
        // A line of foot or Alacritty; the lists of WezTerm have an equals sign before the bracket.
        section = line.lowercased()
      } else {
        read(line, in: section, number + 1)
      }
    }
    if base.count >= 16 { takeBase16() } else { takeNumbered() }
  }

  private mutating func read(_ line: String, in section: String, _ number: Int) {
    // A further line of a list has no name before its colours.
    let values = values(in: list == nil ? line : ": " + line)
    let name = list == nil ? SchemeFile.name(of: line) : ""
    if ["ansi", "brights"].contains(name) { list = name == "ansi" ? 0 : 8 }
    if let first = list {
      let digits = values.compactMap { SchemeColour.digits($0) }
      for (index, colour) in digits.enumerated() where first + index < 16 { numbered[first + index] = colour }
      list = line.contains("]") ? nil : first + digits.count
      return
    }
    guard let slot = SchemeFile.slot(name, line, in: section), let first = values.first else { return }
    guard let colour = SchemeFile.colour(values) else {
      return unreadable.append(Unreadable(line: number, name: name, value: String(first)))
    }
    // The first one counts: what follows is for cursors, searches, or another window.
    switch slot {
    case .plain(let name): colours[name] = colours[name] ?? colour
    case .base(let number): base[number] = base[number] ?? colour
    case .number(let number): numbered[number] = numbered[number] ?? colour
    }
  }

  /// The colour of a value: digits before a name, since words may stand behind it.
  private static func colour(_ values: [Substring]) -> String? {
    values.lazy.compactMap { SchemeColour.digits($0) }.first
      ?? values.prefix(2).lazy.compactMap { SchemeColour.digits(named: $0) }.first
  }

  private mutating func define(_ line: String) {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.count > 2 else { return }
    self.words[words[1]] = words.dropFirst(2).flatMap { self.words[$0] ?? [$0] }
  }

  /// The members of objects of JSON that begin in a line, each with its name: what stands between brackets and commas outside of
  /// quotation marks.
  private static func members(of line: String) -> [String] {
    var (members, isQuoted) = ([""], false)
    for character in line {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, "{}[],".contains(character) {
        members.append("")
      } else {
        members[members.count - 1].append(character)
      }
    }
    return members.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  private static func slot(_ name: String, _ line: String, in section: String) -> Slot? {
    if let plain = ["background": ColourScheme.Name.background, "foreground": .foreground][name] {
      return .plain(plain)
    }
    if let number = base(name) { return .base(number) }
    if section.contains("dim") { return nil }
    return number(name, line, isBright: section.contains("bright")).map { .number($0) }
  }

  /// "color4" for "*.color4: #…", "color4 #…", "color4 = …", and "\"color4\": \"#…\",". In lower case, without what
  /// joins words.
  private static func name(of line: String) -> String {
    let start = line.drop { "\"'*. ".contains($0) }
    let name = start.prefix { $0.isLetter || $0.isNumber || "._-*".contains($0) }
    let last = name.split(whereSeparator: { ".*".contains($0) }).last ?? ""
    return last.lowercased().filter { $0 != "_" && $0 != "-" }
  }

  /// The words behind the name up to a comment, with those of "#define" in their place: "facade" may be a part of a name.
  private func values(in line: String) -> [Substring] {
    guard let end = line.firstIndex(where: { ":= \t".contains($0) }) else { return [] }
    let words = line[end...].dropFirst().split { $0.isWhitespace || ",=\"'[]{}".contains($0) }
    return words.prefix { !["#", "//", "!", ";"].contains($0) }.filter { $0 != ":" }
      .flatMap { self.words[$0] ?? [$0] }
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
