import Model
import Money

extension Format {
  /// European Central Bank, XML: `eurofxref-daily.xml`, `-hist-90d.xml`, `-hist.xml`: a Cube of Cubes, one a day, of Cubes,
  /// one a currency. So many of a currency for one euro.
  static let ecbXML = Format(
    name: "rates of the European Central Bank", recognises: { $0.isDocument("Envelope") && $0.has("eurofxref") }
  ) { source throws(Problem) in
    var rows = RateRows(.ecb, of: source)
    // One day in the daily file, ninety or all of them in the others.
    for cube in try source.ratesRoot("Envelope").child("Cube")?.children("Cube") ?? [] {
      let day = try source.day(cube.attribute("time")) { Day($0) }
      for currency in cube.children("Cube") {
        rows.add("EUR", currency.attribute("currency") ?? "", on: day, value: currency.attribute("rate"))
      }
    }
    return try rows.finish()
  }

  /// European Central Bank, CSV: one day ("13 April 2026, 1.1684, …") or its whole history ("2026-04-13,1.1684,N/A,…"), both with
  /// a comma at the end of the line.
  static let ecbCSV = Format(
    name: "rates of the European Central Bank",
    recognises: { $0.columns.starts(with: ["date", "usd", "jpy"]) }
  ) { source throws(Problem) in
    let table = try CSVTable(source, separator: ",")
    var rows = RateRows(.ecb, of: source)
    for line in table.rows {
      let day = try source.day(line.first) { Day($0) ?? Day(spelled: $0) }
      // A currency that has ended or not begun is N/A; a line that stops early is a file that was cut.
      guard line.count >= table.header.count else { throw source.refusal("it is cut off after \(day)") }
      for (code, value) in zip(table.header, line).dropFirst() where value != "N/A" && !code.isEmpty {
        rows.add("EUR", code, on: day, value: value)
      }
    }
    return try rows.finish()
  }

  /// European Central Bank, the CSV of its data service (SDMX): a line for each currency and day.
  static let ecbSDMX = Format(
    name: "rates of the European Central Bank",
    recognises: { Set($0.columns).isSuperset(of: ["currency", "time_period", "obs_value"]) }
  ) { source throws(Problem) in
    let table = try CSVTable(source, separator: ",")
    guard let currency = table.column("CURRENCY"), let date = table.column("TIME_PERIOD"),
      let value = table.column("OBS_VALUE")
    else { throw source.refusal("it has no columns CURRENCY, TIME_PERIOD and OBS_VALUE") }
    var rows = RateRows(.ecb, of: source)
    for line in table.rows {
      guard line.count > max(currency, date, value) else { throw source.refusal("it is cut off") }
      // A day without a rate has an empty value.
      guard !line[value].isEmpty else { continue }
      rows.add("EUR", line[currency], on: try source.day(line[date]) { Day($0) }, value: line[value])
    }
    return try rows.finish()
  }
}
