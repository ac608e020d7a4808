import Model
@testable import Money
import Testing

@Test func aDigestSaysWhichRoseFellAndStood() throws {
  let book = RateBook([
    try publication("nbk", "2026-04-01", "USD/KZT 478.77"), try publication("nbk", "2026-04-02", "USD/KZT 475.09"),
    try publication("cbu", "2026-04-01", "USD/UZS 12142.10", "TMT/UZS 3469.17"),
    try publication("cbu", "2026-04-02", "USD/UZS 12149.84", "TMT/UZS 3471.38"),
    try publication("nbt", "2026-04-02", "USD/TJS 9.5850"),
  ])
  let digest = Digest(book.ticks(bandPairs, on: day("2026-04-02")))
  #expect("\(digest)" == "Rose: KZT +0.77 %. Fell: UZS -0.06 %. Stood: TMT peg. Not known: TJS first figure.")
  #expect("\(Digest([]))" == "No rates are known.")
}

@Test func aTinyFigureIsScaledByItsNominal() throws {
  let book = RateBook([try publication("cbu", "2026-04-02", "USD/UZS 12142.10")])
  let sum = try #require(book.tick(Pair("UZS", "USD"), on: day("2026-04-02")))
  #expect(sum.scaled == Tick.Scaled(nominal: 1000, value: "0.082358"))
  let dollar = try #require(book.tick(Pair("USD", "UZS"), on: day("2026-04-02")))
  #expect(dollar.scaled == Tick.Scaled(nominal: 1, value: "12142"))
}
