/// Lays a paragraph out in lines of at most `width` columns, indents included.
///
/// Lines end where UAX #14 allows it, with these rules on top. An address is divided only when it is longer than a line, and
/// then beside its punctuation. A dash does not begin a line. A soft hyphen is shown where a line ends at it. A word longer
/// than a line is cut between characters. Lines of a right-to-left paragraph stand at the right, and their indents are
/// counted from there. A newline ends a line, a tab goes to the next column that is a multiple of four,
/// and blanks at the end of a line are dropped.
/// - Parameters:
///   - indent: free columns before the first line.
///   - hanging: free columns before the other lines.
///   - isRightToLeft: the direction; nil takes it from the first letter.
/// - Returns: at least one line.
package func wrap(
  _ runs: [Run], width: Int, indent: Int = 0, hanging: Int = 0, isRightToLeft: Bool? = nil
) -> [Line] {
  var wrapping = Wrapping(runs, width: width, indent: indent, hanging: hanging, isRightToLeft: isRightToLeft)
  return wrapping.lines()
}

/// The state of `wrap`: fills one line after the other with units.
private struct Wrapping {
  private let paragraph: Paragraph
  private let units: LineUnits
  private let breaks: LineBreaks
  private let width: Int
  private let indent: Int
  private let hanging: Int
  /// The direction of the paragraph; nil where it has no right-to-left letter.
  private let isRightToLeft: Bool?

  private var result: [Line] = []
  /// The beginning of the line that is being filled: bytes and columns of the text.
  private var offset = 0
  private var column = 0

  init(_ runs: [Run], width: Int, indent: Int, hanging: Int, isRightToLeft: Bool?) {
    paragraph = Paragraph(runs)
    let hasRightToLeft = TextDirection.hasRightToLeft(paragraph.text)
    self.isRightToLeft = hasRightToLeft ? isRightToLeft ?? TextDirection.isRightToLeft(paragraph.text) : nil
    units = LineUnits(paragraph.text)
    breaks = LineBreaks(units: units.units)
    self.width = width
    self.indent = indent
    self.hanging = hanging
  }

  /// Columns for text in the line that is being filled; at least one, however narrow the screen.
  private var room: Int { max(1, width - (result.isEmpty ? indent : hanging)) }

  /// One pass over the units, with the last good place to break kept in mind.
  mutating func lines() -> [Line] {
    // The last places of this line where it may end: by rule, and inside of an address.
    var place: Int?
    var addressPlace: Int?
    for index in breaks.units.indices {
      if index > 0 {
        switch breaks.before(index) {
        case .mandatory:
          end(before: index)
          (place, addressPlace) = (nil, nil)
        case .allowed where breaks.units[index].isAddress && breaks.units[index - 1].isAddress:
          addressPlace = index
        case .allowed:
          if mayBegin(index) { place = index }
        case .none:
          if dividesAddress(index) { addressPlace = index }
        }
      }
      while breaks.units[index].line != .sp, units.endColumn(index) - column > room {
        if let found = place ?? addressPlace {
          end(before: found)
          if let address = addressPlace, address <= found { addressPlace = nil }
          place = nil
        } else {
          guard cut(index) else { break }
        }
      }
    }
    end(at: units.bytes, column: units.columns)
    return result
  }
}

/// Wishes beyond the annex.
extension Wrapping {
  /// A dash after a blank stays at the end of the line before; a soft hyphen needs room for the hyphen that it becomes. The
  /// hyphens of an option and the codes of a pair ("--days", "USD/KZT") stay together.
  private func mayBegin(_ index: Int) -> Bool {
    let unit = breaks.units[index]
    switch breaks.units[index - 1].line {
    case .sp: return unit.line != .bd && paragraph.scalar(Int(unit.offset)) != "–"
    case .ba where paragraph.scalar(Int(breaks.units[index - 1].offset)) == "\u{AD}":
      return Int(unit.column) - column < room
    case .hy: return !endsHyphensOfOption(index - 1)
    case .sy: return !isInsidePair(slash: Int(breaks.units[index - 1].offset))
    default: return true
    }
  }

  /// True when unit `index` is the last of the hyphens with which a word begins.
  private func endsHyphensOfOption(_ index: Int) -> Bool {
    var first = index
    while first > 0, breaks.units[first - 1].line == .hy { first -= 1 }
    return first == 0 || breaks.units[first - 1].line == .sp
  }

  /// True when three capital letters stand on each side of a slash, at a byte of the text.
  private func isInsidePair(slash: Int) -> Bool {
    guard slash >= 3, slash + 3 < units.bytes else { return false }
    return [-3, -2, -1, 1, 2, 3].allSatisfy { ("A"..."Z").contains(paragraph.scalar(slash + $0)) }
  }

  /// True when an address may be divided before unit `index`: after a slash or question mark, before other punctuation.
  private func dividesAddress(_ index: Int) -> Bool {
    guard breaks.units[index].isAddress, breaks.units[index - 1].isAddress else { return false }
    switch paragraph.scalar(Int(breaks.units[index - 1].offset)) {
    case "/": return breaks.units[index].line != .sy
    case "?", ";": return true
    default: break
    }
    switch paragraph.scalar(Int(breaks.units[index].offset)) {
    case ".", "-", "_", "~", "%", "+", "&", "#": return true
    default: return false
    }
  }
}

/// Ends of lines.
extension Wrapping {
  private mutating func end(before index: Int) {
    end(at: Int(breaks.units[index].offset), column: Int(breaks.units[index].column))
  }

  private mutating func end(at end: Int, column: Int) {
    let indent = result.isEmpty ? indent : hanging
    var line = Line(paragraph.runs(offset..<end), indent: indent, offset: offset, isRightToLeft: isRightToLeft)
    if isRightToLeft == true { line.indent = max(0, width - indent - (line.width - indent)) }
    result.append(line)
    offset = end
    self.column = column
  }

  /// Ends the line before the first character of unit `index` that does not fit; a character that is wider than the line has
  /// one of its own.
  /// - Returns: false when nothing of the unit is left for a next line.
  private mutating func cut(_ index: Int) -> Bool {
    // A character may have begun in a unit before: the other half of a flag.
    var first = index
    while first > 0, !paragraph.isBetweenCharacters(Int(breaks.units[first].offset)) { first -= 1 }
    var place = max(offset, Int(breaks.units[first].offset))
    var reached = max(column, Int(breaks.units[first].column))
    let limit = column + room
    for character in paragraph.characters(place..<units.endOffset(index)) {
      let columns = Width.of(character)
      if reached + columns > limit, place > offset { break }
      reached += columns
      place += character.utf8.count
    }
    guard place < units.endOffset(index) else { return false }
    end(at: place, column: reached)
    return true
  }
}
