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
