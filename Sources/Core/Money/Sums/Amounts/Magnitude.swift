/// A word or a letter after a number that multiplies it: "million", "млрд", "k".
struct Magnitude: Hashable, Sendable {
  enum Form: Sendable {
    case word
    /// Shortened: a point may follow it. "млн.", "Mio."
    case abbreviation
    /// One or two letters that mean other things too: they count glued to a number beside money.
    case letter
    /// As `letter`, and only behind a sign or a code before the number: "$5t", "$5 mil".
    case letterAfterSign
  }

  /// 3 for a thousand, 6 for a million, 9, 12.
  let powerOfTen: Int
  let form: Form
  let style: NumberStyle
  /// In the case that says from where: Kazakh "80 миллионнан 90 миллион теңгеге дейін" is a range.
  var isAblative = false

  /// The magnitude that a person types after a number, in small letters; nil for any other word. Behind a typed number "м", "т"
  /// and "t" are clear, which they are not in a text.
  static func typed(_ word: String) -> Magnitude? {
    if let power = ["t": 12, "м": 6, "т": 3][word] {
      return Magnitude(powerOfTen: power, form: .letter, style: .unknown)
    }
    guard let hash = WordRun.hash(of: word) else { return nil }
    return MoneyLexicon.shared.entries[Int(MoneyLexicon.shared.index(of: hash))].magnitude
  }

  /// Words of one meaning: each stem takes each of the endings; an empty one is the stem itself.
  struct Row: Sendable {
    let power: Int
    let form: Form
    let style: NumberStyle
    let stems: String
    let endings: String

    init(_ power: Int, _ form: Form, _ style: NumberStyle, _ stems: String, _ endings: String = "") {
      self.power = power
      self.form = form
      self.style = style
      self.stems = stems
      self.endings = endings
    }
  }

  /// Endings of the case that says from where.
  static let ablatives = Set(
    ["нан", "нен", "дан", "ден", "тан", "дон", "дөн", "ннан", "dan", "den"].map { $0.unicodeScalars.map(\.value) })

  // The first ending of each list is empty.
  private static let russian = " а у ом е ы ов ам ами ах"
  /// Kazakh, Kyrgyz, Uzbek and Tajik, for words that end in л, н, р, д or ң; Tajik -у is "and".
  private static let cyrillic =
    " ға ды дың да нан дан мен дық ын го ду дун до дон дук га ни нинг лик гача у и ро ҳо дай даған ге ди дин де ден дик"
    // миллиард ends in a voiceless sound.
    + " қа ты тың та тан тық пен тай"
  private static let uzbek = " ga ni ning da dan lik gacha lab i"
  private static let turkic = " a e ı i u ü da de dan den lık lik luk ın in un dır dir y yň lyk den"

  static let rows: [Row] = [
    Row(3, .word, .english, "thousand thousands"), Row(6, .word, .unknown, "million millions"),
    Row(9, .word, .english, "billion billions"), Row(12, .word, .english, "trillion trillions"),
    Row(5, .word, .english, "lakh lakhs lac"), Row(7, .word, .english, "crore crores"),
    Row(3, .letter, .english, "k"), Row(6, .letter, .english, "m mm"), Row(9, .letter, .english, "b"),
    Row(12, .letterAfterSign, .english, "t"), Row(6, .letterAfterSign, .english, "mil"),
    Row(9, .letterAfterSign, .english, "bil"),
    Row(6, .abbreviation, .unknown, "mln"), Row(6, .abbreviation, .english, "mn"),
    Row(9, .abbreviation, .english, "bn bln"), Row(12, .abbreviation, .unknown, "trln"),
    Row(12, .abbreviation, .english, "tn trn tln"),

    Row(3, .word, .spaced, "тысяч", " а и у е ей ам ами ах"), Row(6, .word, .spaced, "миллион", russian),
    Row(9, .word, .spaced, "миллиард", russian), Row(12, .word, .spaced, "триллион", russian),
    Row(3, .abbreviation, .spaced, "тыс"), Row(6, .abbreviation, .spaced, "млн"),
    Row(9, .abbreviation, .spaced, "млрд"),
    Row(12, .abbreviation, .spaced, "трлн"), Row(3, .letter, .spaced, "к"),

    Row(3, .word, .spaced, "мың миң минг ҳазор", cyrillic), Row(6, .word, .spaced, "миллион", cyrillic),
    Row(9, .word, .spaced, "миллиард", cyrillic), Row(12, .word, .spaced, "триллион", cyrillic),

    Row(3, .word, .spaced, "ming", uzbek), Row(6, .word, .unknown, "million", uzbek),
    Row(9, .word, .spaced, "milliard", uzbek), Row(12, .word, .english, "trillion", uzbek),
    Row(9, .abbreviation, .spaced, "mlrd"),

    Row(3, .word, .spaced, "müň myň", turkic), Row(6, .word, .unknown, "million", turkic),
    Row(9, .word, .spaced, "milliard", turkic), Row(12, .word, .english, "trillion", turkic),

    Row(3, .word, .continental, "bin", turkic), Row(6, .word, .continental, "milyon", turkic),
    Row(9, .word, .continental, "milyar", turkic), Row(12, .word, .continental, "trilyon", turkic),
    Row(9, .abbreviation, .continental, "mlr"),

    Row(3, .word, .continental, "tausend"), Row(6, .word, .continental, "millionen"),
    Row(9, .word, .continental, "milliarde milliarden"), Row(12, .word, .continental, "billionen"),
    Row(3, .abbreviation, .continental, "tsd"), Row(6, .abbreviation, .continental, "mio mill"),
    Row(9, .abbreviation, .continental, "mrd mia mld"),

    Row(3, .word, .spaced, "mille"), Row(9, .word, .spaced, "milliards"), Row(9, .abbreviation, .spaced, "md mds"),
    Row(12, .word, .english, "trillion"), Row(6, .word, .unknown, "million"),
  ]
}
