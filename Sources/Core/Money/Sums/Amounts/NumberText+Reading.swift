extension NumberText {
  private enum Separator { case blank, apostrophe, point, comma }

  /// Reads the number that begins at a byte, a digit; and the byte after it.
  static func read(_ bytes: [UInt8], from start: Int) -> (NumberText, end: Int) {
    var value: Int128 = 0
    var lengths: [Int] = []
    var separators: [Separator] = []
    var end = start
    func take() {
      let from = end
      while end < bytes.count, bytes[end] &- 0x30 < 10 {
        if end - from < 20 { value = value &* 10 &+ Int128(bytes[end] - 0x30) }
        end += 1
      }
      lengths.append(end - from)
    }
    take()
    while lengths.count < 10, let (separator, width) = separator(bytes, end, lengths, separators) {
      separators.append(separator)
      end += width
      take()
    }
    let digits = lengths.reduce(0, +)
    guard digits <= Figure.longest else { return (NumberText(reading: .none), end) }
    let isZero = bytes[start] == 0x30
    let number = NumberText(value, lengths, separators, startsWithZero: isZero)
    return centless(number, bytes, end) ?? (number, end)
  }

  /// The number before a dash that stands for no cents, "5.000,– €" or "CHF 5.–", and the byte after the dash. Nil where there is
  /// no such dash.
  private static func centless(_ number: NumberText, _ bytes: [UInt8], _ at: Int) -> (NumberText, Int)? {
    guard at + 1 < bytes.count, bytes[at] == 0x2C || bytes[at] == 0x2E else { return nil }
    let (dash, width) = TextScalar.decode(bytes, at + 1)
    let end = at + 1 + width
    guard dash == 0x2D || dash == 0x2013 || (dash == 0x2014 && bytes[at] == 0x2C) else { return nil }
    // "5.-10" goes on, and so does "5,–word".
    if end < bytes.count {
      let next = TextScalar.entry(TextScalar.decode(bytes, end).scalar).kind
      guard next != .digit, !next.isLetter, next != .mark || bytes[at] == 0x2C else { return nil }
    }
    var whole = number
    switch number.reading {
    case .exact(let figure) where figure.places == 0: whole.isPlain = false
    case .ambiguous(let grouped, _, _): (whole.reading, whole.isGrouped) = (.exact(grouped), true)
    default: return nil
    }
    return (whole, end)
  }

  /// The separator at a byte, when more of the number follows it, and its bytes.
  ///
  /// A point or a comma between digits always belongs to the number, so that 12.05.2026 is read as a whole and found to be
  /// none. A blank or an apostrophe does before three digits, where nothing else has separated thousands.
  private static func separator(
    _ bytes: [UInt8], _ at: Int, _ lengths: [Int], _ before: [Separator]
  ) -> (Separator, Int)? {
    guard at + 1 < bytes.count else { return nil }
    if bytes[at] == 0x2E || bytes[at] == 0x2C {
      return bytes[at + 1] &- 0x30 < 10 ? (bytes[at] == 0x2E ? .point : .comma, 1) : nil
    }
    let (scalar, width) = TextScalar.decode(bytes, at)
    let kind = TextScalar.entry(scalar).kind
    guard kind == .blank || kind == .apostrophe, lengths[0] <= 3 else { return nil }
    let separator: Separator = kind == .blank ? .blank : .apostrophe
    let digits = bytes[(at + width)...].prefix { $0 &- 0x30 < 10 }.prefix(4).count
    return digits == 3 && before.allSatisfy { $0 == separator } ? (separator, width) : nil
  }

  private init(_ value: Int128, _ lengths: [Int], _ separators: [Separator], startsWithZero: Bool) {
    self.init(reading: .none)
    digits = lengths.reduce(0, +)
    guard let last = lengths.last, !(startsWithZero && lengths[0] > 1) else { return }
    guard let mark = separators.last else {
      reading = .exact(Figure(digits: value, places: 0))
      isPlain = true
      return
    }
    let isMark = mark == .point || mark == .comma
    let decimal = Figure(digits: value, places: last)
    if startsWithZero {
      guard separators.count == 1, isMark else { return }
      reading = .exact(decimal)
      decimals = last
    } else if isMark, separators.dropLast().allSatisfy({ $0 != mark }) {
      // The last separator stands alone: it begins the decimals, or separates thousands for once.
      if separators.count == 1, last == 3, lengths[0] <= 3 {
        let grouped = Figure(digits: value, places: 0)
        reading = .ambiguous(grouped: grouped, decimal: decimal, isComma: mark == .comma)
      } else if separators.count == 1 || NumberText.areGroups(lengths.dropLast(), separators.dropLast()) {
        // "5 100,000" may be two numbers.
        if separators.count > 1, last == 3, separators[0] == .blank { return }
        reading = .exact(decimal)
        decimals = last
        isGrouped = separators.count > 1
      }
    } else if NumberText.areGroups(lengths[...], separators[...]) {
      reading = .exact(Figure(digits: value, places: 0))
      isGrouped = true
    }
  }

  /// Tells whether digits stand in groups of thousands, with one separator between all: 1 234 567, or 12,34,567 as in India.
  private static func areGroups(_ lengths: ArraySlice<Int>, _ separators: ArraySlice<Separator>) -> Bool {
    guard let first = lengths.first, let last = lengths.last, (1...3).contains(first) else { return false }
    guard lengths.count > 1 else { return true }
    guard last == 3, separators.allSatisfy({ $0 == separators.first }) else { return false }
    let middle = lengths.dropFirst().dropLast()
    if middle.allSatisfy({ $0 == 3 }) { return true }
    return separators.first == .comma && first <= 2 && middle.allSatisfy { $0 == 2 }
  }
}
