import Model
import Testing

/// A day by its text; 1970-01-01 for a slip of the pen, which no expectation here is about.
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
