import Foundation
import Testing

@testable import Fetch

/// Times in the headers of answers.
@Suite struct HeaderTimesTests {
  private let now = Date(timeIntervalSince1970: 1_765_500_000)  // 2025-12-12T00:40:00Z

  @Test(
    arguments: [
      ("0", 0), ("1", 1), ("3600", 3600), ("007", 7), ("9223372036854775807", Double(Int.max)),
      ("9223372036854775808", Double(Int.max)), ("-1", nil), ("1.5", nil), ("1s", nil), (" 5", nil), ("٥", nil),
      ("", nil), ("soon", nil), ("Fri, 12 Dec 2025 00:41:00 GMT", 60), ("Fri, 12 Dec 2025 00:39:00 GMT", 0),
      ("Fri Dec 12 00:41:00 2025", 60), ("Friday, 12-Dec-25 00:41:00 GMT", 60), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
    ] as [(String, Double?)])
  func aPauseIsANumberOrADate(_ text: String, _ seconds: Double?) {
    #expect(HTTPResponse.delay(text, now: now) == seconds)
  }

  @Test(
    arguments: [
      (nil, nil, nil), ("", nil, nil), ("max-age=60", nil, 60), ("Max-Age = 60", nil, 60), ("max-age=\"60\"", nil, 60),
      ("public,max-age=60,must-revalidate", nil, 60), ("max-age=0", "Fri, 12 Dec 2025 00:41:00 GMT", 0),
      ("max-age=-1", nil, nil), ("max-age=x", "Fri, 12 Dec 2025 00:41:00 GMT", 60), ("max-age", nil, nil),
      ("s-maxage=60", nil, nil), ("no-store", nil, nil), ("no-cache", "Fri, 12 Dec 2025 00:41:00 GMT", 60),
      (nil, "Fri, 12 Dec 2025 00:41:00 GMT", 60), (nil, "Fri, 12 Dec 2025 00:39:00 GMT", 0), (nil, "0", nil),
      (nil, "-1", nil), ("max-age=1,max-age=2", nil, 1), ("max-age=60;x", nil, nil),
    ] as [(String?, String?, Double?)])
  func freshnessIsThatOfTheServer(_ control: String?, _ expires: String?, _ seconds: Double?) {
    #expect(HTTPResponse.freshness(cacheControl: control, expires: expires, now: now) == seconds)
  }
}
