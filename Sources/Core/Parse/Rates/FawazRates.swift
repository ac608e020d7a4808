import Model
import Money

extension Format {
  /// fawazahmed0/exchange-api (https://github.com/fawazahmed0/exchange-api): `{"date", "usd": {"kgs": 87.4, …}}`.
  ///
  /// Ended currencies, metals and crypto stand among the rest. Only what was money by ISO 4217 on that day is read.
  static let fawazahmed0 = Format(
    name: "rates of fawazahmed0", recognises: { $0.isJSON && $0.has("\"date\"") && $0.lowercaseObject }
  ) { source throws(Problem) in
    let root = try JSONReader.read(source)
    let day = try source.day(root["date"]?.string) { Day($0) }
    guard let (name, rates) = root.object?.members.first(where: { $0.value.object != nil }),
      let base = Currency(code: name.uppercased(), on: day)
    else { throw source.refusal("it names no base") }
    var rows = RateRows(.fawazahmed0, of: source)
    for (name, value) in rates.object?.members ?? [] {
      // Hundreds of coins have no place in a book of money.
      guard let currency = Currency(code: name.uppercased(), on: day) else { continue }
      rows.add(base.code, currency.code, on: day, value: value.number)
    }
    return try rows.finish()
  }
}

extension Sniff {
  /// `"usd": {`: an object under a name of three small letters.
  fileprivate var lowercaseObject: Bool {
    let text = String(decoding: head, as: UTF8.self)
    return text.split(separator: "\"", omittingEmptySubsequences: false).adjacentPairs.contains { name, rest in
      name.utf8.count == 3 && name.utf8.allSatisfy { (97...122).contains($0) }
        && rest.filter { !$0.isWhitespace }.hasPrefix(":{")
    }
  }
}

extension Array {
  fileprivate var adjacentPairs: Zip2Sequence<Self, ArraySlice<Element>> { zip(self, dropFirst()) }
}
