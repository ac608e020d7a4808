import Model
import Money
import Query

/// Collects the rows of a payload into publications: every figure is checked where it comes in, and what cannot be a
/// rate is told and left out.
struct RateRows {
  private let source: RateSource
  /// Of the payload, for messages.
  private let name: String
  private var days: [RateDay] = []
  /// Where each day stands in `days`, and the place of the day of the last row: most rows are of the same one.
  private var places: [Day: Int] = [:]
  private var last = 0
  /// The reasons why rows were left out, in the order in which they were found, with the number of rows of each.
  private var reasons: [String] = []
  private var counts: [String: Int] = [:]

  init(_ source: RateSource, of payload: Source) {
    self.source = source
    name = payload.name
  }

  /// Adds "`value` of quote for `nominal` of base". Nil texts are missing ones.
  mutating func add(
    _ base: String, _ quote: String, on day: Day, nominal: String? = "1", value: String?, mark: Unicode.Scalar = "."
  ) {
    guard let base = code(base), let quote = code(quote), base != quote else { return }
    guard let value, let figure = RateRows.figure(value.trimmed, mark) else {
      return refuse(base, quote, "its value \(quoted(value)) is no rate")
    }
    // A nominal is a figure like a value: a wrong one would be off by a power of ten and look like a rate.
    guard let nominal, let units = nominal == "1" ? nominal : RateRows.figure(nominal.trimmed, mark) else {
      return refuse(base, quote, "its nominal \(quoted(nominal)) is no number of units")
    }
    // The same row twice says nothing new; one that says something else cannot be told from the right one.
    if !days[place(of: day)].add(Rate(Pair(base, quote), nominal: units, value: figure)) {
      refuse(base, quote, "it stands there twice with two values")
    }
  }

  private mutating func place(of day: Day) -> Int {
    if days.indices.contains(last), days[last].publication.date == day { return last }
    if let place = places[day] {
      last = place
    } else {
      // A day has about as many rates as the one before it.
      let capacity = days.last?.publication.rates.count ?? 0
      last = days.count
      places[day] = last
      days.append(RateDay(Publication(source: source.id, date: day, rates: []), capacity: capacity))
    }
    return last
  }

  /// The figure as it is stored; nil for a text that is no number above zero.
  private static func figure(_ text: String, _ mark: Unicode.Scalar) -> String? {
    if let plain = plainFigure(text, mark) { return plain }
    guard let figure = Figure(text, mark: mark), figure.digits > 0 else { return nil }
    return figure.description
  }

  /// A number above zero that is written as a figure describes itself, "450.4059", with a point for its mark; nil for any
  /// other text. A long history has hundreds of thousands of them.
  private static func plainFigure(_ text: String, _ mark: Unicode.Scalar) -> String? {
    var (digits, marks, isZero, isPadded) = (0, 0, true, false)
    var last: UInt8 = 0
    for byte in text.utf8 {
      if UInt32(byte) == mark.value, digits > 0 {
        marks += 1
      } else {
        guard (0x30...0x39).contains(byte) else { return nil }
        // "007": a zero that no mark follows.
        if digits == 1, marks == 0, isZero { isPadded = true }
        digits += 1
        isZero = isZero && byte == 0x30
      }
      last = byte
    }
    guard digits <= Figure.longest, !isZero, !isPadded, marks < 2, UInt32(last) != mark.value else { return nil }
    guard marks == 1, mark != "." else { return text }
    return String(decoding: text.utf8.map { UInt32($0) == mark.value ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
  }

  /// Tells of something that was left out.
  mutating func report(_ why: String) {
    counts[why, default: 0] += 1
    if reasons.count < counts.count { reasons.append(why) }
  }

  /// One for each reason: a broken file may have hundreds of thousands of rows.
  private var problems: [Problem] {
    reasons.map { why in
      let count = counts[why] ?? 1
      return Problem(doing: "read", to: name, why: count == 1 ? why : "\(why) (in \(count) rows)")
    }
  }

  /// The publications, the newest first. Throws when not one rate came together.
  func finish() throws(Problem) -> Parsed {
    var sorted = days.map(\.publication).sorted { $0.date > $1.date }
    guard !sorted.isEmpty else {
      throw problems.first.map { Problem(doing: "parse", to: name, why: $0.why) }
        ?? Problem(doing: "parse", to: name, why: "it has no rates in it")
    }
    sorted[0].problems = problems
    return .rates(sorted)
  }

  /// Tells why a pair is left out.
  private mutating func refuse(_ base: String, _ quote: String, _ why: String) {
    report("\(base)/\(quote) is left out, because \(why)")
  }

  /// Three capital letters; anything else is none of ours (units, crypto, column titles) and is passed over.
  private func code(_ text: String) -> String? {
    text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) } ? text : nil
  }

  /// The beginning of a text in quotation marks: a payload may have anything where a figure should be.
  private func quoted(_ text: String?) -> String {
    text.map { "“\($0.trimmed.prefix(20))”" } ?? "(missing)"
  }
}

/// The publication of a day, while rows are added to it.
private struct RateDay {
  var publication: Publication
  /// Where each pair stands, so that a pair given twice is seen. The key is the six letters of the pair.
  private var known: [UInt64: Int32] = [:]

  init(_ publication: Publication, capacity: Int) {
    self.publication = publication
    self.publication.rates.reserveCapacity(capacity)
    known.reserveCapacity(capacity)
  }

  /// Adds a rate of two codes of three letters. False if the pair has another value already.
  mutating func add(_ rate: Rate) -> Bool {
    var key: UInt64 = 0
    for byte in rate.pair.base.utf8 { key = key << 8 | UInt64(byte) }
    for byte in rate.pair.quote.utf8 { key = key << 8 | UInt64(byte) }
    let place = Int(known[key, default: Int32(publication.rates.count)])
    guard place == publication.rates.count else { return publication.rates[place] == rate }
    known[key] = Int32(place)
    publication.rates.append(rate)
    return true
  }
}
