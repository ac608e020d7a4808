import Foundation
import Model
import Query
import Testing

@Test func aDayIsReadAndWrittenAsISO() {
  #expect(Day("2025-12-11")?.description == "2025-12-11")
  #expect(Day("2025-12-11")?.weekday == 3)
  #expect(Day("1970-01-01")?.number == 0)
}

@Test(arguments: [
  "2025-02-29", "2025-13-01", "2025-00-10", "25-12-11", "2025-1-1", "2025-12-11 ", "", "--", "2025-12-1x", "2025.12.11",
  "２０25-1-1", "+025-12-11",
])
func aDayThatDoesNotExistIsRefused(_ text: String) {
  #expect(Day(text) == nil)
}

@Test func everyDayNumberComesBack() {
  for number in stride(from: -200_000, to: 200_000, by: 37) {
    #expect(Day(number: number).number == number)
  }
}

@Test func aMomentBeforeTheEpochFallsOnItsOwnDay() {
  #expect(Day(Date(timeIntervalSince1970: -1)).description == "1969-12-31")
  #expect(Day(Date(timeIntervalSince1970: -1), offset: 3600).description == "1970-01-01")
}
