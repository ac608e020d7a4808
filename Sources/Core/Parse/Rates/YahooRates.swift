import Model
import Money

extension Format {
  /// Yahoo Finance, chart v8 and the older spark: the closes of one pair, or only its last price.
  ///
  /// Undocumented. `symbol` is "EURUSD=X", or "NOK=X" for what a dollar costs; closes may be null.
  static let yahoo = Format(
    name: "chart of Yahoo Finance",
    recognises: { $0.isJSON && ($0.has("\"chart\"") || $0.has("\"spark\"")) && $0.has("\"symbol\"") }
  ) { source throws(Problem) in
    let root = try JSONReader.read(source)
    let result =
      root["chart"]?["result"]?.array?.first ?? root["spark"]?["result"]?.array?.first?["response"]?.array?.first
    guard let result, let meta = result["meta"], let symbol = meta["symbol"]?.string, let pair = pair(of: symbol) else {
      throw source.refusal("it names no pair of currencies")
    }
    var rows = RateRows(.yahoo, of: source)
    let closes = result["indicators"]?["quote"]?.array?.first?["close"]?.array ?? []
    // A day without trade has null; its neighbours stand.
    for (time, close) in zip(result["timestamp"]?.array ?? [], closes) where close != .null {
      rows.add(pair.base, pair.quote, on: try source.moment(time), value: close.number)
    }
    // The spark has no series, only where the market stood last.
    if closes.isEmpty, let time = meta["regularMarketTime"] {
      rows.add(pair.base, pair.quote, on: try source.moment(time), value: meta["regularMarketPrice"]?.number)
    }
    return try rows.finish()
  }

  /// EUR/USD of "EURUSD=X", USD/NOK of "NOK=X".
  private static func pair(of symbol: String) -> Pair? {
    guard symbol.hasSuffix("=X") else { return nil }
    let codes = symbol.dropLast(2)
    switch codes.utf8.count {
    case 3: return Pair("USD", String(codes))
    case 6: return Pair(String(codes.prefix(3)), String(codes.suffix(3)))
    default: return nil
    }
  }
}

extension Source {
  fileprivate func moment(_ value: JSONValue) throws(Problem) -> Day {
    guard let day = value.number.flatMap(Day.init(unix:)) else { throw refusal("a price in it has no date") }
    return day
  }
}
