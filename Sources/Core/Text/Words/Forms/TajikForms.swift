/// The inflection of Tajik nouns, adjectives and verbs.
///
/// Rules: Грамматикаи забони адабии ҳозираи тоҷик (Душанбе, 1985–1989), vol. 1. ӣ is written и, ё is written е.
enum TajikForms {
  private typealias Paradigm = EndingTable.Paradigm

  static let table = EndingTable(
    [
      Paradigm(endings: nominal, isGuarded: true),
      // Plurals of people: зан, занон; донишҷӯ, донишҷӯён; бача, бачагон.
      Paradigm(endings: [""] + plural("он"), shortest: 3, notAfter: "аеиоуӯэюяй"),
      Paradigm(endings: [""] + plural("ен"), shortest: 3, after: "оуӯию"),
      Paradigm(endings: ["й"] + plural("ен"), shortest: 3),
      Paradigm(endings: [""] + plural("гон"), shortest: 3, after: "а"),
      Paradigm(endings: [""] + plural("вон"), shortest: 3, after: "уӯ"),
      // The past of verbs: its stem ends in т or д.
      Paradigm(
        endings: [
          "ан", "", "ам", "и", "ем", "ед", "анд", "а", "аам", "ааст", "аст", "аем", "аед", "аанд", "ани", "анро",
        ],
        after: "тд", isVerb: true),
    ],
    wholes: """
      сомони борон даҳон ҷавон фармон камон замон гумон тавон миен ҷаҳон поен баен ҷон мардум район балкон сезон закон вагон \
      салон талон жетон батон патрон мадам реклама салат халат солдат формат мандат метро бюро аҳолиро
      """)

  /// The endings of a noun, without the -ат of "your", which many words end in: the izofa, the enclitics of possession, ро, and the verb "is".
  private static let tail = [
    "", "и", "е", "ро", "у", "аст", "анд", "ам", "аш", "амон", "атон", "ашон", "амро", "атро", "ашро", "амонро",
    "атонро", "ашонро", "иаш", "ест", "еро",
  ]

  private static let nominal: [String] =
    tail + ["тар", "тари", "тарин", "тарини", "таринро", "таринҳо", "таринҳои"]
    + ["й", "ям", "ят", "яш", "ямон", "ятон", "яшон"] + plural("ҳо") + plural("ҳо").map { "и" + $0 }

  private static func plural(_ ending: String) -> [String] {
    tail.map { ending + $0 }
      + (ending.hasSuffix("о")
        ? ["ям", "ят", "яш", "ямон", "ятон", "яшон", "ямро", "яшро", "ямонро", "яшонро", "ву", "ю"].map { ending + $0 }
        : [])
  }

  /// Words before which verbs have ме-, наме-, на-, би-.
  static let prefixes = ["наме", "ме", "на", "би", "бу"]

  /// Verbs whose present stem is not the beginning of the past: the infinitive and the present stem.
  private static let presents = """
    кардан кун|гуфтан гӯ|рафтан рав|омадан о|додан деҳ|гирифтан гир|дидан бин|шудан шав|будан бош|доштан дор|сохтан соз|\
    навиштан навис|фурӯхтан фурӯш|хостан хоҳ|гузаштан гузар|гузоштан гузор|ефтан еб|омӯхтан омӯз|сӯхтан сӯз|паридан пар|\
    шинохтан шинос|андохтан андоз|пардохтан пардоз|нишастан нишин|баромадан баро|бурдан бар|овардан овар|задан зан|\
    кӯфтан кӯб|рехтан рез|гурехтан гурез|бастан банд|шикастан шикан|кушодан кушо|кушодан кушой|мурдан мир|пухтан паз|\
    шунидан шунав|тавонистан тавон|донистан дон|хондан хон|мондан мон|расидан рас|харидан хар|фиристодан фирист|истодан ист|\
    супурдан супор|шумурдан шумор|афтодан афт|пазируфтан пазир|ҷустан ҷӯ|шустан шӯ|рустан рӯ|гаштан гард|доштан дор
    """

  /// The present of each of them, one verb a line.
  static let irregular: String = presents.split(separator: "|").map { verb in
    let parts = verb.split(separator: " ")
    let (infinitive, present) = (parts[0], parts[1])
    let endings =
      "оӯу".contains(present.suffix(1)) ? ["ям", "и", "яд", "ем", "ед", "янд"] : ["ам", "и", "ад", "ем", "ед", "анд"]
    let persons = endings.map { present + $0 }
    let all = persons + ["ме", "наме", "на", "би"].flatMap { prefix in persons.map { prefix + $0 } }
    return ([infinitive, infinitive.dropLast(2)] + all.map { $0[...] }).joined(separator: " ")
  }.joined(separator: "\n")
}

extension TajikForms {
  /// A word, and without the prefixes of verbs.
  static func variants(of word: [UInt16]) -> [FormTable.Variant] {
    [FormTable.Variant(letters: word)]
      + prefixes.compactMap { prefix in
        word.count > prefix.utf16.count + 3 && word.starts(with: prefix.utf16)
          ? FormTable.Variant(letters: Array(word.dropFirst(prefix.utf16.count)), isVerb: true) : nil
      }
  }
}
