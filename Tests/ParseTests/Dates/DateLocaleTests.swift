import Foundation
import Model
import Testing

@testable import Parse

/// Fifty instants: some fifty days apart, over every month and hour.
private let instants = (0..<50).map { Date(timeIntervalSince1970: 1_500_000_000 + Double($0) * 4_409_000) }

/// The instants as an article list of a feed whose dates are written in some way.
private func read(_ write: (Date) -> String) throws -> [Date?] {
  let items = instants.map { "<item><pubDate>\(write($0))</pubDate></item>" }.joined()
  return try feed("<rss><channel>\(items)</channel></rss>").articles.map(\.published)
}

private func floor(_ date: Date, to seconds: Double) -> Date {
  Date(timeIntervalSince1970: (date.timeIntervalSince1970 / seconds).rounded(.down) * seconds)
}

/// The library's formatter, which has CLDR's forms, is the judge here; no formatter is part of the program.
@Test(arguments: [
  "en_US", "en_GB", "ru", "uk", "be", "kk", "ky", "uz", "uz_Cyrl", "tg", "tk", "tt", "az", "az_Cyrl", "tr", "fa_AF",
  "de",
  "de_AT", "de_CH", "fr", "fr_CA", "es", "es_MX", "it", "pt", "pt_PT", "nl", "pl", "cs", "sk", "ro", "bg", "mk", "sr",
  "sr_Latn", "bs", "hr", "sl", "hu", "fi", "sv", "da", "nb", "nn", "is", "et", "lv", "lt", "el", "sq", "ca", "gl", "eu",
  "ka", "hy", "he", "ar", "ar_EG", "ar_MA", "ar_SY", "ps", "ug", "ur", "hi", "mr", "ne", "bn", "gu", "ta", "te", "kn",
  "ml", "th", "id", "ms", "zh_Hans", "zh_Hant", "ja", "ko", "vi", "af", "sw", "fil",
])
func theFormsOfEveryLocaleComeBack(_ locale: String) throws {
  for style in [DateFormatter.Style.full, .long, .medium, .short] {
    for time in style == .short ? [DateFormatter.Style.none, .short, .medium] : [.short, .medium] {
      let formatter = DateFormatter()
      formatter.locale = Locale(identifier: locale)
      formatter.calendar = Calendar(identifier: .gregorian)
      formatter.timeZone = TimeZone(secondsFromGMT: 0)
      (formatter.dateStyle, formatter.timeStyle) = (style, time)
      let exactness = time == .none ? 86_400.0 : time == .short ? 60 : 1
      let dates = try read(formatter.string)
      for (date, instant) in zip(dates, instants) {
        #expect(
          date == floor(instant, to: exactness), "\(formatter.string(from: instant)) is \(date?.iso ?? "no date")")
      }
    }
  }
}

/// A way in which a site of the region writes dates: its months, and the pattern of day, month and year.
private struct Form: CustomTestStringConvertible, Sendable {
  let months: String
  let pattern: String
  var testDescription: String { pattern }

  func text(_ date: Date) -> String {
    let day = Day(date)
    let seconds = Int(date.timeIntervalSince1970) % 86_400
    let names = months.split(separator: " ").map { String($0).replacing("_", with: " ") }
    func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
    let parts: [(String, String)] = [
      ("YYYY", String(day.year)), ("YY", two(day.year % 100)),
      ("MMM", names.isEmpty ? two(day.month) : names[day.month - 1]), ("DD", two(day.day)), ("D", String(day.day)),
      ("hh", two(seconds / 3600)), ("mm", two(seconds / 60 % 60)),
    ]
    return parts.reduce(pattern) { $0.replacing($1.0, with: $1.1) }
  }
}

@Test(arguments: [
  Form(
    months: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    pattern: "D MMM YYYY, hh:mm (UTC)"),
  Form(months: "янв фев мар апр май июн июл авг сен окт ноя дек", pattern: "D MMM. YYYY г. в hh:mm"),
  Form(
    months:
      "қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда",
    pattern: "YYYY жылғы D MMM, hh:mm"),
  Form(
    months: "qańtar aqpan naýryz sáýir mamyr maýsym shilde tamyz qyrkúıek qazan qarasha jeltoqsan",
    pattern: "hh:mm, D MMM YYYY"),
  Form(
    months: "январы февралы марты апрели майы июну июлу августу сентябры октябры ноябры декабры",
    pattern: "YYYY-жылдын D-MMM, hh:mm"),
  Form(
    months: "yanvar fevral mart aprel may iyun iyul avgust sentyabr oktyabr noyabr dekabr",
    pattern: "D-MMM, YYYY-yil. hh:mm"),
  Form(
    months: "январи феврали марти апрели майи июни июли августи сентябри октябри ноябри декабри",
    pattern: "D MMM соли YYYY hh:mm"),
  Form(
    months: "ýanwary fewraly marty apreli maýy iýuny iýuly awgusty sentýabry oktýabry noýabry dekabry",
    pattern: "YYYY-nji ýylyň D-nji MMM hh:mm"),
  Form(months: "Oca Sub Mar Nis May Haz Tem Agu Eyl Eki Kas Ara", pattern: "DD MMM YYYY hh:mm"),
  Form(months: "січ лют бер кві тра чер лип сер вер жов лис гру", pattern: "D MMM YYYY hh:mm"),
  Form(
    months: "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月", pattern: "MMM D, YYYY hh:mm"),
  Form(
    months: "Tháng_Một Tháng_Hai Tháng_Ba Tháng_Tư Tháng_Năm Tháng_Sáu Tháng_Bảy Tháng_Tám Tháng_Chín Tháng_Mười "
      + "Tháng_Mười_Một Tháng_Mười_Hai",
    pattern: "MMM D, YYYY hh:mm"),
  Form(months: "", pattern: "hh:mm DD.MMM.YYYY"), Form(months: "", pattern: "DD-MMM-YYYY hh:mm"),
  Form(months: "", pattern: "MMM/DD/YYYY hh:mm"), Form(months: "", pattern: "YY/MMM/DD hh:mm"),
  Form(months: "", pattern: "DD.MMM.YY hh:mm"), Form(months: "", pattern: "YYYYMMMDDhhmm"),
])
private func theFormsOfThePressComeBack(_ form: Form) throws {
  let dates = try read(form.text)
  for (date, instant) in zip(dates, instants) {
    #expect(date == floor(instant, to: 60), "\(form.text(instant)) is \(date?.iso ?? "no date")")
  }
}
