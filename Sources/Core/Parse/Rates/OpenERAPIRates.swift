import Foundation
import Model

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
      let seconds = root["time_last_update_unix"]?.number.flatMap(Int.init)
    else { throw source.refusal("it has no base, no rates or no date") }
    let day = Day(Date(timeIntervalSince1970: Double(seconds)))
    var rows = RateRows(.openERAPI, of: source)
    for (code, value) in rates.members { rows.add(base, code, on: day, value: value.number) }
    if let end = root["time_eol_unix"]?.number.flatMap(Int.init), end > 0 {
      rows.report("the service will end on \(Day(Date(timeIntervalSince1970: Double(end))))")
    }
    return try rows.finish()
  }
}
