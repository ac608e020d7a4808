import Text

/// Titles of articles that come again every day and touch many events: summaries, rates, prices, weather, horoscopes.
///
/// A few phrases are enough alone. Other titles are known by the kinds of their words: a currency, a word for a rate and a day
/// are the rates of a day in any order and language; a rate alone can be news.
struct StoryRoundup {
  private enum Kind: String, CaseIterable {
    case rate, foreign, local, currency, amount, price, goods, today, weather, forecast, stars, digest, period, month,
      bank
    case from, move, record, session, announce, commodity, tally, daylong
  }

  private var kinds: Set<Kind> = []
  private var namesDay = false
  private var hasTodayBeforeColon = false
  /// True for a title of few words, which has no room for news.
  private let isBrief: Bool
  /// True for a digest and a period that stand among the first words.
  private var beginsWithDigest = false
  /// Words of no kind: what a title says beside the figure of the day.
  private var others = 0
  private let hasNumber: Bool
  private let hasFraction: Bool

  static func matches(_ title: String) -> Bool { matches(title, StoryWords(title: title, text: "")) }

  /// - Parameter words: begin with those of the title.
  static func matches(_ title: String, _ words: StoryWords) -> Bool {
    if hasPhrase(title) { return true }
    let headline = words.words.prefix { $0.place == .title }
    return !headline.isEmpty && StoryRoundup(title, headline, words).isRoundup
  }

  private init(_ title: String, _ headline: ArraySlice<StoryWord>, _ words: StoryWords) {
    isBrief = headline.count <= 3
    let numbers = StoryNumbers.found(in: title)
    (hasNumber, hasFraction) = (!numbers.isEmpty, numbers.contains { !$0.isWhole })
    var isFrom = false
    for (number, word) in headline.enumerated() {
      let letters = Array(words.letters(of: word))
      let next = headline.dropFirst(number + 1).first.map { Array(words.letters(of: $0)) } ?? []
      let found = StoryRoundup.lexicon.names(of: letters, next: next).compactMap(StoryRoundup.kind)
      kinds.formUnion(found)
      if found.isEmpty { others += 1 }
      let isMonth = found.contains(.month)
      if !isFrom, !StoryRoundup.isAblative(letters), isMonth || StoryCalendar.isDayOrMonth(letters) {
        namesDay = namesDay || !isMonth || StoryRoundup.hasDay(title)
      }
      isFrom = found.contains(.from) || letters == StoryRoundup.from
      if number < 4, kinds.contains(.digest), kinds.contains(.period) { beginsWithDigest = true }
      if found.contains(.today), title.utf8.dropFirst(word.bytes.upperBound).first == UInt8(ascii: ":") {
        hasTodayBeforeColon = true
      }
    }
    // A digest has few words, or tells what is in it behind a colon.
    if headline.count > 6, !title.contains(":") { beginsWithDigest = false }
  }

  private func has(_ kinds: Kind...) -> Bool { kinds.contains { self.kinds.contains($0) } }

  private var isRoundup: Bool {
    let isDaily = namesDay || has(.today)
    let namesMoney = has(.foreign, .local, .currency)
    if namesMoney, has(.rate), isDaily || isBrief || has(.foreign) && has(.local) { return true }
    if has(.rate), has(.bank), namesDay || namesMoney && has(.announce) { return true }
    if isFigureOfTheDay { return true }
    if has(.foreign), has(.local), isDaily, !has(.price) { return true }
    if has(.foreign, .goods), has(.amount) || has(.price) && isDaily { return true }
    if has(.weather), isDaily || has(.forecast) { return true }
    return has(.stars) || hasTodayBeforeColon || beginsWithDigest || has(.period) && namesDay && has(.digest)
  }

  /// True of the report of a session at the exchange, a rate to its fraction, a price of the world's markets and nothing else,
  /// and the number of accidents in a day. A record is news.
  private var isFigureOfTheDay: Bool {
    guard hasNumber, !has(.record) else { return false }
    if has(.daylong), has(.tally) { return true }
    guard has(.move) else { return false }
    if has(.foreign), has(.session) || has(.local) && hasFraction && others <= 2 { return true }
    return has(.commodity) && others <= 1
  }

  private static func kind(_ number: Int) -> Kind? { Kind(rawValue: lexicon.names[number]) }

  /// True if a title has a number that can be the day of a month.
  private static func hasDay(_ title: String) -> Bool {
    StoryNumbers.found(in: title).contains { $0.isWhole && (1...31).contains($0.value) }
  }

  /// True of a month in the case that says from when on: what is dearer from the first of June is news.
  private static func isAblative(_ letters: [UInt8]) -> Bool {
    endings.contains { letters.suffix($0.count).elementsEqual($0) }
  }

  /// Since, in Russian: a word of one letter is in no word list.
  private static let from = Latinizer.latin("с")
  private static let endings = ["dan", "den", "nan", "nen", "tan", "ten"].map { Array($0.utf8) }

  private static func hasPhrase(_ title: String) -> Bool {
    let small = Array(title.lowercased().utf8)
    return small.indices.contains { start in phrases.contains { small[start...].starts(with: $0) } }
  }

  /// In small letters, as bytes: every title is compared with all of them.
  private static let phrases: [[UInt8]] = """
    главное за|итоги дня|итоги недели|дайджест|коротко о|гороскоп|погода |прогноз погоды|курсы валют|курс валют|курс доллара на|кабарлары:|\
    хабарлары:|басты жаңалықтар|күн қорытынды|күндүн жыйынтыг|ауа райы|аба ырайы|валюта бағам|жұлдыз жорамал|жылдыздар|dayjest|kun yangilik|\
    ob-havo|valyuta kurs|munajjim|кун янгилик|об-ҳаво|валюта курс|обу ҳаво|қурби асъор|ахбори рӯз|digest|in brief|in five minutes|\
    daily briefing|morning briefing|news roundup|weather forecast|weather:|horoscope|exchange rates|günün özeti|hava durumu|burç|döviz kur|\
    howa maglumat|walýuta|opinion:|колонка:|мнение:|пікір:|пикир:|fikr:|фикр:|نرخ ارز|هواشناسی|汇率|天气
    """.split(separator: "|").map { Array($0.utf8) }

  private static let lexicon = StoryLexicon(table)

  /// The form of a line is that of `StoryConcepts`.
  private static let table = """
    rate курс= курсы= курса= курсу= курсун= курси курслар kurs= kursi kursu kurslar бағам багам= қурб hümmet rate= rates kur= kuru \
    kurlar месон нархнома نرخ
    foreign доллар dollar dolar долл= еуро евро euro yevro ýewro рубл rubl rouble ruble юан yuan دلار یورو
    local тенге теңге tenge сом= сома= сомов= сомго som= soms= сўм soʻm so'm сум= сумов сомон somoni манат manat лир= лира lira lirə \
    تومان
    currency валют valyut walýut döviz асъор currenc forex ارز
    amount сколько қанша канча қанча qancha kaç= чанд= how-much näçe nəçə چند
    price цен= цены= цена= стоит= бағасы бағалары баасы баалары narx нарх fiyat price prices bahasy bahalary qiymət قیمت
    goods бензин benzin petrol топлив жанармай дизел dizel diesel золот алтын oltin олтин тилло altyn= altın gold= нефт neft brent брент \
    биткоин bitcoin серебр طلا نفت
    today сегодня бүгін= бүгінгі бүгүн bugun бугун имрӯз имруз bugün bu-gün today امروز завтра ертең= ертеңгі эртең= эртеңки ertaga эртага \
    фардо yarın= tomorrow sabah= فردا
    weather погода погоды погоду погоде ауа-рай аба-ырай ob-havo об-ҳаво обу-ҳаво hava-durum howa-maglumat weather
    forecast прогноз болжам бўлжам prognoz bashorat forecast tahmin синоптик outlook
    stars зодиак гороскоп goroskop burjlar буржлар burçlar бурҷҳо жұлдыз-жорамал жылдыз-төлгө munajjim мунажжим horoscop zodiac
    digest новост событ происшеств итоги= оқиға окуялар хабарлар кабарлар жаңалықтар жаңылыктар yangilik янгилик voqea воқеа ахбор \
    рӯйдод habarlar haberler xəbərlər gelişmeler news= headlines briefing обзор мире=
    period kunlik сутки= суток= дня= день= неделю= недели= тәулік күннің күннүн суткада апта= аптаның жума= kun= kunning hafta haftaning кун= \
    куннинг рӯз= рӯзи рӯзона gün= günün hepdelik day= daily week= weekly
    month мая= май= майга майда мамыр қаңтар ақпан наурыз сәуір маусым шілде тамыз қыркүйек қазан= қазанға қазанда қараша желтоқсан \
    yanvar fevral mart= aprel may= mayga iyun iyul avgust sentyabr oktyabr noyabr dekabr январи феврали ýanwar fewral maý= iýun iýul \
    awgust sentýabr oktýabr noýabr aralık
    bank нбкр= нбрк= нбу= нацбанк нацбанка цб= цбу= ұлттық-банк улуттук-банк markaziy-bank марказий-банк бонки-милл merkezi-bank
    from со= до= from since until аз= to=
    move подешев подорож вырос упал= упала= упало= снизил поднялся опустил укрепил ослаб= прибавил арзанда қымбатта кымбатта \
    түштү= түсті= өсті= өстү= көтерілд көтөрүл төмендед төмөндө arzonlash қимматлаш qimmatlash арзонлаш tushdi= тушди= oshdi= ошди= \
    koʻtarildi= кўтарилди= pasaydi пасайди düştü= yükseldi geriledi arttı= rise= rises rose= fall= falls fell= drop= drops dropped hit= hits \
    climb gain= gains slip= slips edges eases jumps slides گران= ارزان= افزایش کاهش
    record рекорд впервые= максимум минимум rekord record highest lowest тарихи тарыхый tarixiy тарихий
    session kase= сесси биржа бирже биржада birja торги= торгов= торгах= межбанк session= trading= саудасында
    announce объявил установил опубликовал жариялад жарыялад эълон= e'lon= eʼlon= announc publish sets= açıkla belgila белгила
    commodity золот алтын= oltin олтин altın= gold= нефт мұнай мунай neft brent брент wti= crude= oil= биткоин bitcoin серебр silver= \
    طلا نفت
    tally дтп= жка= жкк= йтҳ= yth= пожаров= преступлений= вызовов= жол-апат жол-кырсы accidents= crashes= fires=
    daylong сутки= суток= тәулік тәуліг суткада= сутка= sutka= суткалик kecha-kunduz past-day
    """
}
