import Text

/// The unit of a number in an article. Only numbers of one unit are compared.
enum StoryUnit: String, CaseIterable, Sendable {
  case dead, injured, missing, people
  case magnitude, percent, degrees
  case km, metres, squareMetres = "m²", cm, hectares, tonnes, megawatts
  case houses, flats, shops, wagons, vehicles, seats
  case usd = "USD"
  case eur = "EUR"
  case kzt = "KZT"
  case som, somoni
  case tmt = "TMT"
  case rub = "RUB"
  case cny = "CNY"
  case lira
  /// Hours, days and years, which tell little of an event.
  case time

  /// True for what befell people.
  var isCasualty: Bool { self == .dead || self == .injured || self == .missing }

  var isMoney: Bool {
    switch self {
    case .usd, .eur, .kzt, .som, .somoni, .tmt, .rub, .cny, .lira: true
    case .dead, .injured, .missing, .people, .magnitude, .percent, .degrees, .km, .metres, .squareMetres, .cm,
      .hectares, .tonnes,
      .megawatts, .houses, .flats, .shops, .wagons, .vehicles, .seats, .time:
      false
    }
  }

  /// The unit of a sign before or behind a number.
  static func unit(ofSign sign: Unicode.Scalar) -> StoryUnit? {
    switch sign {
    case "%", "٪": .percent
    case "$": .usd
    case "€": .eur
    case "₸": .kzt
    case "₽": .rub
    case "¥": .cny
    case "₺": .lira
    case "°": .degrees
    case "级": .magnitude
    case "公": .km
    case "吨": .tonnes
    default: nil
    }
  }

  /// The units that a word names, by its letters in `Latinizer`'s writing. People who came to harm are the concepts of the word list.
  static func unit(of word: [UInt8], concepts: [Int]) -> StoryUnit? {
    for concept in concepts { if let unit = ofConcepts[concept] { return unit } }
    return lexicon.names(of: word).first.flatMap { StoryUnit(rawValue: lexicon.names[$0]) }
  }

  private static let ofConcepts = Dictionary(
    uniqueKeysWithValues: StoryConcepts.lexicon.names.enumerated().compactMap { number, name in
      // The strength of a quake stands beside its word: "a 5.4 quake".
      (name == "quake" ? StoryUnit.magnitude : StoryUnit(rawValue: name).flatMap { $0.isCasualty ? $0 : nil })
        .map { (number, $0) }
    })

  static let lexicon = StoryLexicon(table)

  /// The form of a line is that of `StoryConcepts`.
  private static let table = """
    people человек людей адам= адамды адамның адамнын кишин киши= kishi= kishini киши= кишини нафар nafar одам= odam= kişi= kişinin \
    adam= adamyň nəfər people persons نفر تن= пассажир жолаушы жүргүнчү yoʻlovchi yo'lovchi йўловчи мусофир ýolagçy yolcu passenger \
    рабочих рабочие жұмысшы ишчи ishchi işçi worker miner оқушы окуучу oʻquvchi ўқувчи хонанда учени школьник ребен ребён дете= детей= дети= бала= балалар bola= бола= кӯдак \
    child= children çocuk student студент горняк кенші кенчи konchi жител тұрғын тургун aholi аҳоли resident
    magnitude магнитуд баллдық балдык балдық балла баллов балл= ball= büyüklü richter рихтер ریشتر بزرگی magnitude силой= \
    шиддат dereceli
    percent процент пайыз пайызға протсент protsent фоиз foiz дарсад göterim yüzde faizi percent pct= درصد
    degrees градус daraja даража дараҷа dereje derece degree درجه
    km километр км= шақырым чакырым kilometr kilometre kilometer km= chaqirim کیلومتر
    cm сантиметр см= santimetr centimetre centimeter cm= santimetre سانتیمتر
    m² квадратн шаршы чарчы kvadrat квадрат мурабба square metrekare kwadrat
    metres метрге метрди метрни метра метров метрлік метрдик metr= metrlik metre= metres meter= meters metrelik метри= متر
    hectares гектар gektar hektar hectare هکتار
    tonnes тонн тонна tonna tonne tons= ton= tonluk
    megawatts мегаватт мвт= megavat megawatt mw= mvt=
    houses дом= дома= домов домам= домах= үй= үйге үйді= үйдү= үйлер үйүн uyni uyning uy= uyga уй= уйни= уйнинг уйга xonadon хонадон \
    хона= хонаро хонаи öý= öýi ev= evi= evin house houses home= homes= خانه жилых
    flats квартир пәтер батир= батирди kvartira flat= flats apartment
    shops бутик магазин дүкен дүкөн doʻkon do'kon дўкон дӯкон dükan dükkan stall stalls shop shops kiosk контейнер konteyner container \
    павильон
    wagons вагон vagon wagon
    vehicles автомобил автобус машин= машина машины көлік унаа mashina avtomobil мошин awtoulag araç araba cars vehicle truck lorries \
    фур= фура фуры
    seats мест= места= орынды орындық орун= oʻrinli o'rinli ўринли seats seat beds bed= коек койк kişilik yatak
    USD доллар dollar долл= dolar دلار
    EUR евро еуро yevro euro ýewro یورو
    KZT тенге теңге tenge
    som сом= сома= сомов= сомго сомду сомдук som= soms= soʻm so'm soʻmlik сўм сум= сумов сума= сомдон
    somoni сомон somoni
    TMT манат manat
    RUB рубл rubl rouble ruble
    CNY юан yuan
    lira лир= лира= лиры= lira
    time час= часа= часов= часам сағат саат= саатт saat= saatlik соат soat hour hours минут дақиқа daqiqa minute dakika день= дня= дней= \
    суток сутки күн= күндүк күндік кун= кунлик kun= kunlik рӯз= gün= günlük day= days лет= летн года= годам год= жыл= жылдык жылдық жылға \
    жылга йил= йилга yil= yilga yillik ýyl= yıl= yıllık сол= сола= year= years месяц ай= айлық oy= oylik моҳ= ay= month недел апта хафта \
    hafta week сол= жаста жас= жашта yoshli yaş= yaşında ساله سال روز ساعت
    """
}

/// Small numbers that are written as words.
enum StoryNumerals {
  /// The value of a word of a language, by its letters in `Latinizer`'s writing; nil for another word.
  static func value(of word: [UInt8], _ language: Language?) -> Double? {
    language.flatMap { tables[$0] }?[String(decoding: word, as: UTF8.self)]
  }

  /// The value of a numeral with the one behind it: twenty and five are 25. Nil where they are two numbers.
  static func joined(_ tens: Double, _ ones: Double) -> Double? {
    tens >= 10 && tens < 100 && tens.truncatingRemainder(dividingBy: 10) == 0 && ones < 10 ? tens + ones : nil
  }

  private static let tables: [Language: [String: Double]] = {
    var tables: [Language: [String: Double]] = [:]
    for (languages, text) in words {
      var table: [String: Double] = [:]
      for line in text.split(separator: "\n") {
        let parts = line.split(separator: " ")
        guard let value = parts.first.flatMap({ Double($0) }) else { continue }
        for word in parts.dropFirst() { table[String(decoding: Latinizer.latin(word), as: UTF8.self)] = value }
      }
      for language in languages { tables[language] = table }
    }
    return tables
  }()

  /// A line is a number and its words.
  private static let words: [([Language], String)] = [
    (
      [.russian],
      """
      2 два две двое двух двоих двум двоим
      3 три трое трёх троих трём троим
      4 четыре четверо четырёх четверых четырём
      5 пять пятеро пяти пятерых
      6 шесть шестеро шести шестерых
      7 семь семеро семи семерых
      8 восемь восьмеро восьми восьмерых
      9 девять девятеро девяти девятерых
      10 десять десяти десятеро
      11 одиннадцать одиннадцати
      12 двенадцать двенадцати
      13 тринадцать тринадцати
      14 четырнадцать четырнадцати
      15 пятнадцать пятнадцати
      16 шестнадцать шестнадцати
      17 семнадцать семнадцати
      18 восемнадцать восемнадцати
      19 девятнадцать девятнадцати
      20 двадцать двадцати
      30 тридцать тридцати
      40 сорок сорока
      50 пятьдесят пятидесяти
      60 шестьдесят
      70 семьдесят
      80 восемьдесят
      90 девяносто
      100 сто
      200 двести
      300 триста
      400 четыреста
      """
    ),
    (
      [.english],
      """
      2 two
      3 three
      4 four
      5 five
      6 six
      7 seven
      8 eight
      9 nine
      10 ten
      11 eleven
      12 twelve dozen
      13 thirteen
      14 fourteen
      15 fifteen
      16 sixteen
      17 seventeen
      18 eighteen
      19 nineteen
      20 twenty
      30 thirty
      40 forty
      50 fifty
      60 sixty
      70 seventy
      80 eighty
      90 ninety
      100 hundred
      """
    ),
    (
      [.kazakh],
      """
      2 екі екеу екеуі екеуінің
      3 үш үшеу үшеуі
      4 төрт төртеу төртеуі
      5 бес бесеу бесеуі
      6 алты алтау алтауы
      7 жеті жетеу жетеуі
      8 сегіз
      9 тоғыз
      10 он
      20 жиырма
      30 отыз
      40 қырық
      50 елу
      60 алпыс
      70 жетпіс
      80 сексен
      90 тоқсан
      100 жүз
      """
    ),
    (
      [.kyrgyz],
      """
      2 эки экөө
      3 үч үчөө
      4 төрт төртөө
      5 беш бешөө
      6 алты алтоо
      7 жети жетөө
      8 сегиз
      9 тогуз
      10 он
      20 жыйырма
      30 отуз
      40 кырк
      50 элүү
      60 алтымыш
      70 жетимиш
      80 сексен
      90 токсон
      100 жүз
      """
    ),
    (
      [.uzbekLatin, .uzbekCyrillic],
      """
      2 ikki ikkita икки иккита
      3 uch uchta уч учта
      4 toʻrt toʻrtta тўрт тўртта
      5 besh beshta беш бешта
      6 olti oltita олти олтита
      7 yetti yettita етти еттита
      8 sakkiz sakkizta саккиз саккизта
      9 toʻqqiz toʻqqizta тўққиз
      10 oʻn oʻnta ўн ўнта
      20 yigirma йигирма
      30 oʻttiz ўттиз
      40 qirq қирқ
      50 ellik эллик
      60 oltmish олтмиш
      70 yetmish етмиш
      80 sakson саксон
      90 toʻqson тўқсон
      100 yuz юз
      """
    ),
    (
      [.tajik],
      """
      2 ду дуто
      3 се сето
      4 чор чаҳор чорто
      5 панҷ панҷто
      6 шаш
      7 ҳафт
      8 ҳашт
      9 нӯҳ
      10 даҳ
      11 ёздаҳ
      12 дувоздаҳ
      13 сездаҳ
      14 чордаҳ
      15 понздаҳ
      16 шонздаҳ
      17 ҳабдаҳ
      18 ҳаждаҳ
      19 нуздаҳ
      20 бист
      30 сӣ
      40 чил
      50 панҷоҳ
      100 сад
      """
    ),
    (
      [.turkmen],
      """
      2 iki
      3 üç
      4 dört
      5 bäş
      6 alty
      7 ýedi
      8 sekiz
      9 dokuz
      10 on
      20 ýigrimi
      30 otuz
      40 kyrk
      50 elli
      100 ýüz
      """
    ),
    (
      [.turkish, .azerbaijani],
      """
      2 iki
      3 üç
      4 dört dörd
      5 beş
      6 altı
      7 yedi yeddi
      8 sekiz səkkiz
      9 dokuz doqquz
      10 on
      20 yirmi iyirmi
      30 otuz
      40 kırk qırx
      50 elli əlli
      100 yüz
      """
    ),
    (
      [.persian],
      """
      2 دو
      3 سه
      4 چهار
      5 پنج
      6 شش
      7 هفت
      8 هشت
      10 ده
      20 بیست
      100 صد
      """
    ),
  ]
}
