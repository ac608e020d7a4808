import Model
import Money

extension Format {
  /// `{"base": "EUR", "date": "2022-04-29", "rates": {"KZT": 475.09}}`: the form that many services share or shared
  /// (exchangerate.host until 2023, Frankfurter v1), and an easy one for a script of one's own.
  static let tableJSON = Format(
    name: "table of rates", recognises: { $0.isJSON && $0.has("\"base\"") && $0.has("\"rates\"") && $0.has("\"date\"") }
  ) { source throws(Problem) in
    let root = try JSONReader.read(source)
    guard let base = root["base"]?.string, let rates = root["rates"]?.object else {
      throw source.refusal("it has no base or no rates")
    }
    let day = try source.day(root["date"]?.string) { Day($0) }
    var rows = RateRows(.table, of: source)
    for (code, value) in rates.members { rows.add(base, code, on: day, value: value.text) }
    return try rows.finish()
  }

  /// `{"success": false, "error": {"type", "info"}}`: what services answer, with status 200, once they want a key.
  static let refusedJSON = Format(
    name: "refusal of a rates service",
    recognises: { $0.isJSON && $0.has("\"success\"") && $0.has("false") && $0.has("\"error\"") }
  ) { source throws(Problem) in
    let root = try JSONReader.read(source)
    // Some put the refusal a level deeper, under the name of what was asked for.
    let error = root["error"] ?? root.object?.members.lazy.compactMap { $0.value["error"] }.first
    let why = error?["info"]?.string ?? error?["type"]?.string ?? "no success"
    throw source.refusal("the service says “\(why.prefix(120))”")
  }

  /// Plain CSV with a header: date, base, quote, rate (or value), and nominal where it is not 1; separated by commas, semicolons
  /// or tabs. With semicolons the decimals may have a comma.
  static let plainCSV = Format(
    name: "table of rates",
    recognises: { sniff in
      let names = Set(sniff.columns)
      return names.isSuperset(of: ["date", "base", "quote"]) && !names.isDisjoint(with: ["rate", "value"])
    }
  ) { source throws(Problem) in
    let separator = Sniff(source).separator
    let table = try CSVTable(source, separator: separator)
    guard let date = table.column("date"), let base = table.column("base"), let quote = table.column("quote"),
      let value = table.column("rate", "value")
    else { throw source.refusal("it has no columns date, base, quote and rate") }
    let nominal = table.column("nominal")
    let last = max(date, base, quote, value, nominal ?? 0)
    var rows = RateRows(.csv, of: source)
    var (written, day): (String?, Day) = (nil, Day(number: 0))
    for line in table.rows {
      guard line.count > last else { throw source.refusal("it is cut off") }
      // Most lines are of the same day as the one before.
      if line[date] != written {
        day = try source.day(line[date]) { Day($0) ?? Day(dotted: $0) }
        written = line[date]
      }
      // Where commas separate, none can be a decimal mark.
      let hasComma = separator != "," && line[value].contains(",")
      rows.add(
        line[base].uppercased(), line[quote].uppercased(), on: day,
        nominal: nominal.map { line[$0] } ?? "1", value: line[value], mark: hasComma ? "," : ".")
    }
    return try rows.finish()
  }
}
