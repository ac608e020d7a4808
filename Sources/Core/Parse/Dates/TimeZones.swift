import Foundation
import Model

/// The names of time zones as they follow a time, and what they are east of UTC.
///
/// RFC 822's first; then those of the region, and those that news sites write. A name of two zones is the one of the larger
/// press: CST is Chicago's, IST India's, BST London's, AMT Armenia's.
enum TimeZones {
  /// Seconds east of UTC at a day; nil for a word that is no zone. Names of one or two letters have to be capitals, but
  /// for z, and so have those that are words of a language: "et", "ist", "west".
  static func offset(_ word: DateWord, on day: Day?) -> Int? {
    let name = word.text
    guard word.isCapital || name == "z" || name.utf8.count > 2 && !words.contains(name) else { return nil }
    if let number = day?.number, let past = earlier[name]?.first(where: { $0.days.contains(number) }) {
      return past.seconds
    }
    if let hours = hours[name] { return Int(hours * 3600) }
    guard let standard = american[name] else { return nil }
    return (standard + (day.map(hasSummerTime) == true ? 1 : 0)) * 3600
  }

  /// The zone of a name of the tz database in small letters, such as "asia/almaty"; nil for a name that it does not have.
  static func region(named name: String) -> TimeZone? { regions[name].flatMap(TimeZone.init(identifier:)) }

  /// Names by their small letters.
  private static let regions = Dictionary(
    TimeZone.knownTimeZoneIdentifiers.map { (DateWords.folded($0), $0) }, uniquingKeysWith: { first, _ in first })

  /// True if a name is another one for UTC, so that an offset may follow: "GMT+6".
  static func isUTC(_ word: DateWord) -> Bool { ["gmt", "utc", "ut"].contains(word.text) }

  private static let words: Set = [
    "art", "bot", "cat", "cot", "eat", "ect", "get", "ist", "met", "pet", "sast", "vet", "wat", "west", "wit",
  ]

  private static let hours: [String: Double] = [
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "zulu": 0,
    // Europe
    "wet": 0, "west": 1, "bst": 1, "cet": 1, "mez": 1, "cest": 2, "mesz": 2, "met": 1, "mest": 2, "eet": 2, "eest": 3,
    "trt": 3, "msk": 3, "мск": 3, "msd": 4, "samt": 4, "get": 4, "amt": 4, "azt": 4, "azst": 5,
    // Siberia and the Far East
    "yekt": 5, "omst": 6, "novt": 7, "krat": 7, "irkt": 8, "yakt": 9, "vlat": 10, "magt": 11, "sakt": 11, "pett": 12,
    // Central Asia
    "uzt": 5, "tjt": 5, "tmt": 5, "aqtt": 5, "orat": 5, "qyzt": 5, "almt": 5, "kgt": 6,
    // Asia
    "irst": 3.5, "irdt": 4.5, "aft": 4.5, "gst": 4, "pkt": 5, "ist": 5.5, "npt": 5.75, "btt": 6, "mmt": 6.5, "ict": 7,
    "wib": 7, "hovt": 7, "wita": 8, "hkt": 8, "sgt": 8, "myt": 8, "pht": 8, "ulat": 8, "wit": 9, "jst": 9, "kst": 9,
    // Australia and the Pacific
    "awst": 8, "acst": 9.5, "acdt": 10.5, "aest": 10, "aedt": 11, "chst": 10, "nzst": 12, "nzdt": 13,
    // The Americas
    "nst": -3.5, "ndt": -2.5, "ast": -4, "adt": -3, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
    "pst": -8, "pdt": -7, "akst": -9, "akdt": -8, "hst": -10, "hast": -10, "hdt": -9, "brt": -3, "brst": -2, "art": -3,
    "uyt": -3, "clt": -4, "clst": -3, "bot": -4, "vet": -4, "cot": -5, "pet": -5, "ect": -5,
    // Africa
    "wat": 1, "cat": 2, "sast": 2, "eat": 3,
  ]

  /// North America's names for the time of the season, and their hours in winter.
  private static let american = ["at": -4, "et": -5, "ct": -6, "mt": -7, "pt": -8]

  /// What a name meant before: Kazakhstan joined its two zones on 1 March 2024, and Russia kept to its summer time from
  /// 27 March 2011 to 26 October 2014 (https://www.iana.org/time-zones).
  private static let earlier: [String: [(days: Range<Int>, seconds: Int)]] = {
    let russian = 15_060..<16_369
    var earlier = ["almt": [(days: 12_692..<19_783, seconds: 6 * 3600)]]
    let names = [
      "msk": 4, "мск": 4, "yekt": 6, "omst": 7, "novt": 7, "krat": 8, "irkt": 9, "yakt": 10, "vlat": 11, "magt": 12,
    ]
    for (name, hours) in names { earlier[name] = [(russian, hours * 3600)] }
    return earlier
  }()

  /// From the second Sunday of March to the first of November: the rule since 2007.
  private static func hasSummerTime(_ day: Day) -> Bool {
    /// The number of a Sunday of a month, from 1.
    func sunday(_ count: Int, of month: Int) -> Int {
      guard let first = Day(year: day.year, month: month, day: 1) else { return 0 }
      return first.number + (6 - first.weekday) + 7 * (count - 1)
    }
    return (sunday(2, of: 3)..<sunday(1, of: 11)).contains(day.number)
  }
}
