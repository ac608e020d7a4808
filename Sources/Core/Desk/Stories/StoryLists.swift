/// People who are in the news every day, so that their names say little about an event.
enum StoryPublicFigures {
  /// The keys of their names in any language.
  static let sounds: Set<[UInt8]> = Set(
    names.split(separator: " ").map { Array(StorySound.key(Latinizer.latin($0)).prefix(StorySound.longest)) })

  private static let names = """
    Tokayev Тоқаев Mirziyoyev Мирзиёев Japarov Жапаров Rahmon Раҳмон Berdimuhamedov Бердымухамедов Putin Trump Zelensky Jinping Erdogan \
    Kassym Касым Qasım Jomart Жомарт Shavkat Sadyr Emomali Эмомалӣ Serdar Gurbanguly Vladimir Donald Recep Tayyip Nazarbayev Lavrov Guterres \
    Aliyev Lukashenko Macron Modi Pezeshkian
    """
}

/// Names of days and months, which are written with capitals in some languages and are no names of people.
enum StoryCalendar {
  static func isDayOrMonth(_ latin: [UInt8]) -> Bool {
    beginnings.contains { latin.starts(with: $0) }
  }

  private static let beginnings: [[UInt8]] = """
    понедел вторник сред четверг пятниц суббот воскрес январ феврал март апрел июн июл август сентябр октябр ноябр декабр monday tuesday \
    wednesday thursday friday saturday sunday january february march april june july august september october november december дүйсен \
    сейсен сәрсен бейсен сенбі жексен дүйшөм шейшем шаршем бейшем жума ишемби жекшем dushan seshan chorshan payshan juma shanba yakshan \
    душан сешан чоршан пайшан шанба якшан çarşam perşem pazartes cuma duşen sişen çarşen penşen şenbe ýekşen ocak şubat nisan mayıs haziran \
    temmuz ağustos eylül ekim kasım aralık
    """.split(separator: " ").map { Latinizer.latin($0) }
}

/// Titles of articles that come again every day and touch many events: summaries, rates, weather, horoscopes.
enum StoryRoundup {
  static func matches(_ title: String) -> Bool {
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
}
