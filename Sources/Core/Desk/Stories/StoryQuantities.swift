import Text

/// A number of an article with what it counts: 5.4 of magnitude, 4 dead.
struct StoryQuantity: Hashable, Sendable {
  let unit: StoryUnit
  let value: Double

  /// As a person sees it.
  var label: String {
    let number = value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    return switch unit {
    case .percent: "\(number)%"
    case .magnitude: "magnitude \(number)"
    default: "\(number) \(unit.rawValue)"
    }
  }
}

/// Finds the numbers of an article that stand beside a unit, in digits and in words.
struct StoryQuantities {
  /// Words of an article whose numbers say what it is about: its title and the first sentences.
  static let lead = 70
  /// Words between a number and its unit at most, on either side: "17 people were injured", "пострадали не менее 17".
  private static let (after, before) = (3, 2)

  /// A word that names a unit, by its place among the words.
  private var units: [(at: Int, unit: StoryUnit)] = []
  private var numerals: [(at: Int, value: Double)] = []

  /// Notes a word that names a unit or a number.
  mutating func note(_ details: StoryVocabulary.Details, at word: Int) {
    if let unit = details.unit { units.append((word, unit)) }
    if let numeral = details.numeral { numerals.append((word, numeral)) }
  }

  /// A number between two words.
  private struct Number {
    let value: Double
    let isWhole: Bool
    /// The word before it, and the word behind it, by their places.
    let previous: Int
    let next: Int
    let bytes: Range<Int>
    let isTitle: Bool

    /// True if only a sign stands between this number and the one behind it.
    func touches(_ other: Number?) -> Bool {
      guard let other, other.isTitle == isTitle else { return false }
      // A sign of ASCII has one byte, a dash three; a comma and a space part two numbers.
      return [1, 3].contains(other.bytes.lowerBound - bytes.upperBound) && other.next == next
    }
  }

  /// The numbers that are written as words, twenty and five as 25.
  private func written(_ words: StoryWords) -> [Number] {
    var found: [Number] = []
    for (at, value) in numerals {
      let word = words.words[at]
      let isTitle = word.place == .title
      if let last = found.last, last.next == at, last.isTitle == isTitle,
        let sum = StoryNumerals.joined(last.value, value)
      {
        found[found.count - 1] = Number(
          value: sum, isWhole: true, previous: last.previous, next: at + 1,
          bytes: last.bytes.lowerBound..<word.bytes.upperBound, isTitle: isTitle)
        continue
      }
      var number = Number(
        value: value, isWhole: true, previous: at - 1, next: at + 1, bytes: word.bytes, isTitle: isTitle)
      if at + 1 < words.words.count, let power = StoryNumbers.power(words.letters(of: words.words[at + 1])) {
        number = Number(
          value: value * power, isWhole: true, previous: at - 1, next: at + 2,
          bytes: word.bytes.lowerBound..<words.words[at + 1].bytes.upperBound, isTitle: isTitle)
      }
      found.append(number)
    }
    return found
  }

  /// The numbers from ten on that are written as words.
  func largeNumerals(_ words: StoryWords) -> [Double] {
    numerals.isEmpty ? [] : written(words).map(\.value).filter { $0 >= 10 }
  }

  /// The numbers with a unit, each once, in the order of the article. `inTitle` and `inText` are the numbers in digits.
  func found(
    _ words: StoryWords, title: String, text: String, inTitle: [StoryNumbers.Found], inText: [StoryNumbers.Found],
    limit: Int = StoryQuantities.lead
  ) -> [StoryQuantity] {
    var numbers = written(words)
    let headline = words.words.prefix { $0.place == .title }.count
    for (found, isTitle) in inTitle.map({ ($0, true) }) + inText.map({ ($0, false) }) where !found.isYear {
      let part = isTitle ? 0..<headline : headline..<words.words.count
      let next = words.place(of: found.bytes.upperBound, in: part)
      let previous = words.place(of: found.bytes.lowerBound, in: part) - 1
      if next > limit { break }
      numbers.append(
        Number(
          value: found.value, isWhole: found.isWhole, previous: max(previous, part.lowerBound - 1), next: next,
          bytes: found.bytes, isTitle: isTitle))
    }
    numbers.sort { ($0.isTitle ? 0 : 1, $0.bytes.lowerBound) < ($1.isTitle ? 0 : 1, $1.bytes.lowerBound) }
    var quantities: [StoryQuantity] = []
    // The first word that belongs to no number before.
    var free = 0
    for (place, number) in numbers.enumerated() where number.value > 0 {
      // A result, a range and a date are not one number: 2:1, 28–30, 1.200.
      if place > 0,
        numbers[place - 1].touches(number) || number.touches(place + 1 < numbers.count ? numbers[place + 1] : nil)
      {
        continue
      }
      let part = number.isTitle ? 0..<headline : headline..<words.words.count
      let later = place + 1 < numbers.count ? numbers[place + 1] : nil
      let last = later.map { $0.isTitle == number.isTitle ? $0.previous : part.upperBound - 1 } ?? part.upperBound - 1
      let source = number.isTitle ? title : text
      var unit = sign(number, in: source)
      if unit == nil, let word = word(of: number, max(part.lowerBound, free), last, words, source) {
        unit = word.unit
        free = word.at + 1
      }
      free = max(free, number.next)
      guard let unit, unit != .time, unit != .magnitude || StoryQuantities.isMagnitude(number.value, number.isWhole)
      else { continue }
      let quantity = StoryQuantity(unit: unit, value: number.value)
      if !quantities.contains(quantity) { quantities.append(quantity) }
    }
    return quantities
  }

  /// A whole number beside a quake is mostly something else.
  private static func isMagnitude(_ value: Double, _ isWhole: Bool) -> Bool { !isWhole && (2..<10).contains(value) }

  private func sign(_ number: Number, in text: String) -> StoryUnit? {
    guard numerals.isEmpty || !numerals.contains(where: { $0.at == number.next - 1 && $0.value == number.value }) else {
      return nil
    }
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: number.bytes.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: number.bytes.upperBound)
    if let sign = text.unicodeScalars[..<start].last.flatMap(StoryUnit.unit(ofSign:)), sign.isMoney { return sign }
    let behind = text.unicodeScalars[end...].prefix(2)
    if let sign = behind.first.flatMap(StoryUnit.unit(ofSign:)) { return sign }
    return behind.first == " " || behind.first == "\u{A0}" ? behind.last.flatMap(StoryUnit.unit(ofSign:)) : nil
  }

  /// The word of the unit behind a number, or else before it, that no other number and no sign parts from it. Of people, what
  /// befell them. `first` and `last` are the places of the words that are looked at.
  private func word(
    of number: Number, _ first: Int, _ last: Int, _ words: StoryWords, _ text: String
  ) -> (at: Int, unit: StoryUnit)? {
    let behind = units.filter { $0.at <= last && $0.at >= number.next && $0.at <= number.next + Self.after }
      .prefix { isWhole(text, number.bytes.upperBound, words.words[$0.at].bytes.lowerBound) }
    let ahead = units.filter { $0.at >= first && $0.at <= number.previous && $0.at >= number.previous - Self.before }
      .reversed().prefix { isWhole(text, words.words[$0.at].bytes.upperBound, number.bytes.lowerBound) }
    if number.next < words.words.count, behind.first?.at != number.next,
      StoryCalendar.isDayOrMonth(Array(words.letters(of: words.words[number.next])))
    {
      return nil
    }
    guard let next = behind.first else { return ahead.first }
    guard next.unit == .people else { return next }
    return behind.first { $0.unit.isCasualty } ?? ahead.first { $0.unit.isCasualty } ?? next
  }

  /// True of a piece of text that no sign parts.
  private func isWhole(_ text: String, _ start: Int, _ end: Int) -> Bool {
    guard start <= end else { return false }
    return !text.utf8.dropFirst(start).prefix(end - start).contains { StoryQuantities.parting.contains($0) }
  }

  /// Signs of ASCII, and the first byte of dashes, quotation marks and other signs that part sentences. A no-break space begins
  /// with 0xC2 as « does, and a narrow one with 0xE2 as a dash does: these stand inside numbers, which are whole here.
  private static let parting = Set(".,;:!?()\"\n".utf8)
}

extension StoryWords {
  /// The place of the first word of a part that begins at a byte or behind it.
  fileprivate func place(of byte: Int, in part: Range<Int>) -> Int {
    var (low, high) = (part.lowerBound, part.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].bytes.lowerBound < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension StoryQuantity {
  /// The numbers of two articles beside each other: how many units agree, and how far the others differ. A unit whose numbers
  /// differ much counts 1, one whose numbers are as far apart as two reports of one event can be counts little.
  static func compare(_ one: [StoryQuantity], _ two: [StoryQuantity]) -> (agree: Float, differ: Float) {
    var (agree, differ): (Float, Float) = (0, 0)
    for (place, quantity) in one.enumerated() {
      let unit = quantity.unit
      // Each unit once, at its first number.
      if one[..<place].contains(where: { $0.unit == unit }) { continue }
      var least: Float = .infinity
      for other in two where other.unit == unit {
        for own in one where own.unit == unit { least = min(least, difference(own.value, other.value, unit)) }
      }
      if least == 0 { agree += 1 } else if least < .infinity { differ += least }
      // 400,000 tenge and 400,000 soms are two sums.
      if unit.isMoney, least == .infinity,
        two.contains(where: { $0.value == quantity.value && $0.unit.isMoney })
      {
        differ += 1.5
      }
    }
    return (agree, differ)
  }

  /// 0 for what is the same but for rounding, up to 1 for what cannot be the same.
  private static func difference(_ a: Double, _ b: Double, _ unit: StoryUnit) -> Float {
    if a == b { return 0 }
    let (small, large) = (min(a, b), max(a, b))
    switch unit {
    case .magnitude: return large - small < 0.25 ? 0.1 : large - small < 0.55 ? 0.4 : 1.5
    case .dead, .injured, .missing:
      // More are found, and some die later.
      return large - small <= 2 && large < 2 * small || large < 1.3 * small ? 0.3 : large <= 2 * small ? 0.6 : 2
    case .people: return large < 1.1 * small ? 0 : 0.4
    case .percent: return large - small < 0.06 ? 0 : 0.6
    default: return large < 1.04 * small ? 0 : large < 1.5 * small ? 0.6 : 0.8
    }
  }
}
