import Model
import Money
import Query

/// Collects the rows of a payload into publications: every figure is checked where it comes in, and what cannot be a
/// rate is told and left out.
struct RateRows {
  private let source: RateSource
  /// Of the payload, for messages.
  private let name: String
  private var publications: [Day: Publication] = [:]
  /// The problems of rows and of the whole, in the order in which they were found.
  private var problems: [Problem] = []
  /// Where each pair of a day stands, so that a pair given twice is seen.
  private var known: [Day: [Pair: Int]] = [:]

  init(_ source: RateSource, of payload: Source) {
    self.source = source
    name = payload.name
  }

  /// Adds "`value` of quote for `nominal` of base". Nil texts are missing ones.
  mutating func add(
    _ base: String, _ quote: String, on day: Day, nominal: String? = "1", value: String?, mark: Unicode.Scalar = "."
  ) {
    guard let base = code(base), let quote = code(quote), base != quote else { return }
    guard let value, let figure = Figure(value.trimmed, mark: mark), figure.digits > 0 else {
      return refuse(base, quote, "its value \(quoted(value)) is no rate")
    }
    // A nominal is a figure like a value: a wrong one would be off by a power of ten and look like a rate.
    guard let nominal, let units = Figure(nominal.trimmed, mark: mark), units.digits > 0 else {
      return refuse(base, quote, "its nominal \(quoted(nominal)) is no number of units")
    }
    let rate = Rate(Pair(base, quote), nominal: units.description, value: figure.description)
    // The same row twice says nothing new; one that says something else cannot be told from the right one.
    if let place = known[day]?[rate.pair] {
      if publications[day]?.rates[place] != rate { refuse(base, quote, "it stands there twice with two values") }
      return
    }
    var publication = publications[day] ?? Publication(source: source.id, date: day, rates: [])
    known[day, default: [:]][rate.pair] = publication.rates.count
    publication.rates.append(rate)
    publications[day] = publication
  }

  /// Tells of something that was left out.
  mutating func report(_ why: String) {
    problems.append(Problem(doing: "read", to: name, why: why))
  }

  /// The publications, the newest first. Throws when not one rate came together.
  func finish() throws(Problem) -> Parsed {
    guard !publications.isEmpty else {
      throw problems.first.map { Problem(doing: "parse", to: name, why: $0.why) }
        ?? Problem(doing: "parse", to: name, why: "it has no rates in it")
    }
    var sorted = publications.values.sorted { $0.date > $1.date }
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
