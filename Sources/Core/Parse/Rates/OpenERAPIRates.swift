import Model
import Money

extension Format {
  /// open.er-api.com v6 (https://www.exchangerate-api.com/docs/free): `{"result": "success", "base_code", "rates"}`.
  ///
  /// Its day is that of `time_last_update_unix`. A refusal comes as `{"result": "error", "error-type": "…"}`; an end of life
  /// that is announced (`time_eol_unix`) is reported, and the rates are kept.
  static let openERAPI = Format(
    name: "rates of ExchangeRate-API",
    recognises: { $0.isJSON && $0.has("\"result\"") && ($0.has("\"base_code\"") || $0.has("\"error-type\"")) }
  ) { source throws(Problem) in
    let root = try JSONReader.read(source)
    guard root["result"]?.string == "success" else {
      throw source.refusal("the service says “\((root["error-type"]?.string ?? "no success").prefix(60))”")
    }
    guard let base = root["base_code"]?.string, let rates = root["rates"]?.object,
      let day = root["time_last_update_unix"]?.number.flatMap(Day.init(unix:))
    else { throw source.refusal("it has no base, no rates or no date") }
    var rows = RateRows(.openERAPI, of: source)
    for (code, value) in rates.members { rows.add(base, code, on: day, value: value.number) }
    // 0 while no end is announced.
    if let end = root["time_eol_unix"]?.number, end != "0", let last = Day(unix: end) {
      rows.report("the service will end on \(last)")
    }
    return try rows.finish()
  }
}
