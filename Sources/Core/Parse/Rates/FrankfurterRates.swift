import Model
import Money

extension Format {
  /// Frankfurter v2 (https://frankfurter.dev): a flat list of `{"date", "base", "quote", "rate"}`, or one of them.
  static let frankfurter = Format(
    name: "rates of Frankfurter",
    recognises: { $0.isJSON && $0.has("\"base\"") && $0.has("\"quote\"") && $0.has("\"rate\"") }
  ) { source throws(Problem) in
    let root = try JSONReader.read(source)
    if let message = root["message"]?.string, root["rate"] == nil {
      throw source.refusal("the service says “\(message.prefix(60))”")
    }
    var rows = RateRows(.frankfurter, of: source)
    // A list, a list under "rates" as in its documentation, or a single one.
    for row in root.array ?? root["rates"]?.array ?? [root] {
      rows.add(
        row["base"]?.string ?? "", row["quote"]?.string ?? "", on: try source.day(row["date"]?.string) { Day($0) },
        value: row["rate"]?.number)
    }
    return try rows.finish()
  }
}
