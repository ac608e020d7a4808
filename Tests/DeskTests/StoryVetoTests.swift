import Testing
import Text

@testable import Desk

/// Two events of one kind on one day, which share numbers and most words.
@Suite struct EventsOfOneKind {
  private static func features(_ title: String, _ text: String) -> StoryFeatures {
    StoryFeatures(
      title: title, text: text, language: LanguageDetector.language(of: "\(title) \(text)"), hasLabels: true)
  }

  /// Other news of the day, so that frequent words weigh what they do in a library.
  private static let others = [
    (
      "Potato harvest ends in Pavlodar", "Farmers of the region brought in 540 thousand tonnes of potatoes this autumn."
    ),
    ("В Бухаре отреставрировали медресе", "Реставраторы работали четыре года, сообщил музей."),
    ("Ferry to Baku starts again", "The ferry from Aktau to Baku carries cars and wagons again after a storm."),
    ("В Хороге построят больницу", "Больница на 120 коек будет готова через два года."),
  ]

  /// True if the two become one story among other news.
  private func areOneStory(_ one: (String, String), _ two: (String, String), hours: Double = 1) -> Bool {
    let items = ([one, two] + Self.others).enumerated().map { number, article in
      StoryBuilder.Item(
        id: Int64(number + 1), hour: number == 1 ? hours : Double(number),
        features: Self.features(article.0, article.1))
    }
    return StoryBuilder(items).groups().contains { $0.contains(0) && $0.contains(1) }
  }

  @Test(arguments: [
    (
      (
        "Bus fire in Karaganda kills three",
        "A bus caught fire on a road near Karaganda on Friday. Three passengers died, rescuers said."
      ),
      (
        "Bus fire in Taraz kills three",
        "A bus caught fire on a road near Taraz on Friday. Three passengers died, rescuers said."
      )
    ),
    (
      (
        "Turkmenistan cuts gas price by 7 percent",
        "Gas becomes 7 percent cheaper in Turkmenistan from April, the ministry of energy said."
      ),
      (
        "Azerbaijan cuts gas price by 7 percent",
        "Gas becomes 7 percent cheaper in Azerbaijan from April, the ministry of energy said."
      )
    ),
    (
      ("Суд в Оше оправдал бывшего судью", "Суд в Оше оправдал Бакыта Асанова после двух лет под стражей."),
      ("Суд в Нарыне оправдал бывшего судью", "Суд в Нарыне оправдал Эмиля Токтосунова после двух лет под стражей.")
    ),
    (
      (
        "Two miners die in Atyrau after an explosion",
        "Two workers died on Monday when a boiler exploded in Atyrau, the ministry of labour said."
      ),
      (
        "Two skiers die in Atyrau in an avalanche",
        "Two people died on Monday under snow near Atyrau, the ministry of labour said."
      )
    ),
    (
      (
        "Землетрясение магнитудой 4,2 ощутили в Шымкенте",
        "Эпицентр находился в 80 км от города, глубина 10 км. Пострадавших нет, сообщили сейсмологи."
      ),
      (
        "Шымкентте 5,6 балдық жер сілкінісі сезілді",
        "Ошағы 310 шақырым жерде, тереңдігі 25 шақырым. Зардап шеккендер жоқ, деді сейсмологтар."
      )
    ),
    (
      (
        "ДТП на трассе Атырау – Уральск: двое погибших",
        "Столкнулись две легковые машины на 70-м километре. Двое скончались на месте, сообщила полиция."
      ),
      (
        "Атырау – Орал тас жолында алты адам қаза тапты",
        "Микроавтобус жүк көлігімен соқтығысты. Алты адам мерт болды, деп хабарлады полиция."
      )
    ),
    (
      (
        "Ветер сорвал крыши с 30 домов в Талдыкоргане",
        "Ураганный ветер повредил крыши 30 домов, без света остались два посёлка. Пострадавших нет."
      ),
      (
        "Qarshida shamol 30 uyning tomini uchirdi",
        "Kuchli shamol 30 ta uyning tomini uchirib ketdi, ikki mahalla chiroqsiz qoldi. Jabrlanganlar yo'q."
      )
    ),
    (
      (
        "В Павлодаре чиновника задержали за взятку в 700 тысяч тенге",
        "Деньги передал предприниматель. Суд отправил чиновника под арест на два месяца."
      ),
      (
        "Нарында аткаминер 700 миң сом пара менен кармалды",
        "Акчаны ишкер берген. Сот аткаминерди эки айга камакка алды."
      )
    ),
  ])
  func areTwoStories(_ one: (String, String), _ two: (String, String)) {
    #expect(!areOneStory(one, two))
  }

  @Test(arguments: [
    (
      (
        "Bus fire in Karaganda kills three",
        "A bus caught fire on a road near Karaganda on Friday. Three passengers died, rescuers said."
      ),
      (
        "Под Карагандой сгорел автобус, погибли трое",
        "В пятницу на трассе под Карагандой загорелся автобус. Погибли три пассажира, сообщили спасатели."
      )
    ),
    (
      (
        "Three die as bus burns near Karaganda",
        "Three passengers died when a bus caught fire on Friday near Karaganda, the ministry said."
      ),
      (
        "Bus fire in Karaganda kills three",
        "A bus caught fire on a road near Karaganda on Friday. Three passengers died, rescuers said."
      )
    ),
  ])
  func butOneEventIsOneStory(_ one: (String, String), _ two: (String, String)) {
    #expect(areOneStory(one, two))
  }

  /// Fires in one city share a place and a subject, and so do the reports of one fire.
  @Test func aPlaceAndASubjectAreOneEventWithinHours() {
    let one = ("Пожар на рынке в Таразе", "Огонь тушили всю ночь, сообщили спасатели.")
    let two = ("Fire at a market in Taraz", "Firefighters worked all night, rescuers said.")
    #expect(areOneStory(one, two, hours: 2))
    #expect(!areOneStory(one, two, hours: 40))
  }

  @Test func twoTownsOfARegionAreTwoPlaces() {
    let one = Self.features("Fire at a market in Temirtau", "")
    let (other, city) = (
      Self.features("Пожар на рынке в Шахтинске", ""), Self.features("Пожар на рынке в Караганде", "")
    )
    #expect(one.cities == other.cities && one.cities == city.cities)
    #expect(Set(one.towns).isDisjoint(with: other.towns) && one.towns.count == 1 && city.towns.isEmpty)
    #expect(one.labels.values.contains("Temirtau"))
  }

  @Test func anEverydayWordIsNoSubject() {
    func names(_ title: String, _ language: Language) -> Set<String> {
      Set(StoryFeatures(title: title, text: "", language: language, hasLabels: true).labels.values)
    }
    #expect(names("The bank sells some more engines", .english).isDisjoint(with: ["flood", "money", "sea", "fire"]))
    #expect(!names("Заң жарияланды", .kazakh).contains("heat") && !names("Бір жылы", .kazakh).contains("home"))
    #expect(!names("Er masalasini koʻrdi", .uzbekLatin).contains("meat"))
    #expect(names("Сто метров об этом", .russian).isDisjoint(with: ["metro", "water"]))
    #expect(names("В метро жарко", .russian).contains("metro") && names("Вспышка кори", .russian).contains("measles"))
    #expect(!names("Кори онҳо", .tajik).contains("measles") && !names("Para Kurulu", .turkish).contains("corruption"))
    #expect(StoryFeatures(title: "Qonun qabul qilindi", text: "", language: .uzbekLatin).countries.isEmpty)
    #expect(!StoryFeatures(title: "В Кабуле", text: "", language: .russian).countries.isEmpty)
  }

  @Test func aWordIsReadInItsLanguage() {
    func names(_ title: String, _ language: Language) -> Set<String> {
      Set(StoryFeatures(title: title, text: "", language: language, hasLabels: true).labels.values)
    }
    #expect(names("Самолёт сел у села", .russian).isDisjoint(with: ["flood", "mudflow"]))
    #expect(names("На дороге сель", .russian).isSuperset(of: ["flood", "mudflow"]))
    #expect(names("Айылды сел каптады", .kyrgyz).contains("flood"))
    #expect(!names("Хлопок газа прогремел", .russian).contains("cotton"))
    #expect(names("Сбор хлопка начался", .russian).contains("cotton"))
    #expect(!names("Деревня ждёт медиков", .russian).contains("tree"))
    #expect(!names("Деревня ждёт медиков", .russian).contains("copper"))
    #expect(
      names("Пул сохта шуд", .tajik).contains("bridge") && !names("Пул берилди", .uzbekCyrillic).contains("bridge"))
  }

  @Test func aShortEnglishWordIsNoDogAndNoHorse() {
    let features = Self.features(
      "It is snowing at the pass", "The road is closed at the pass, and it will be until Sunday. UN staff wait.")
    let names = features.labels.values
    #expect(!names.contains("dog") && !names.contains("horse") && !names.contains("bread"), "\(names)")
    let uzbek = Self.features(
      "Koʻchada it bolasi topildi", "Shahar koʻchasida it bolasi topildi, uni boshpanaga olib ketishdi.")
    #expect(uzbek.labels.values.contains("dog"))
  }
}
