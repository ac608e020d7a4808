import TestKit
import Testing
@testable import Money

/// The ways in which a language writes sums.
private struct Writing {
  /// Between thousands, and before decimals.
  let groups: [String]
  let decimal: String
  /// Power of ten and the words for it.
  let magnitudes: [(Int, [String])]
  /// Codes of money with the words behind an amount.
  let names: [(String, [String])]
  /// Between the ends of a range.
  let ranges: [(before: String, between: String)]
  /// Text around a sum, with % in its place.
  let sentences: [String]
  /// Put between a magnitude and a name: "de" of French.
  var particle = ""
}

private let blank = [" ", "\u{A0}", "\u{202F}"]

private let writings: [String: Writing] = [
  "English": Writing(
    groups: [","], decimal: ".",
    magnitudes: [
      (3, ["thousand"]), (6, ["million", "mln"]), (9, ["billion", "bn", "bln"]), (12, ["trillion", "trn"]),
    ],
    names: [
      ("USD", ["dollars", "US dollars", "U.S. dollars", "American dollars"]), ("EUR", ["euros", "euro"]),
      ("KZT", ["tenge", "Kazakh tenge", "Kazakhstani tenge"]), ("KGS", ["Kyrgyz soms"]),
      ("RUB", ["roubles", "rubles", "Russian rubles"]),
      ("TRY", ["Turkish liras"]), ("CAD", ["Canadian dollars"]), ("CHF", ["Swiss francs"]), ("TMT", ["Turkmen manats"]),
    ],
    ranges: [("", "–"), ("", "-"), ("", " to "), ("between ", " and "), ("from ", " to ")],
    sentences: ["In 2024, % was spent.", "The bank lent % to farmers in May.", "It cost % (or so).", "% a year", "(%)"]),
  "Russian": Writing(
    groups: blank, decimal: ",",
    magnitudes: [
      (3, ["тыс.", "тысяч"]), (6, ["млн", "млн.", "миллионов"]), (9, ["млрд", "миллиардов"]), (12, ["трлн"]),
    ],
    names: [
      ("USD", ["долларов", "долларов США", "долл. США", "американских долларов"]), ("EUR", ["евро"]),
      ("KZT", ["тенге", "тг"]),
      ("KGS", ["сомов"]), ("UZS", ["сумов"]), ("TJS", ["сомони"]), ("RUB", ["рублей", "руб.", "российских рублей"]),
      ("TRY", ["турецких лир"]), ("CNY", ["юаней"]), ("GBP", ["фунтов стерлингов"]),
    ],
    ranges: [("", "–"), ("", "-"), ("от ", " до "), ("между ", " и ")],
    sentences: [
      "В 2024 году выделено %.", "Штраф составил %, сообщает суд", "Это стоило % в год.", "% за литр", "(около %)",
    ]),
  "Kazakh": Writing(
    groups: blank, decimal: ",",
    magnitudes: [(3, ["мың"]), (6, ["млн", "миллион"]), (9, ["млрд", "миллиард"]), (12, ["трлн", "триллион"])],
    names: [
      ("KZT", ["теңге", "теңгеге", "теңгені", "Қазақстан теңгесі"]), ("USD", ["доллар", "АҚШ доллары"]),
      ("EUR", ["еуро"]),
      ("RUB", ["рубль", "Ресей рублі"]), ("CNY", ["юань", "Қытай юані"]),
    ],
    ranges: [("", "-"), ("", "–")],
    sentences: ["Бюджеттен % бөлінді.", "Бағасы % болды, деді ол", "2024 жылы % жұмсалды."]),
  "Kyrgyz": Writing(
    groups: blank, decimal: ",",
    magnitudes: [(3, ["миң"]), (6, ["млн", "миллион"]), (9, ["млрд", "миллиард"])],
    names: [
      ("KGS", ["сом", "сомго", "сомду", "кыргыз сому"]), ("USD", ["доллар", "АКШ доллары"]), ("EUR", ["евро"]),
    ],
    ranges: [("", "-"), ("", "–")],
    sentences: ["Казынага % түштү.", "Баасы % болду, деди ал", "2024-жылы % бөлүндү."]),
  "Uzbek": Writing(
    groups: blank, decimal: ",",
    magnitudes: [(3, ["ming"]), (6, ["mln", "million", "mln."]), (9, ["mlrd", "milliard", "mlrd."]), (12, ["trln"])],
    names: [
      ("UZS", ["so‘m", "so'm", "soʻm", "so’mga", "so‘mlik", "so´m", "so′m"]), ("USD", ["dollar", "AQSH dollari"]),
      ("EUR", ["yevro"]),
      ("RUB", ["Rossiya rubli"]),
    ],
    ranges: [("", "-"), ("", "–")],
    sentences: ["Byudjetdan % ajratildi.", "Narxi % bo‘ldi, dedi u", "2024-yilda % sarflandi."]),
  "Uzbek in Cyrillic letters": Writing(
    groups: blank, decimal: ",",
    magnitudes: [(3, ["минг"]), (6, ["млн", "миллион"]), (9, ["млрд", "миллиард"]), (12, ["трлн"])],
    names: [("UZS", ["сўм", "сўмга", "сўмлик"]), ("USD", ["доллар", "АҚШ доллари"]), ("EUR", ["евро"])],
    ranges: [("", "-"), ("", "–")],
    sentences: ["Бюджетдан % ажратилди.", "Нархи % бўлди, деди у"]),
  "Tajik": Writing(
    groups: blank, decimal: ",",
    magnitudes: [(3, ["ҳазор"]), (6, ["млн", "миллион"]), (9, ["млрд", "миллиард"])],
    names: [
      ("TJS", ["сомонӣ", "сомониро"]), ("USD", ["доллар", "доллари амрикоӣ", "доллари ИМА"]), ("RUB", ["рубли русӣ"]),
    ],
    ranges: [("", "-"), ("аз ", " то ")],
    sentences: ["Аз буҷет % ҷудо шуд.", "Арзиши он % аст"]),
  "Turkmen": Writing(
    groups: blank, decimal: ",",
    magnitudes: [(3, ["müň"]), (6, ["million", "mln"]), (9, ["milliard", "mlrd"])],
    names: [("USD", ["dollar", "ABŞ dollary", "amerikan dollary"]), ("EUR", ["ýewro"]), ("RUB", ["rus rubly"])],
    ranges: [("", "-")],
    sentences: ["Bu % boldy.", "Býujetden % goýberildi, diýdi"]),
  "Turkish": Writing(
    groups: ["."], decimal: ",",
    magnitudes: [(3, ["bin"]), (6, ["milyon", "mn"]), (9, ["milyar"]), (12, ["trilyon"])],
    names: [
      ("TRY", ["lira", "TL", "liralık", "Türk lirası", "TL'lik"]), ("USD", ["dolar", "ABD doları", "dolarlık"]),
      ("EUR", ["avro"]),
      ("KZT", ["Kazak tengesi"]),
    ],
    ranges: [("", "-"), ("", " ila ")],
    sentences: ["Bütçeden % ayrıldı.", "Fiyatı % oldu, dedi", "Yılda % harcandı."]),
  "German": Writing(
    groups: ["."], decimal: ",",
    magnitudes: [(6, ["Millionen", "Mio."]), (9, ["Milliarden", "Mrd."]), (12, ["Billionen"])],
    names: [
      ("EUR", ["Euro"]), ("USD", ["Dollar", "US-Dollar"]), ("CHF", ["Schweizer Franken"]),
      ("RUB", ["Rubel", "russische Rubel"]),
    ],
    ranges: [("", "–"), ("", " bis "), ("zwischen ", " und ")],
    sentences: ["Das kostete % im Jahr.", "Der Staat zahlte %, sagte er", "(etwa %)"]),
  "French": Writing(
    groups: blank, decimal: ",",
    magnitudes: [(6, ["millions"]), (9, ["milliards"])],
    names: [
      ("EUR", ["euros"]), ("USD", ["dollars", "dollars américains"]), ("CAD", ["dollars canadiens"]),
      ("CHF", ["francs suisses"]),
    ],
    ranges: [("", "–"), ("", " à "), ("entre ", " et ")],
    sentences: ["Cela a coûté % par an.", "L’État a versé %, a-t-il dit"], particle: "de "),
]

/// Signs and codes, which any language puts on either side.
private let signs = [
  "$": "USD", "€": "EUR", "₸": "KZT", "₽": "RUB", "₺": "TRY", "£": "GBP", "US$": "USD", "HK$": "HKD", "₹": "INR",
]
private let codes = ["USD", "EUR", "KZT", "KGS", "UZS", "TJS", "TMT", "RUB", "CNY", "CHF", "AUD"]

extension Writing {
  /// A number with its separators: thousands apart or not, no decimals or one or two, never three.
  fileprivate func number(_ value: Figure, _ random: inout Dice) -> String {
    let parts = value.description.split(separator: ".")
    var digits = String(parts[0])
    if digits.count > 3, Bool.random(using: &random) || parts.count == 1 && groups == blank {
      let separator = groups.randomElement(using: &random) ?? ""
      // One point before three digits is a decimal mark in some languages.
      guard digits.count > 6 || separator != "." || parts.count > 1 else { return digits }
      for place in stride(from: digits.count - 3, to: 0, by: -3) {
        digits.insert(contentsOf: separator, at: digits.index(digits.startIndex, offsetBy: place))
      }
    }
    return parts.count > 1 ? digits + decimal + parts[1] : digits
  }

  /// A sum as it is written, and as it is to be read.
  fileprivate func sum(_ random: inout Dice) -> (text: String, sum: String) {
    let (power, words) = magnitudes.randomElement(using: &random) ?? (0, [])
    let word = Bool.random(using: &random) ? words.randomElement(using: &random) : nil
    var low = Writing.figure(hasMagnitude: word != nil, &random)
    var text = number(low, &random)
    var high: Figure?
    if word != nil, Int.random(in: 0..<4, using: &random) == 0, let range = ranges.randomElement(using: &random) {
      let upper = Figure(digits: low.digits + Int128.random(in: 1...low.digits, using: &random), places: low.places)
      text = range.before + text + range.between + number(upper, &random)
      high = upper
    }
    if word != nil {
      low = low.scaled(byPowerOfTen: power)
      high = high?.scaled(byPowerOfTen: power)
    }
    let amount = text + (word.map { " " + $0 } ?? "")
    let (written, code) = withCurrency(amount, word, isRange: high != nil, &random)
    return (written, "\(low)\(high.map { "..\($0)" } ?? "") \(code)")
  }

  private func withCurrency(
    _ amount: String, _ word: String?, isRange: Bool, _ random: inout Dice
  ) -> (String, String) {
    switch Int.random(in: 0..<4, using: &random) {
    case 0 where !isRange:
      let (sign, code) = signs.randomElement(using: &random) ?? ("$", "USD")
      return (Bool.random(using: &random) || word == nil ? sign + amount : "\(amount) \(sign)", code)
    case 1 where !isRange:
      let code = codes.randomElement(using: &random) ?? "USD"
      return (Bool.random(using: &random) ? "\(code) \(amount)" : "\(amount) \(code)", code)
    default:
      let (code, forms) = names.randomElement(using: &random) ?? ("USD", ["dollars"])
      let name = forms.randomElement(using: &random) ?? ""
      return ("\(amount) \(word == nil ? "" : particle)\(name)", code)
    }
  }

  /// A value that no rule takes for a year, for a label's number or for one that can be read in two ways.
  private static func figure(hasMagnitude: Bool, _ random: inout Dice) -> Figure {
    let places = Int.random(in: 0...2, using: &random)
    let whole = Int128.random(in: hasMagnitude ? 1...999 : 100...99_999_999, using: &random)
    guard places > 0 || !(1900...2099).contains(whole) else { return Figure(digits: 5000, places: 0) }
    let decimals = Int128.random(in: 1...(places == 1 ? 9 : 99), using: &random)
    return places == 0
      ? Figure(digits: whole, places: 0) : Figure(digits: whole * powerOfTen(places) + decimals, places: places)
  }
}

/// Ten thousand sums in eleven writings, with generated amounts: each sentence has the one sum that was written into it.
@Test(arguments: writings.keys.sorted())
func asItIsWrittenSoItIsRead(_ name: String) throws {
  let writing = try #require(writings[name])
  var random = Dice(seed: UInt64(name.utf8.count) &* 1_000_003)
  for _ in 0..<(10_000 / writings.count + 1) {
    let (written, expected) = writing.sum(&random)
    let text = (writing.sentences.randomElement(using: &random) ?? "%").replacing("%", with: written)
    let read = sums(text)
    guard read != [expected] else { continue }
    Issue.record("\(name): “\(text)” has \(read), not \(expected)")
  }
}

/// The same sums are seen by the glance that an import gives each word.
@Test(arguments: writings.keys.sorted())
func theGlanceMissesNoSum(_ name: String) throws {
  let writing = try #require(writings[name])
  var random = Dice(seed: 7)
  for _ in 0..<100 {
    let (written, _) = writing.sum(&random)
    let text = (writing.sentences.randomElement(using: &random) ?? "%").replacing("%", with: written)
    #expect(glance(text), "\(name): \(text)")
  }
}

/// Random bytes and cut texts never stop the reader, and every sum lies inside its text.
@Test func anyTextIsReadToItsEnd() {
  var random = Dice(seed: 11)
  let pieces = [
    "$", "5", " ", "млн", ".", "USD", "тенге", "-", "–", ",", "1 000", "to", "\u{A0}", "‘", "so", "m", "\n", "(", ")",
    "%", "€", "k",
    "US", "\u{301}", "👍", "от", "до", "и", "2024", "\u{200B}", "₸", "1,200", "млрд", "d’", "'",
  ]
  for _ in 0..<2000 {
    let count = Int.random(in: 0..<24, using: &random)
    let text = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
    for sum in Sum.all(in: text) {
      #expect(sum.range.lowerBound >= text.startIndex && sum.range.upperBound <= text.endIndex)
      #expect(sum.figure.digits > 0 && sum.upper.map { $0.ratio > sum.figure.ratio } ?? true)
    }
  }
}
