import Model
@testable import Money
import Testing

/// A day by its text; 1970-01-01 for a text that is no day, which no test expects.
func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

/// A publication from lines like "USD/KZT 475.09", "UZS/KZT 3.91/100", "KZT/USD 0.00193 -0%".
func publication(_ source: String, _ date: String, _ lines: String...) throws -> Publication {
  let rates = try lines.map { line in
    let words = line.split(separator: " ").map(String.init)
    let codes = words[0].split(separator: "/").map(String.init)
    let figures = words[1].split(separator: "/").map(String.init)
    try #require(codes.count == 2)
    return Rate(
      Pair(codes[0], codes[1]), nominal: figures.count > 1 ? figures[1] : "1", value: figures[0],
      changePercent: words.count > 2 ? String(words[2].dropLast()) : nil)
  }
  return Publication(source: source, date: day(date), rates: rates)
}

/// The band of the edition of 11 December 2025.
func editionPublication() throws -> Publication {
  try publication(
    "edition", "2025-12-11", "KGS/USD 0.01144 0%", "KZT/USD 0.00193 -0%", "TJS/USD 0.10876 0.55%",
    "UZS/USD 0.00008 0%", "TMT/USD 0.28490 0%")
}

let bandPairs = ["KGS", "KZT", "TJS", "UZS", "TMT"].map { Pair($0, "USD") }

/// A history by the day, from a first day on.
func history(_ values: String..., pair: Pair = Pair("USD", "KZT"), first: String = "2026-04-01") throws
  -> RateHistory
{
  RateHistory(
    pair: pair, source: "nbk",
    points: try values.enumerated().map { index, value in
      RateHistory.Point(
        date: Day(number: day(first).number + index), price: try #require(Price(Rate(pair, value: value))))
    })
}

/// The tenge of three days by its own bank, and of the last of them by another.
func tengeBook() throws -> RateBook {
  RateBook([
    try publication("nbk", "2026-03-31", "USD/KZT 476.90"), try publication("nbk", "2026-04-01", "USD/KZT 478.77"),
    try publication("nbk", "2026-04-02", "USD/KZT 475.09"),
    try publication("cbu", "2026-04-02", "USD/UZS 12142.10", "KZT/UZS 25.56"),
  ])
}
