/// A country as texts name it: so that a manat is given to the right one, and an article lights its pairs.
package struct Country: Hashable, Sendable {
  /// ISO 3166 alpha-2: "KZ"; "EU" for the euro area.
  package let code: String
  /// ISO 4217 code of its money.
  package let currency: String

  /// Every country that is known by name.
  package static let all: [Country] = rows.map(\.country)
}

/// Beginnings of words that name a country, folded as `TextToken` folds; "_" is a blank, "$" the end of the word.
///
/// After the bar: towns that stand for the country when a word has to be told apart, but do not name it.
private let table = """
  KZ KZT kazakh qazaq казах қазақ | astana астан almaty алмат
  KG KGS kyrgyz kirgiz kirghiz кыргыз киргиз қырғыз | bishkek бишкек
  UZ UZS uzbek o'zbek özbek узбек ўзбек өзбек | tashkent toshkent ташкент тошкент samarkand
  TJ TJS tajik tojik таджик тоҷик тәжік | dushanbe душанбе
  TM TMT turkmen türkmen туркмен түрікмен түркмөн | ashgabat aşgabat ашхабад ашгабат awaza
  AZ AZN azerb azərb азерб әзірбайжан | baku баку
  RU RUB russia росси | moscow москв kremlin кремл
  BY BYN belarus белорус беларус | minsk минск
  UA UAH ukrain украин | kyiv kiev киев
  AM AMD armenia армени армянск | yerevan ереван
  GE GEL georgia$ georgian грузия$ грузии$ грузию$ грузией$ грузинск | tbilisi тбилис
  MD MDL moldov молдав молдов |
  MN MNT mongol монгол | ulaanbaatar
  AF AFN afghan афган | kabul кабул
  PK PKR pakistan пакист |
  IN INR india$ indian$ indians$ индия$ индии$ индию$ индией$ индийск | delhi
  IR IRR iran иран | tehran тегеран
  IQ IQD iraq ирак$ ирака$ иракск |
  TR TRY turkey turkish türkiye turkiye турция$ турции$ турцию$ турцией$ турецк | ankara анкар
  CN CNY china chinese китай китая$ китаю$ китае$ китаем$ қытай кытай xitoy хитой renminbi | beijing пекин
  HK HKD hong_kong гонконг |
  TW TWD taiwan тайван |
  JP JPY japan япони японск | tokyo токио
  KR KRW korea кореи$ корея$ корею$ корейск | seoul сеул
  US USD united_states american$ americans$ usa u.s us$ сша$ американск ақш$ aqsh$ | washington вашингтон
  EU EUR european_union eurozone евросоюз еврозон |
  GB GBP united_kingdom britain british$ uk$ u.k великобритан британск sterling стерлинг | london
  CH CHF switzerland swiss$ швейцар |
  CA CAD canad канад |
  AU AUD australia австрали |
  NZ NZD new_zealand новозеланд |
  SG SGD singapor сингапур |
  PL PLN poland polish$ польша$ польши$ польше$ польск |
  CZ CZK czech чехи чешск |
  HU HUF hungar венгри венгерск |
  RO RON romania румын |
  RS RSD serbia сербия$ сербии$ сербск |
  SE SEK swed швеци шведск |
  NO NOK norway norwegian норвег |
  DK DKK denmark danish$ дания$ дании$ датск |
  IL ILS israel израил |
  SA SAR saudi саудовск |
  AE AED emirat uae$ эмират оаэ$ |
  QA QAR qatar катар |
  KW KWD kuwait кувейт |
  OM OMR oman$ omani |
  EG EGP egypt египет египт |
  ZA ZAR south_africa юар$ |
  BR BRL brazil бразил |
  AR ARS argentin аргентин |
  MX MXN mexic мексик |
  TH THB thai таиланд тайск |
  VN VND vietnam вьетнам |
  MY MYR malaysia малайзи |
  ID IDR indonesia индонези |
  BD BDT bangladesh бангладеш |
  LK LKR sri_lanka |
  """

private struct Row: Sendable {
  let country: Country
  let names: [Substring]
  let towns: [Substring]
}

private let rows: [Row] = table.split(separator: "\n").map { line in
  let halves = line.split(separator: "|", maxSplits: 1)
  let words = halves[0].split(separator: " ")
  return Row(
    country: Country(code: String(words[0]), currency: String(words[1])), names: Array(words.dropFirst(2)),
    towns: halves.count > 1 ? halves[1].split(separator: " ") : [])
}

/// One entry of the table above, ready to be compared.
private struct Stem: Sendable {
  let word: String
  let isWhole: Bool
  /// What the next word must begin with, for names of two words.
  let next: String?
  let country: Country
  let isName: Bool

  init(_ text: Substring, _ country: Country, isName: Bool) {
    isWhole = text.hasSuffix("$")
    let parts = (isWhole ? text.dropLast() : text).split(separator: "_")
    word = String(parts[0])
    next = parts.count > 1 ? String(parts[1]) : nil
    self.country = country
    self.isName = isName
  }
}

/// By the first two characters, so that most words of a text are dismissed with one look.
private let stems: [String: [Stem]] = Dictionary(
  grouping: rows.flatMap { row in
    row.names.map { Stem($0, row.country, isName: true) } + row.towns.map { Stem($0, row.country, isName: false) }
  }, by: { String($0.word.prefix(2)) })

extension Country {
  /// A country found among the tokens of a text.
  struct Match {
    let country: Country
    /// Whether it is a name of the country, and not only of a town of it.
    let isName: Bool
    /// How many tokens the name takes: two for Hong Kong.
    let width: Int
  }

  /// The country that the tokens from `index` on name.
  static func at(_ index: Int, of tokens: [TextToken]) -> Match? {
    let token = tokens[index]
    guard token.kind == .word, let candidates = stems[String(token.folded.prefix(2))] else { return nil }
    // Latin names are told from turkey and china by their capital; Cyrillic adjectives have none.
    guard token.isCapital || (token.folded.utf8.first ?? 0) >= 0x80 else { return nil }
    for stem in candidates {
      let isWhole = stem.isWhole || stem.next != nil
      guard isWhole ? token.folded == stem.word : token.folded.hasPrefix(stem.word) else { continue }
      if let next = stem.next {
        guard index + 1 < tokens.count, tokens[index + 1].folded.hasPrefix(next) else { continue }
      }
      return Match(country: stem.country, isName: stem.isName, width: stem.next == nil ? 1 : 2)
    }
    return nil
  }
}
