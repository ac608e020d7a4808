/// The conjugation of Russian verbs, by the classes of А. А. Зализняк, Грамматический словарь русского языка (1977).
enum RussianVerbs {
  static let paradigms: [EndingTable.Paradigm] = regular + second + alternating + irregular

  /// The present in the first conjugation (-ет) or the second (-ит): the first person is given with its stem.
  private static func first(_ one: String, _ stem: String, _ many: String) -> String {
    "\(one) \(stem)ешь \(stem)ет \(stem)ем \(stem)ете \(many)т \(many)щий"
  }

  private static func second(_ one: String, _ stem: String, _ many: String) -> String {
    "\(one) \(stem)ишь \(stem)ит \(stem)им \(stem)ите \(stem)и \(stem)\(many)т \(stem)\(many)щий \(stem)\(many) \(stem)имый"
  }

  /// The past, and the forms that are made like it.
  private static func past(_ stem: String) -> String {
    "\(stem)л \(stem)ла \(stem)ло \(stem)ли \(stem)в \(stem)вший"
  }

  /// The passive: its adjective and its short forms.
  private static func passive(_ stem: String, _ adjective: String = "нный") -> String {
    let short = adjective == "нный" ? "н" : "т"
    return "\(stem)\(adjective) \(stem)\(short) \(stem)\(short)а \(stem)\(short)о \(stem)\(short)ы"
  }

  private static func verb(_ texts: String..., shortest: Int = 2, after: String = "", roots: [String] = [])
    -> EndingTable.Paradigm
  {
    EndingTable.Paradigm(
      endings: texts.flatMap(RussianForms.endings), shortest: shortest, after: after, isVerb: true, roots: roots)
  }

  /// A verb that stands by itself and behind prefixes.
  private static func prefixed(_ texts: String...) -> EndingTable.Paradigm {
    EndingTable.Paradigm(
      endings: texts.flatMap(RussianForms.endings), shortest: 1, isVerb: true, bases: RussianForms.endings(prefixes))
  }

  private static let prefixes = """
    в во вы до за из ис изо на над недо о об обо от ото пере по под подо пред при про раз рас разо с со у воз вос взо без
    """

  /// The forms of such verbs without a prefix, one verb a line.
  static let bare = irregular.map { $0.endings.joined(separator: " ") }.joined(separator: "\n")

  private static let regular = [
    verb("ать ай айте ая аемый", first("аю", "а", "аю"), past("а"), passive("а")),
    verb("ять яй яйте яя яемый", first("яю", "я", "яю"), past("я"), passive("я")),
    verb("еть ей ейте ея", first("ею", "е", "ею"), past("е"), passive("е")),
    verb("овать уй уйте уя уемый", first("ую", "у", "ую"), past("ова"), passive("ова")),
    verb("евать юй юйте юя юемый", first("юю", "ю", "юю"), past("ева"), passive("ева")),
    verb("евать уй уйте уя уемый", first("ую", "у", "ую"), past("ева"), passive("ева")),
    verb("авать авай авайте авая аваемый", first("аю", "а", "аю"), past("ава")),
    verb("нуть ни ните нь ньте", first("ну", "н", "ну"), past("ну"), passive("ну", "тый")),
    verb("нуть", first("ну", "н", "ну"), "_ ла ло ли ший", after: "бгзкпсхр"),
    verb("ыть ой ойте", first("ою", "о", "ою"), past("ы"), passive("ы", "тый")),
    verb("ить ей ейте", first("ью", "ь", "ью"), past("и"), passive("и", "тый"), shortest: 1),
    verb(
      "ти и ите я", first("у", "", "у"), "_ ла ло ли ший енный ен ена ено ены",
      roots: ["нес", "вез", "полз", "пас", "тряс"]),
    verb("сти ди дите дя", first("ду", "д", "ду"), "л ла ло ли дший денный ден дена дено дены"),
    verb("сти ти тите тя", first("ту", "т", "ту"), "л ла ло ли тший тенный тен тена тено тены"),
    verb("сть ди дите", first("ду", "д", "ду"), past("")),
    verb("асти", first("асту", "аст", "асту"), "ос осла осло осли осший", shortest: 1),
    verb("чь ги гите", first("гу", "ж", "гу"), "г гла гло гли гший женный жен жена жено жены"),
    verb("чь ки ките", first("ку", "ч", "ку"), "к кла кло кли кший ченный чен чена чено чены"),
    verb("ереть ри рите", first("ру", "р", "ру"), "ер ерла ерло ерли ерший ертый ерт ерта ерты"),
  ]

  private static let second = [
    verb("ить ь ьте", second("ю", "", "я"), past("и"), passive("е"), shortest: 3),
    verb("ить ь ьте", second("у", "", "а"), past("и"), passive("е"), after: "жшчщ"),
    verb("ить й йте", second("ю", "", "я"), past("и"), passive("е"), shortest: 3),
    verb("еть", second("ю", "", "я"), past("е"), passive("е")),
    verb("ать", second("у", "", "а"), past("а"), passive("а"), after: "жшчщ"),
    verb("ять й йте", second("ю", "", "я"), past("я")),
  ]

  /// Verbs whose last consonant alternates: купить, куплю; просить, прошу; писать, пишу.
  private static let alternating: [EndingTable.Paradigm] = {
    var all: [EndingTable.Paradigm] = []
    let pairs = [
      ("б", "бл"), ("п", "пл"), ("в", "вл"), ("м", "мл"), ("ф", "фл"), ("с", "ш"), ("з", "ж"), ("д", "ж"), ("т", "ч"),
      ("т", "щ"), ("ст", "щ"),
    ]
    for (plain, other) in pairs {
      let one = other.hasSuffix("л") ? other + "ю" : other + "у"
      let passives = passive(other + "е") + (plain == "д" ? " " + passive("жде") : "")
      all.append(verb("\(plain)ить \(plain)ь \(plain)ьте", second(one, plain, "я"), past(plain + "и"), passives))
      all.append(verb("\(plain)еть \(plain)ь", second(one, plain, "я"), past(plain + "е"), passives))
    }
    for (plain, other) in [
      ("с", "ш"), ("з", "ж"), ("к", "ч"), ("ск", "щ"), ("т", "ч"), ("т", "щ"), ("х", "ш"), ("г", "ж"),
    ] {
      all.append(
        verb(
          "\(plain)ать \(other)и \(other)ите \(other)ь \(other)ьте", first(other + "у", other, other + "у"),
          past(plain + "а"), passive(plain + "а"), shortest: 1))
    }
    all.append(verb("ать ли лите", first("лю", "л", "лю"), past("а"), passive("а")))
    return all
  }()

  /// Verbs that make their forms like few others; prefixes stand before them.
  private static let irregular = [
    prefixed("дать дам дашь даст дадим дадите дадут дай дайте", past("да"), passive("да")),
    prefixed("стать стань станьте", first("стану", "стан", "стану"), past("ста")),
    prefixed("йти йди йдите йдя", first("йду", "йд", "йду"), "шел шла шло шли шедший йденный йден йдена йдено йдены"),
    prefixed("йти ди дите дя", first("ду", "д", "ду"), "шел шла шло шли шедший"),
    prefixed("ийти ийди", first("иду", "ид", "иду"), "ишел ишла ишло ишли ишедший"),
    prefixed("нять ними нимите", first("ниму", "ним", "ниму"), past("ня"), passive("ня", "тый")),
    prefixed("нять ми мите", first("му", "м", "му"), past("ня"), passive("ня", "тый")),
    prefixed("нять ими", first("йму", "йм", "йму"), past("ня"), passive("ня", "тый")),
    prefixed("чать чни чните", first("чну", "чн", "чну"), past("ча"), passive("ча", "тый")),
    prefixed("быть будь будьте", first("буду", "буд", "буду"), past("бы")),
    prefixed("ехать езжай", first("еду", "ед", "еду"), past("еха")),
    prefixed("бежать беги", second("бегу", "беж", "а"), "бегут бегущий", past("бежа")),
    prefixed("брать бери берите", first("беру", "бер", "беру"), past("бра"), passive("бра")),
    prefixed("драть дери", first("деру", "дер", "деру"), past("дра"), passive("дра")),
    prefixed("звать зови зовите", first("зову", "зов", "зову"), past("зва"), passive("зва")),
    prefixed("гнать гони", second("гоню", "гон", "я"), past("гна"), passive("гна")),
    prefixed("ждать жди ждите", first("жду", "жд", "жду"), past("жда"), passive("жда")),
    prefixed("жить живи живите", first("живу", "жив", "живу"), past("жи"), passive("жи", "тый")),
    prefixed("слать шли шлите", first("шлю", "шл", "шлю"), past("сла"), passive("сла")),
    prefixed("смеять", first("смею", "сме", "смею"), past("смея")),
    prefixed("лечь лягте", first("лягу", "ляж", "лягу"), "лег легла легло легли"),
    prefixed("сесть", first("сяду", "сяд", "сяду"), past("се")),
  ]
}
