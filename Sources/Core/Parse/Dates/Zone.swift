/// Zones of time as they follow a time.
enum Zone {
  /// Seconds east of UTC: "+0500", "-08:00", "Z", "EST", "GMT+3", "(CET)"; 0 for none and for a name that nobody knows.
  /// Nil when the text is no zone at all.
  static func offset(_ text: String) -> Int? {
    let zone = text.trimmed.uppercased().filter { $0 != "(" && $0 != ")" && $0 != "[" && $0 != "]" }
    if zone.isEmpty { return 0 }
    if let sign = zone.firstIndex(where: { $0 == "+" || $0 == "-" || $0 == "\u{2212}" }) {
      let name = zone[..<sign]
      guard name.allSatisfy({ $0.isLetter || $0 == " " }) else { return nil }
      return offset(digits: zone[zone.index(after: sign)...]).map { zone[sign] == "+" ? $0 : -$0 }
    }
    guard let first = zone.first, first.isLetter else { return nil }
    return names[zone] ?? names[String(zone.prefix { $0.isLetter })] ?? 0
  }

  /// "0500", "05:00", "5", "530": seconds.
  private static func offset(digits text: Substring) -> Int? {
    let digits = text.prefix { $0.isNumber || $0 == ":" }.filter { $0 != ":" }
    guard let value = Int(digits), digits.count <= 6 else { return digits.isEmpty ? 0 : nil }
    switch digits.count {
    case 1, 2: return value * 3600
    case 3, 4: return value / 100 * 3600 + value % 100 * 60
    default: return value / 10_000 * 3600 + value / 100 % 100 * 60
    }
  }

  /// RFC 822's, and those that newspapers of the region and of Europe write.
  private static let names: [String: Int] = {
    let hours: [String: Double] = [
      "UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "WEST": 1, "BST": 1, "CET": 1, "MEZ": 1, "CEST": 2, "MESZ": 2,
      "EET": 2,
      "EEST": 3, "MSK": 3, "MSD": 4, "TRT": 3, "AST": -4, "ADT": -3, "AT": -4, "EST": -5, "EDT": -4, "ET": -5,
      "CST": -6,
      "CDT": -5, "CT": -6, "MST": -7, "MDT": -6, "MT": -7, "PST": -8, "PDT": -7, "PT": -8, "AKST": -9, "AKDT": -8,
      "HST": -10, "BRT": -3, "ART": -3, "NST": -3.5, "NDT": -2.5, "IST": 5.5, "PKT": 5, "UZT": 5, "TJT": 5, "TMT": 5,
      "AQTT": 5, "YEKT": 5, "ALMT": 5, "KGT": 6, "NOVT": 7, "ICT": 7, "HKT": 8, "SGT": 8, "AWST": 8, "JST": 9, "KST": 9,
      "ACST": 9.5, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
    ]
    return hours.mapValues { Int($0 * 3600) }
  }()
}
