import Model
@testable import Money
import Testing

@Test func aMatrixHasADashWhereALegIsMissing() throws {
  let book = RateBook([
    try publication("nbk", "2026-04-02", "USD/KZT 475.09"), try publication("nbkr", "2026-04-02", "USD/KGS 87.4500"),
  ])
  let matrix = Matrix(["KZT", "KGS", "UZS"], from: book, on: day("2026-04-02"))
  #expect(matrix.cells == [["1", "0.18407", "–"], ["5.4327", "1", "–"], ["–", "–", "1"]])
}

@Test func aRowOfATableIsOfAThousandWhereOneIsWorthNextToNothing() throws {
  let book = RateBook([
    try publication("cbu", "2026-04-02", "USD/UZS 12142.10"), try publication("nbk", "2026-04-02", "USD/KZT 475.09"),
  ])
  let matrix = Matrix(["UZS", "KZT", "USD"], from: book, on: day("2026-04-02"))
  #expect(matrix.nominals == [1000, 1, 1])
  #expect(matrix.cells[0] == ["1000", "39.127", "0.082358"])
  #expect(matrix.cells[1].first == "25.557")
}
