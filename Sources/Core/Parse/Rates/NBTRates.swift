import Model
import Money

extension Format {
  /// National Bank of Tajikistan: the element names are the Bank of Russia's, but the decimals have a point and the day
  /// is ISO. `ID` is no ISO number (810 for the rouble), so the code is taken.
  static let nbt = Format(
    name: "rates of the National Bank of Tajikistan",
    recognises: { $0.isDocument("ValCurs") && $0.has("<ValCurs Date=\"2") && !$0.hasDottedDay }
  ) { source throws(Problem) in
    let root = try source.ratesRoot("ValCurs")
    let day = try source.day(root.attribute("Date")) { Day($0) }
    var rows = RateRows(.nbt, of: source)
    for currency in root.children("Valute") { rows.add(currency, on: day) }
    return try rows.finish()
  }

  /// The same bank's figures of one currency over a span of days.
  static let nbtHistory = Format(
    name: "archive of the National Bank of Tajikistan",
    recognises: { $0.isDocument("ValCurs") && $0.has("<Record") && $0.has("<CharCode>") }
  ) { source throws(Problem) in
    var rows = RateRows(.nbt, of: source)
    // Its days are written as the Bank of Russia writes them, unlike those of the daily file.
    for record in try source.ratesRoot("ValCurs").children("Record") {
      rows.add(record, on: try source.day(record.attribute("Date")) { Day(dotted: $0) })
    }
    return try rows.finish()
  }
}

extension RateRows {
  fileprivate mutating func add(_ element: XMLElement, on day: Day) {
    add(
      element.text("CharCode") ?? "", "TJS", on: day, nominal: element.text("Nominal"), value: element.text("Value"))
  }
}

extension Sniff {
  /// `Date="25.04.2026"`: the Bank of Russia's way.
  fileprivate var hasDottedDay: Bool {
    let text = String(decoding: head, as: UTF8.self)
    guard let start = text.firstRange(of: "<ValCurs Date=\"")?.upperBound else { return false }
    return text[start...].prefix(10).contains(".")
  }
}
