/// A language in which newsband knows the names of money.
enum MoneyLanguage: Sendable {
  case english, russian, kazakh, kyrgyz, uzbek, tajik, turkmen, turkish, german, french

  /// The way in which it writes numbers.
  var numbers: NumberStyle {
    switch self {
    case .english: .english
    case .russian, .kazakh, .kyrgyz, .uzbek, .tajik, .turkmen, .french: .spaced
    case .turkish, .german: .continental
    }
  }
}

/// Names of money in one language, in every form that they come in: each stem with each ending.
struct NameForms: Sendable {
  let language: MoneyLanguage
  let stems: String
  /// An empty ending is the stem itself.
  let endings: String
  /// Another set of stems and endings of the same name.
  private(set) var others: [NameForms] = []

  private init(_ language: MoneyLanguage, _ stems: String, _ endings: String = "") {
    self.language = language
    self.stems = stems
    self.endings = endings
  }

  /// Every form.
  var words: [String] {
    parts.flatMap { part in
      let endings = NameForms.split(part.endings)
      return NameForms.split(part.stems).flatMap { stem in endings.map { String(stem) + $0 } }
    }
  }

  /// These stems with these endings, and each other set of them.
  var parts: [NameForms] { [self] + others.flatMap(\.parts) }

  /// The stems or the endings of a list. Two blanks, or one at an end, stand around an empty ending.
  static func split(_ list: String) -> [Substring] {
    list.unicodeScalars.split(omittingEmptySubsequences: false) { $0.value <= 0x20 }.map(Substring.init)
  }

  static func en(_ words: String) -> NameForms { NameForms(.english, words) }
  /// Words that would be common ones with the other endings: som-e is "some", yen-i is Turkish for "new".
  static func trWords(_ words: String) -> NameForms { NameForms(.turkish, words) }
  static func de(_ words: String) -> NameForms { NameForms(.german, words.lowercased()) }
  static func fr(_ words: String) -> NameForms { NameForms(.french, words) }

  /// Words that are not inflected, or whose few forms are all here.
  static func ru(_ words: String) -> NameForms { NameForms(.russian, words) }
  /// сом, сума, манатов: masculine, hard.
  static func ruHard(_ stems: String) -> NameForms { NameForms(.russian, stems, " а у ом е ы ов ам ами ах") }
  /// рубл-ь, юан-ей: masculine, soft.
  static func ruSoft(_ stems: String) -> NameForms { NameForms(.russian, stems, "ь я ю ем е и ей ям ями ях") }
  /// лир-а, гривн-ы: feminine, hard; the bare stem is the genitive plural.
  static func ruFeminine(_ stems: String) -> NameForms { NameForms(.russian, stems, "а ы е у ой  ам ами ах") }
  /// рупи-я: feminine in -ия.
  static func ruFeminineSoft(_ stems: String) -> NameForms { NameForms(.russian, stems, "я и ю ей й ям ями ях") }

  /// теңге-ні, доллар-ы-на: the cases of Kazakh for front and back vowels alike, with the possessive.
  static func kk(_ stems: String) -> NameForms {
    NameForms(
      .kazakh, stems,
      """
       ға ды дың да дан мен лық лар ы ын ына ының ында ынан ымен та тан ты тың тық қа пен\
       ге ні нің де ден лік сі сін сіне сінің сінен лер ді дің і ін іне інің інен дік сы сын сына сының сынан
      """)
  }

  /// сом-дун, доллар-ы-на: the cases of Kyrgyz.
  static func ky(_ stems: String) -> NameForms {
    NameForms(
      .kyrgyz, stems,
      """
       го ду дун до дон дук лук у уна ун унун га ды дын да дан дык лык ы ына ын ынын ынан лар\
       ге ди дин де ден дик лик и ине ин инин инен ни нин си син сине синин сы сын сына сынын лор
      """)
  }

  /// so'm-ning, dollar-i-ga: the cases of Uzbek in Latin letters.
  static func uz(_ stems: String) -> NameForms {
    NameForms(
      .uzbek, stems,
      """
       ga ni ning da dan lik lar gacha larni larga larning lari dir i ini iga ining idan ida idagi igacha\
       si sini siga sining sidan sigacha
      """)
  }

  /// сўм-нинг: the same in Cyrillic letters.
  static func uzCyrillic(_ stems: String) -> NameForms {
    NameForms(
      .uzbek, stems,
      " га ни нинг да дан лик лар гача дир и ини ига ининг идан ида игача си сини сига сининг сидан")
  }

  /// сомон-иро: Tajik, with the izafat and -ро.
  static func tg(_ stems: String) -> NameForms { NameForms(.tajik, stems, " ро и иро е ҳо ҳои у") }

  /// manad-yň: Turkmen; a final t of the stem softens before a vowel.
  static func tk(_ stem: String, soft: String? = nil) -> NameForms {
    var forms = NameForms(.turkmen, stem, " da dan lyk lar de den lik ler")
    let endings = "y yň a yna yny ynyň yndan ynda i iň e ine ini iniň sy syny syna synyň si sine sini ny nyň"
    forms.others = [NameForms(.turkmen, soft ?? stem, endings)]
    return forms
  }

  /// dolar-ı-nın: Turkish, with the possessive; front, back and rounded vowels alike.
  static func tr(_ stems: String) -> NameForms {
    NameForms(
      .turkish, stems,
      """
       ı a da dan ın lık lar lara ları larlık ının ına ında ından ını ıyla ıdır dır tan lik\
       i e de den in ler leri inin ine inde inden ini iyle dir\
       sı sının sına sından sını yı ya yla nın si sinin sine sinden sini yi ye yle nin\
       su suna sunun sundan sunu yu luk nun u una unun undan unu un dur tır
      """)
  }
}
