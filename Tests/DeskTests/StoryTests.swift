import Testing
import Text
@testable import Desk

/// Articles of invented events in several languages; all texts were written for these tests.
struct StoryTests {
  struct Sample: Sendable {
    var event: String?
    var hour: Double
    var title: String
    var text: String

    init(_ event: String?, _ hour: Double, _ title: String, _ text: String) {
      (self.event, self.hour, self.title, self.text) = (event, hour, title, text)
    }
  }

  static let samples = [
    Sample(
      "bridge", 0, "В Кокшетау обрушился строящийся мост",
      "В Акмолинской области Казахстана обрушился пролёт моста через реку. Пострадали 17 рабочих, сообщил глава управления дорог Ерлан Сатпаев. Строительство обошлось в 3,4 млрд тенге."
    ),
    Sample(
      "bridge", 3, "Көкшетауда салынып жатқан көпір құлады",
      "Ақмола облысында көпірдің бір бөлігі құлап, 17 құрылысшы жарақат алды. Жол басқармасының басшысы Ерлан Сәтпаев құрылысқа 3,4 млрд теңге бөлінгенін айтты."
    ),
    Sample(
      "bridge", 5, "Seventeen hurt as bridge collapses in Kokshetau",
      "A span of a bridge under construction collapsed in northern Kazakhstan. The head of the road department, Yerlan Satpayev, said 17 workers were injured. The bridge cost 3.4 billion tenge."
    ),
    Sample(
      "bridge", 9, "Koʻkchatovda qurilayotgan koʻprik quladi",
      "Qozogʻiston shimolida koʻprik qulab, 17 nafar ishchi jarohat oldi. Yerlan Satpayevning aytishicha, qurilishga 3,4 mlrd tenge sarflangan."
    ),
    Sample(
      "ban", 2, "Таджикистан запретил вывоз лука до июня",
      "Правительство Таджикистана ввело запрет на экспорт лука. За месяц он подорожал на 42 процента, сообщил министр сельского хозяйства Рустам Назаров."
    ),
    Sample(
      "ban", 6, "Содироти пиёз аз Тоҷикистон манъ шуд",
      "Ҳукумати Тоҷикистон содироти пиёзро манъ кард. Нархи он дар як моҳ 42 дарсад боло рафт, гуфт вазири кишоварзӣ Рустам Назаров."
    ),
    Sample(
      "ban", 20, "Tajikistan halts onion exports as prices soar",
      "Tajikistan has banned exports of onions until June after prices rose 42 percent in a month, agriculture minister Rustam Nazarov said."
    ),
    Sample(
      nil, 4, "В Таразе открыли новый мост через Талас",
      "В Жамбылской области Казахстана открыли мост, который строили два года. На церемонии выступил аким области."),
    Sample(
      nil, 8, "Курс валют на вторник",
      "Доллар стоит 520,41 тенге, евро 561,20, рубль 6,12. Национальный банк Казахстана установил официальный курс."),
    Sample(
      nil, 12, "Сборная Узбекистана по футболу сыграла вничью",
      "В Ташкенте сборная Узбекистана сыграла вничью со сборной Ирана, 1:1."),
    Sample(
      nil, 15, "Новая библиотека открылась в Нукусе", "В столице Каракалпакстана открылась библиотека на двести мест."),
    Sample(
      nil, 90, "Год назад: мост в Кокшетау ждёт ремонта",
      "Жители Кокшетау рассказали о дорогах города. Мост через реку стоит без ремонта третий год, обещал его Ерлан Сатпаев."
    ),
  ]

  private func items() -> [StoryBuilder.Item] {
    StoryTests.samples.enumerated().map { number, sample in
      StoryBuilder.Item(
        id: Int64(number + 1), hour: sample.hour,
        features: StoryFeatures(
          title: sample.title, text: sample.text,
          language: LanguageDetector.language(of: "\(sample.title) \(sample.text)"), hasLabels: true))
    }
  }

  @Test func articlesOfOneEventAreOneStoryInAnyLanguage() {
    let groups = StoryBuilder(items()).groups().filter { $0.count > 1 }
    let events = groups.map { Set($0.map { StoryTests.samples[$0].event }) }
    #expect(events.allSatisfy { $0.count == 1 })
    let bridge = groups.first { StoryTests.samples[$0[0]].event == "bridge" }
    let ban = groups.first { StoryTests.samples[$0[0]].event == "ban" }
    #expect(bridge?.count == 4)
    #expect(ban?.count == 3)
  }

  @Test func theLikeElsewhereIsAnotherStory() {
    let groups = StoryBuilder(items()).groups()
    #expect(groups.contains([7]))
  }

  @Test func ratesOfTheDayBelongToNoStory() {
    #expect(StoryFeatures(title: "Курс валют на вторник", text: "Доллар 520", language: .russian).isRoundup)
    #expect(!StoryFeatures(title: "Курс взят на дружбу", text: "", language: .russian).isRoundup)
    #expect(StoryBuilder(items()).groups().contains([8]))
  }

  @Test func whatIsReportedDaysLaterIsAnotherStory() {
    #expect(StoryBuilder(items()).groups().contains([11]))
  }

  @Test func aStoryThatNewArticlesJoinIsPartedWhereItWasTwo() {
    var items = items()
    for number in [0, 1, 4, 5] { (items[number].story, items[number].isNew) = (100, false) }
    let groups = StoryBuilder(items).groups()
    #expect(groups.contains([0, 1, 2, 3]))
    #expect(groups.contains { $0.starts(with: [4, 5]) && !$0.contains(0) })
    // Alone it stays: no row more for one article.
    for number in [4, 5, 6] { items[number].hour += 900 }
    items[9].story = 100
    items[9].isNew = false
    #expect(StoryBuilder(items).groups().contains { $0.contains(0) && $0.contains(9) })
  }

  @Test func aStoryThatAPersonChangedIsNeverSplitNorJoinedToAnother() {
    var items = items()
    (items[0].story, items[9].story, items[9].isPinned) = (100, 100, true)
    (items[1].story, items[2].story) = (200, 200)
    let groups = StoryBuilder(items).groups()
    #expect(groups.contains { $0.contains(0) && $0.contains(9) })
    #expect(!groups.contains { $0.contains(0) && $0.contains(1) })
    #expect(groups.contains { $0.contains(1) && $0.contains(2) })
  }

  @Test func anArticleThatComesLaterTiesEarlierOnesTogetherAsIfAllCameAtOnce() {
    let all = items()
    let groups = StoryBuilder(all).groups()
    for late in all.indices {
      var items = all
      for number in items.indices where number != late { items[number].isNew = false }
      let stories = StoryBuilder(items).groups()
      let expected = groups.first { $0.contains(late) }
      #expect(stories.first { $0.contains(late) } == expected)
    }
  }

  @Test func articlesThatComeOneByOneMakeTheSameStories() {
    let all = items()
    let together = Set(StoryBuilder(all).groups().filter { $0.count > 1 }.map { Set($0) })
    for order in [Array(all.indices), Array(all.indices.reversed()), [5, 2, 8, 0, 11, 6, 3, 9, 1, 4, 10, 7]] {
      var stories: [Int: Int64] = [:]
      for count in 1...order.count {
        let known = order.prefix(count).sorted { all[$0].hour < all[$1].hour }
        let items = known.map { number in
          var item = all[number]
          (item.story, item.isNew) = (stories[number], number == order[count - 1])
          return item
        }
        for group in StoryBuilder(items).groups() where group.count > 1 {
          let story = group.lazy.compactMap { items[$0].story }.first ?? items[group[0]].id
          for number in group { stories[known[number]] = story }
        }
      }
      let apart = Set(Dictionary(grouping: stories.keys) { stories[$0] ?? 0 }.values.map { Set($0) })
      #expect(apart == together, "\(order)")
    }
  }

  @Test func theReasonsNameWhatArticlesShare() {
    let items = items()
    let reasons = StoryBuilder.reasons([items[0].features, items[2].features])
    #expect(reasons.contains("17") || reasons.contains("3400000000"))
    #expect(reasons.contains("Ерлан"), "\(reasons)")
  }

  @Test func namesSoundAlikeInAllScripts() {
    let keys = ["Тоқаев", "Токаев", "Tokayev", "Toqayev", "Tokaýew"].map { StorySound.key(Latinizer.latin($0)) }
    #expect(Set(keys).count == 1)
    #expect(StorySound.key(Latinizer.latin("Шымкент")) == StorySound.key(Latinizer.latin("Shymkent")))
    #expect(StorySound.key(Latinizer.latin("Жамбыл")) == StorySound.key(Latinizer.latin("Zhambyl")))
  }

  @Test(arguments: [
    ("1,2 млрд долларов", 1_200_000_000.0), ("$1.2 billion", 1_200_000_000), ("410 мың тонна", 410_000),
    ("410,000 tonnes", 410_000),
    ("410 000 тонн", 410_000), ("магнитуда 5,4", 5.4), ("۵٫۴", 5.4), ("640 тысяч", 640_000), ("3万人", 30_000),
  ]) func aNumberIsTheSameHoweverItIsWritten(_ text: String, _ value: Double) {
    #expect(StoryNumbers.numbers(in: text) == [value])
  }

  @Test func yearsAndSmallNumbersAreNoSigns() {
    #expect(StoryNumbers.numbers(in: "в 2026 году 3 человека, Ту-154, T72").isEmpty)
  }

  @Test func hostileTextIsRead() {
    let text = String(repeating: "9", count: 5_000) + String(repeating: "a-", count: 5_000) + "\u{202E}\u{0}«»…"
    let features = StoryFeatures(title: text, text: text, language: nil)
    #expect(
      StoryBuilder([.init(id: 1, hour: 0, features: features), .init(id: 2, hour: 1, features: features)]).groups()
        .count >= 1)
    #expect(StoryBuilder([]).groups().isEmpty)
  }
}
