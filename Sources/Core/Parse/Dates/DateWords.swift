import Foundation

/// The words that dates are made of, in one table: months, weekdays, halves of the day, units and fillers.
enum DateWords {
  /// What one word can mean in a date. A word may be both a month and a weekday: "mar" is March and mardi.
  struct Meaning: Hashable {
    /// 1...12.
    var month: Int?
    /// The month that the word names in Croatian, where that differs.
    var croatianMonth: Int?
    /// One bit for each weekday that it can name, Monday the lowest; 0 for none.
    var weekdays: UInt8 = 0
    var half: Half?
    var unit: Unit?
    /// The year before the first year of the era that it names.
    var era: Int?
    /// Stands in dates without a meaning of its own: "of", «года», "yil", the "th" of 11th.
    var isFiller = false
  }

  enum Half { case morning, afternoon }

  enum Unit {
    /// Behind the number: 年, 月, 日, 時, 分, 秒.
    case year, month, day, hour, minute, second
    /// In front of it, in Vietnamese: "năm 2024", "tháng 11", "thứ 3".
    case yearAhead, monthAhead, weekdayAhead
  }

  /// The meaning of a folded word, or of several joined by "_"; nil for one that no date has.
  static func meaning(of folded: String) -> Meaning? { table[folded] }

  /// True if words of the table begin with this one and go on: "كانون" of "كانون الثاني".
  static func isBegun(by folded: String) -> Bool { beginnings.contains(folded) }

  /// Small letters without accents, apostrophes and full stops, so that «ДЕК.», "déc" and "De\u{301}c" are one word.
  static func folded(_ word: some StringProtocol) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x27 && $0 != 0x2E }) { return word.lowercased() }
    var folded = String.UnicodeScalarView()
    for scalar in word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "'", "’", "ʻ", "ʼ", "‘", "`", ".", "׳", "״", "\u{200C}": continue
      case "ı": folded.append("i")
      case "ł": folded.append("l")
      case "ς": folded.append("σ")
      // Persian and Arabic have a ya and a kaf of their own.
      case "ی", "ى": folded.append("ي")
      case "ک": folded.append("ك")
      case _ where scalar.properties.canonicalCombiningClass != .notReordered: continue
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }
}

extension DateWords {
  private static let table: [String: Meaning] = {
    var table: [String: Meaning] = [:]
    func add(_ form: some StringProtocol, _ change: (inout Meaning) -> Void) {
      change(&table[folded(form), default: Meaning()])
    }
    for (stems, endings) in MonthNames.inflected {
      for (index, forms) in stems.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
        for form in forms.split(separator: " ") {
          for ending in endings { add(form + ending) { $0.month = index + 1 } }
        }
      }
    }
    for (index, form) in forms(in: MonthNames.rows) { add(form) { $0.month = $0.month ?? index + 1 } }
    for (name, month) in MonthNames.croatian {
      add(name) {
        $0.croatianMonth = month
        $0.month = $0.month ?? month
      }
    }
    for (index, form) in forms(in: WeekdayNames.rows) { add(form) { $0.weekdays |= 1 << UInt8(index) } }
    for (half, forms) in halves { for form in forms.split(separator: " ") { add(form) { $0.half = half } } }
    for (unit, forms) in units { for form in forms.split(separator: " ") { add(form) { $0.unit = unit } } }
    for (name, year) in eras { add(name) { $0.era = year } }
    for filler in fillers.split(separator: " ") { add(filler) { $0.isFiller = true } }
    return table
  }()

  private static let beginnings: Set<String> = {
    var beginnings = Set<String>()
    for key in table.keys {
      var rest = key[...]
      while let end = rest.lastIndex(of: "_") {
        rest = rest[..<end]
        beginnings.insert(String(rest))
      }
    }
    return beginnings
  }()

  /// The forms of a table of rows, "Language: form form|form|…", each with the place of its cell, from 0.
  private static func forms(in rows: String) -> [(Int, Substring)] {
    rows.split(separator: "\n").flatMap { row in
      let cells = row[(row.firstIndex(of: ":").map(row.index(after:)) ?? row.startIndex)...]
      return cells.split(separator: "|", omittingEmptySubsequences: false).enumerated().flatMap { index, forms in
        forms.split(separator: " ").map { (index, $0) }
      }
    }
  }

  /// Of the languages whose clocks have twelve hours, in CLDR or in the press.
  private static let halves: [(Half, String)] = [
    (.morning, "am πμ ص صباحا 午前 上午 早上 凌晨 清晨 오전 पूर्वाह्न पू pg sa e_paradites amకి"),
    (.afternoon, "pm μμ م مساء 午後 下午 晚上 傍晚 오후 अपराह्न अ ptg ch e_pasdites pmకి"),
  ]

  private static let units: [(Unit, String)] = [
    (.year, "年 년"), (.month, "月 월"), (.day, "日 일 号 號"),
    (.hour, "時 时 點 点 시 h hrs uhr ч giờ"), (.minute, "分 분 min мин phút"), (.second, "秒 초"),
    (.yearAhead, "năm"), (.monthAhead, "tháng thg"), (.weekdayAhead, "thứ"),
  ]

  /// Japan's eras, and the Republic of China's, which Taiwan counts by.
  private static let eras = [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("民國", 1911), ("民国", 1911)]

  /// English and its neighbours; Russian; Kazakh and Kyrgyz; Uzbek, Tajik, Turkmen.
  private static let fillers = """
    of the de del le den am st nd rd th er го е г гг год года году р рік року ж жыл жылы жылғы жылдын жылдың й йил йили \
    yil yili y сол соли ýyl ýylyň ngày
    """
}
