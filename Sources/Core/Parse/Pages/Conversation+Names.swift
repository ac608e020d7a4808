/// Tells names of people from other words before a colon.
extension Conversation.Line {
  /// Tells whether two lines are turns of two people: both have names of people and end like sentences, and they differ.
  static func areExchange(_ first: Conversation.Line, _ second: Conversation.Line) -> Bool {
    first.isClosed && second.isClosed && first.key != second.key && first.hasPerson && second.hasPerson
      && first.isSpoken && second.isSpoken
  }

  /// Speech has at least two words, and more than a figure or a name: "When: Tuesday." is a fact.
  private var isSpoken: Bool {
    words.split(separator: " ").count > 1 || words.unicodeScalars.contains { $0.value >= 0x2E80 }
  }

  /// True if the words before the colon may name a person or a role: at most three, with capitals where the script has
  /// them, and none of those that stand before the colon of a headline.
  private var hasPerson: Bool {
    let parts = speaker.split(separator: " ")
    guard parts.count <= 3, speaker.count <= 32, !isDateline, !isKicker else { return false }
    return parts.allSatisfy { part in
      guard let first = part.first else { return false }
      return first.isUppercase || !first.isLowercase || Conversation.Line.particles.contains(part)
    } && parts.first?.first?.isLowercase == false
  }

  /// A town in capitals, as agencies begin their reports: "KARACHI: The rupee…". Short ones are initials.
  private var isDateline: Bool {
    speaker.count > 4 && speaker.contains { $0.isLowercase } == false && speaker.contains { $0.isUppercase }
  }

  /// A rubric or a country before the colon of a headline.
  private var isKicker: Bool {
    if Conversation.Line.rubrics.contains(key) { return true }
    let words = key.split { !$0.isLetter }
    return words.contains { word in Conversation.Line.countries.contains { word.hasPrefix($0) } }
      || words.contains { Conversation.Line.rubrics.contains(String($0)) }
  }

  private static let particles: Set<Substring> = [
    "de", "da", "di", "du", "van", "von", "der", "den", "bin", "al", "el", "ibn",
  ]

  /// English, Russian, German, French, Spanish, Turkish, Kazakh, Kyrgyz, Uzbek, Tajik, Turkmen.
  private static let rubrics: Set<String> = [
    "opinion", "analysis", "explained", "explainer", "interview", "exclusive", "video", "photos", "photo", "gallery",
    "watch", "live",
    "update", "updated", "breaking", "review", "report", "editorial", "comment", "commentary", "feature", "essay",
    "podcast",
    "factbox", "fact", "quiz", "timeline", "profile", "obituary", "column", "debate", "poll", "survey", "study", "news",
    "note",
    "notes", "answer", "summary", "background", "context", "conclusion", "pros", "cons", "correction", "sources",
    "source", "what",
    "why", "how", "when", "where", "who", "price", "place", "date", "time", "tip", "warning", "important", "ps", "faq",
    "read",
    "more", "economy", "politics", "business", "sport", "culture", "weather", "markets", "money", "trade", "energy",
    "мнение", "анализ", "интервью", "эксклюзив", "видео", "фото", "обзор", "репортаж", "разбор", "колонка", "опрос",
    "подкаст",
    "итоги", "важно", "справка", "вывод", "источник", "когда", "где", "почему", "как", "кто", "что", "цена",
    "примечание",
    "экономика", "политика", "спорт", "культура", "погода", "деньги", "дайджест", "исследование", "комментарий",
    "meinung", "analyse", "kommentar", "hintergrund", "exklusiv", "bericht", "umfrage", "fazit", "wetter", "wirtschaft",
    "opinión", "análisis", "entrevista", "exclusiva", "reportaje", "avis", "entretien", "exclusif", "reportage",
    "enquête",
    "météo", "éditorial", "tribune", "yorum", "analiz", "röportaj", "özel", "haber", "görüş", "anket",
    "пікір", "сараптама", "сұхбат", "талдау", "репортаж", "ой", "пикир", "талдоо", "маек", "саресеп", "таҳлил",
    "суҳбат",
    "tahlil", "suhbat", "fikr", "maqola", "андеша", "мусоҳиба", "гузориш", "seljerme", "söhbetdeşlik", "pikir",
  ]

  /// Beginnings of names of countries and their capitals: a headline has them before its colon, a person seldom.
  private static let countries: [String] = [
    "kazakh", "kyrgyz", "uzbek", "tajik", "turkmen", "afghan", "russia", "china", "turkey", "türkiye", "ukrain", "iran",
    "india",
    "pakistan", "mongolia", "georgia", "armenia", "azerb", "europe", "germany", "france", "britain", "america",
    "central", "asia",
    "казах", "кыргыз", "киргиз", "узбек", "таджик", "туркмен", "афган", "росси", "китай", "турци", "украин", "иран",
    "инди",
    "пакист", "монгол", "грузи", "армени", "азерб", "европ", "герман", "франц", "британ", "америк", "сша", "азия",
    "қазақ", "ўзбек", "өзбек", "тоҷик", "тәжік", "қырғыз", "түрікмен", "ресей", "қытай", "qazaq", "o'zbek", "oʻzbek",
    "o‘zbek",
    "tojik", "qirg", "rossiya", "xitoy", "özbek", "täjik", "gyrgyz", "gazag", "deutsch", "russland", "frank", "usbek",
    "kasach",
  ]
}
