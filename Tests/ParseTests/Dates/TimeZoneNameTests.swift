import Foundation
import Model
import Testing

@testable import Parse

/// Names of time zones, held to the tz database.
@Suite struct TimeZoneNameTests {
  private func offset(_ name: String, on day: String = "2025-06-02") -> Int? {
    TimeZones.offset(DateWord(name), on: Day(day))
  }

  /// A place where the clocks show what the name means.
  @Test(arguments: [
    ("ALMT", "Asia/Almaty"), ("QYZT", "Asia/Qyzylorda"), ("AQTT", "Asia/Aqtobe"), ("ORAT", "Asia/Oral"),
    ("KGT", "Asia/Bishkek"),
    ("TJT", "Asia/Dushanbe"), ("TMT", "Asia/Ashgabat"), ("UZT", "Asia/Tashkent"), ("MSK", "Europe/Moscow"),
    ("SAMT", "Europe/Samara"),
    ("YEKT", "Asia/Yekaterinburg"), ("OMST", "Asia/Omsk"), ("NOVT", "Asia/Novosibirsk"), ("KRAT", "Asia/Krasnoyarsk"),
    ("IRKT", "Asia/Irkutsk"), ("YAKT", "Asia/Yakutsk"), ("VLAT", "Asia/Vladivostok"), ("MAGT", "Asia/Magadan"),
    ("SAKT", "Asia/Sakhalin"), ("PETT", "Asia/Kamchatka"), ("AZT", "Asia/Baku"), ("GET", "Asia/Tbilisi"),
    ("AMT", "Asia/Yerevan"),
    ("TRT", "Europe/Istanbul"), ("IRST", "Asia/Tehran"), ("AFT", "Asia/Kabul"), ("PKT", "Asia/Karachi"),
    ("IST", "Asia/Kolkata"),
    ("NPT", "Asia/Kathmandu"), ("BTT", "Asia/Thimphu"), ("MMT", "Asia/Yangon"), ("ICT", "Asia/Bangkok"),
    ("WIB", "Asia/Jakarta"),
    ("WITA", "Asia/Makassar"), ("WIT", "Asia/Jayapura"), ("HKT", "Asia/Hong_Kong"), ("SGT", "Asia/Singapore"),
    ("PHT", "Asia/Manila"), ("ULAT", "Asia/Ulaanbaatar"), ("HOVT", "Asia/Hovd"), ("JST", "Asia/Tokyo"),
    ("KST", "Asia/Seoul"),
    ("GST", "Asia/Dubai"), ("AWST", "Australia/Perth"), ("ACST", "Australia/Darwin"), ("AEST", "Australia/Brisbane"),
    ("CHST", "Pacific/Guam"), ("NZST", "Pacific/Auckland"), ("CEST", "Europe/Berlin"), ("EEST", "Europe/Kyiv"),
    ("WEST", "Europe/Lisbon"), ("BST", "Europe/London"), ("EDT", "America/New_York"), ("CDT", "America/Chicago"),
    ("MDT", "America/Denver"), ("PDT", "America/Los_Angeles"), ("AKDT", "America/Anchorage"),
    ("HST", "Pacific/Honolulu"),
    ("NDT", "America/St_Johns"), ("ADT", "America/Halifax"), ("BRT", "America/Sao_Paulo"),
    ("ART", "America/Argentina/Buenos_Aires"),
    ("UYT", "America/Montevideo"), ("BOT", "America/La_Paz"), ("VET", "America/Caracas"), ("COT", "America/Bogota"),
    ("PET", "America/Lima"), ("ECT", "America/Guayaquil"), ("WAT", "Africa/Lagos"), ("CAT", "Africa/Maputo"),
    ("SAST", "Africa/Johannesburg"), ("EAT", "Africa/Nairobi"), ("ET", "America/New_York"), ("CT", "America/Chicago"),
    ("MT", "America/Denver"), ("PT", "America/Los_Angeles"), ("AT", "America/Halifax"),
  ])
  func aNameMeansWhatTheClocksOfItsPlaceShow(_ name: String, _ place: String) throws {
    let zone = try #require(TimeZone(identifier: place))
    let june = Date(timeIntervalSince1970: 1_748_865_600)
    #expect(offset(name) == zone.secondsFromGMT(for: june))
  }

  @Test(arguments: [
    ("CET", "Europe/Berlin"), ("EET", "Europe/Kyiv"), ("WET", "Europe/Lisbon"), ("EST", "America/New_York"),
    ("CST", "America/Chicago"), ("MST", "America/Denver"), ("PST", "America/Los_Angeles"),
    ("AKST", "America/Anchorage"),
    ("NST", "America/St_Johns"), ("AST", "America/Halifax"), ("ACDT", "Australia/Adelaide"),
    ("AEDT", "Australia/Sydney"),
    ("NZDT", "Pacific/Auckland"), ("CLST", "America/Santiago"), ("ET", "America/New_York"),
    ("PT", "America/Los_Angeles"),
  ])
  func aNameOfWinterMeansWhatTheClocksShowInJanuary(_ name: String, _ place: String) throws {
    let zone = try #require(TimeZone(identifier: place))
    let january = Date(timeIntervalSince1970: 1_736_510_400)
    #expect(offset(name, on: "2025-01-10") == zone.secondsFromGMT(for: january))
  }

  /// Each day of two years, by the clocks of New York at noon.
  @Test func theTimeOfTheSeasonChangesOnItsSundays() throws {
    let zone = try #require(TimeZone(identifier: "America/New_York"))
    let first = try #require(Day("2024-01-01")).number
    for number in first..<first + 731 {
      let day = Day(number: number)
      #expect(
        TimeZones.offset(DateWord("ET"), on: day) == zone.secondsFromGMT(for: day.start.addingTimeInterval(64_800)),
        "\(day)")
    }
  }

  @Test(arguments: [
    ("MSK", "2011-03-26", 3), ("MSK", "2011-03-27", 4), ("MSK", "2014-10-25", 4), ("MSK", "2014-10-26", 3),
    ("YEKT", "2013-01-01", 6),
    ("VLAT", "2013-01-01", 11), ("IRKT", "2013-01-01", 9), ("МСК", "2013-01-01", 4), ("ALMT", "2024-02-29", 6),
    ("ALMT", "2024-03-01", 5),
    ("ALMT", "2004-10-01", 6),
  ])
  func aNameMeansWhatItMeantThen(_ name: String, _ day: String, _ hours: Int) {
    #expect(offset(name, on: day) == hours * 3600)
  }

  @Test(arguments: ["et", "ist", "west", "art", "cat", "eat", "wit", "get", "at", "pt", "Et", "foo", "", "zz"])
  func aWordOfALanguageIsNoZone(_ word: String) {
    #expect(offset(word) == nil)
  }

  @Test(arguments: [
    ("gmt", 0), ("utc", 0), ("z", 0), ("Z", 0), ("zulu", 0), ("msk", 10_800), ("мск", 10_800), ("cest", 7200),
    ("UT", 0),
  ])
  func aNameThatIsNoWordMayBeSmall(_ name: String, _ seconds: Int) {
    #expect(offset(name) == seconds)
  }

  @Test func everyNameOfTheDatabaseIsKnownInSmallLetters() {
    for name in TimeZone.knownTimeZoneIdentifiers {
      #expect(TimeZones.region(named: DateWords.folded(name)) != nil, "\(name)")
    }
    #expect(TimeZones.region(named: "asia/nowhere") == nil && TimeZones.region(named: "Asia/Almaty") == nil)
  }
}
