/// Words for small numbers, and Roman numerals: a translator writes 3 as a word, or the other way round.
///
/// Kazakh and Kyrgyz "он" is not among them: in Russian it is "he", and would stand for a 10 that was lost.
enum NumberWord {
  /// The number from 1 to 12, or a round one, that a word in small letters means; nil for any other word.
  static func value(of word: String) -> Int? { values[word] }

  /// The value of a Roman numeral, "XXI", or of V or X alone; nil for any other word.
  static func roman(_ word: String) -> Int? {
    guard word.utf8.count >= 2 || ["V", "X"].contains(word), word.utf8.count <= 8 else { return nil }
    let digits = word.compactMap { letters[$0] }
    guard digits.count == word.count else { return nil }
    var value = 0
    for (place, digit) in digits.enumerated() {
      value += place + 1 < digits.count && digit < digits[place + 1] ? -digit : digit
    }
    return value
  }

  private static let letters: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100]

  /// Cardinals and ordinals as they stand in running text: English, Russian, Kazakh, Kyrgyz, Uzbek, Tajik, Turkmen, Turkish.
  private static let words: [(Int, String)] = [
    (
      1,
      "one first once один одна одно одного одной одну одним первый первая первое первого первой бир бір бірінші биринчи bir "
        + "birinchi birinji як яке якум"
    ),
    (
      2,
      "two second twice both два две двух двум двумя двое второй вторая второе второго оба обе екі екінші эки экинчи ikki ikkinchi "
        + "iki ikinci ikinji ду дуюм"
    ),
    (
      3,
      "three third три трех трёх трем трём тремя трое третий третья третье третьего үш үшінші үчүнчү үч uch uchinchi üç üçüncü се сеюм"
    ),
    (
      4,
      "four fourth четыре четырех четырёх четырем четверо четвертый четвёртый төрт төртінші төртүнчү toʻrt to'rt tort dört чор"
    ),
    (5, "five fifth пять пяти пятью пятеро пятый пятая пятого бес беш бесінші бешинчи besh beshinchi bäş beş панҷ"),
    (6, "six sixth шесть шести шестью шестеро шестой алты алтыншы алтынчы olti alty altı шаш"),
    (7, "seven seventh семь семи семью семеро седьмой жеті жетінші жети жетинчи yetti ýedi yedi ҳафт"),
    (8, "eight eighth восемь восьми восемью восьмой сегіз сегізінші сегиз sakkiz sekiz ҳашт"),
    (9, "nine ninth девять девяти девятью девятый тоғыз тогуз toʻqqiz to'qqiz toqqiz dokuz нӯҳ"),
    (10, "ten tenth ten десять десяти десятью десятый оныншы онунчу oʻn o'n on даҳ"),
    (11, "eleven eleventh одиннадцать одиннадцати"), (12, "twelve twelfth dozen двенадцать двенадцати дюжина"),
    (15, "fifteen пятнадцать пятнадцати"), (20, "twenty twentieth двадцать двадцати жиырма жыйырма yigirma yirmi бист"),
    (30, "thirty тридцать тридцати отыз отуз oʻttiz o'ttiz otuz сӣ"),
    (40, "forty сорок сорока қырық кырк qirq kırk чил"),
    (50, "fifty пятьдесят пятидесяти елу элүү ellik elli панҷоҳ"),
    (100, "hundred сто ста жүз jüz yuz yüz сад"), (1000, "thousand тысяча тысячу тысячи мың миң ming müň bin ҳазор"),
  ]

  private static let values: [String: Int] = Dictionary(
    words.flatMap { number, words in words.split(separator: " ").map { (String($0), number) } }
  ) { first, _ in first }
}
