/// The names of months as newspapers and feeds print them, full and short, in the languages of the region and its readers.
///
/// Nominative and genitive forms are those of the CLDR (https://cldr.unicode.org, `dates/calendars/gregorian/months`)
/// with the endings that press offices add: «декабри» in Tajik, «декабры» in Kyrgyz, «желтоқсанның» in Kazakh.
enum MonthNames {
  /// 1...12 for the name of a month in any case, with or without accents, a full stop behind it or not; nil for another word.
  static func month(_ word: some StringProtocol) -> Int? {
    var folded = word.lowercased()
    // «févr.», "Dez.", "Sept.,"
    while folded.last == "." || folded.last == "," { folded.removeLast() }
    return numbers[folded]
  }

  /// From January on, as English writes them.
  static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (language, endings) in languages {
      for (index, forms) in language.enumerated() {
        for form in forms.split(separator: " ") {
          for ending in endings { numbers[form + ending] = index + 1 }
        }
      }
    }
    for (index, forms) in abbreviations.enumerated() {
      for form in forms.split(separator: " ") { numbers[String(form)] = index + 1 }
    }
    return numbers
  }()

  /// Twelve rows from January on, and what may be added to each form in them.
  private static let languages: [(months: [String], endings: [String])] = [
    (english.map { $0.lowercased() }, [""]), (german, [""]), (french, [""]), (spanish, [""]),
    // Russian, Kyrgyz, Tajik and Cyrillic Uzbek share the stems; the endings tell them apart.
    (cyrillic, ["", "ь", "я", "а", "е", "и", "ы", "у", "ю"]),
    (kazakh, ["", "ның", "нің", "дың", "дің", "тың", "тің", "да", "де", "та", "те"]),
    (kazakhLatin, [""]),
    (uzbek, ["", "ning", "da"]), (turkmen, ["", "y", "da"]),
  ]

  private static let german = [
    "januar jänner", "februar feber", "märz maerz marz", "april", "mai", "juni", "juli", "august", "september",
    "oktober", "november", "dezember",
  ]
  private static let french = [
    "janvier", "février fevrier", "mars", "avril", "mai", "juin", "juillet", "août aout", "septembre", "octobre",
    "novembre", "décembre decembre",
  ]
  private static let spanish = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre setiembre", "octubre",
    "noviembre", "diciembre",
  ]
  private static let cyrillic = [
    "январ", "феврал", "март", "апрел", "май мая мае", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
  ]
  private static let kazakh = [
    "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша",
    "желтоқсан",
  ]
  /// The alphabets of 2018 and 2021, and plain letters.
  private static let kazakhLatin = [
    "qańtar qañtar qantar", "aqpan", "naýryz nauryz", "sáýir säuır sauir", "mamyr", "maýsym mausym",
    "shilde şılde", "tamyz", "qyrkúıek qyrküiek qyrkuiek", "qazan", "qarasha qaraşa", "jeltoqsan",
  ]
  private static let uzbek = [
    "yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avgust", "sentabr sentyabr", "oktabr oktyabr",
    "noyabr", "dekabr",
  ]
  private static let turkmen = [
    "ýanwar yanwar", "fewral", "mart", "aprel", "maý", "iýun", "iýul", "awgust", "sentýabr", "oktýabr", "noýabr",
    "dekabr",
  ]
  private static let abbreviations = [
    "jan jän janv ene янв қаң qań qañ yan ýan", "feb fév févr fev fevr фев февр ақп aqp few",
    "mar mär märz мар нау наур naý nau", "apr avr abr апр сәу sáý säu", "mai may май мам mam",
    "jun июн мау маус maus iyn", "jul juil июл шіл shil iyl", "aug aoû aou ago авг там тамыз tam avg awg",
    "sep sept set сен сент қыр қырк qyr sen", "oct okt окт қаз qaz", "nov ноя нояб қар qar noy",
    "dec dez déc dic дек жел желт jel dek",
  ]
}
