import Model
import Money

extension Format {
  /// National Bank of Kazakhstan: `get_rates.cfm?fdate=` and the RSS of `rates_all.xml`.
  ///
  /// So many tenge for `quant` of a currency; a day without rates has no items and says so in `info`. The RSS is none
  /// for a feed reader: its dates are 26.06.2026.
  static let nbk = Format(
    name: "rates of the National Bank of Kazakhstan",
    recognises: {
      $0.isDocument("rates")
        || ($0.isDocument("rss") && $0.has("<title>Official exchange rates of National Bank of Republic Kazakhstan"))
    }
  ) { source throws(Problem) in
    var rows = RateRows(.nbk, of: source)
    // Asked for a day it answers in a form of its own, for today in RSS.
    if XMLTree(source).root?.name == "rss" {
      for item in try source.ratesRoot("rss").child("channel")?.children("item") ?? [] {
        let day = try source.day(item.text("pubDate")) { Day(dotted: $0) }
        rows.add(item, on: day)
      }
    } else {
      let root = try source.ratesRoot("rates")
      let day = try source.day(root.text("date")) { Day(dotted: $0) }
      let items = root.children("item")
      if items.isEmpty { throw source.refusal("the bank has no rates for \(day)") }
      for item in items { rows.add(item, on: day) }
    }
    return try rows.finish()
  }
}

extension RateRows {
  /// Title is the code, description the figure, quant the nominal, in both forms.
  fileprivate mutating func add(_ item: XMLElement, on day: Day) {
    add(item.text("title") ?? "", "KZT", on: day, nominal: item.text("quant"), value: item.text("description"))
  }
}
