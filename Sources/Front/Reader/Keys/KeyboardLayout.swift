import Model

/// A keyboard layout whose letters are not Latin, with the Latin key in the same place for each of them.
///
/// The rows are those of xkeyboard-config 2.35 (symbols/ru, kz, kg, tj, uz, ua, by, mn, gr, il, ara, ir), first variant,
/// and of ru(tt).
package enum KeyboardLayout: String, Hashable, Sendable, CaseIterable {
  case russian = "ru"
  case kazakh = "kz"
  case kyrgyz = "kg"
  case tajik = "tj"
  case uzbek = "uz"
  case tatar = "tt"
  case ukrainian = "ua"
  case belarusian = "by"
  case mongolian = "mn"
  case greek = "gr"
  case hebrew = "il"
  case arabic = "ara"
  case persian = "ir"

  /// The Latin character of the key that types a character in this layout; nil when no key does.
  package func latin(_ character: Character) -> Character? { KeyboardLayout.tables[self]?[character] }

  /// All characters that the layout types.
  var characters: Set<Character> { Set(rows.flatMap { $0.unicodeScalars.map { Character($0) } }) }

  /// The layout that a typed character is of; nil for Latin letters, digits and punctuation.
  ///
  /// A letter that several layouts have does not change the one that is in use: with `current` Kazakh, а is Kazakh too.
  package static func guess(from character: Character, current: KeyboardLayout?) -> KeyboardLayout? {
    guard let scalar = character.unicodeScalars.first, scalar.properties.isAlphabetic, scalar.value > 0x2FF else {
      return nil
    }
    if let current, current.latin(character) != nil { return current }
    if let own = ownLetters.first(where: { $0.letters.contains(character) })?.layout { return own }
    return allCases.first { $0.latin(character) != nil }
  }

  /// The layout that a person is likely to use who reads some languages, the main one first: one that has letters of its own
  /// before the Russian one, whose letters it has too. Nil when they have none.
  ///
  /// - Parameter zone: the identifier of the time zone, which tells the country where the languages tell no such layout.
  package static func guess(fromLanguages languages: [String], zone: String) -> KeyboardLayout? {
    let layouts = languages.compactMap { byLanguage[$0.mainLanguage] }
    let ofCountry = zones.first { $0.zones.contains(zone) }?.layout
    return layouts.first { $0 != .russian } ?? ofCountry ?? layouts.first
  }

  /// Time zones of countries (IANA tz database, zone1970.tab) whose keyboards have letters of their own beside the Russian ones.
  private static let zones: [(layout: KeyboardLayout, zones: Set<String>)] = [
    (
      .kazakh,
      [
        "Asia/Almaty", "Asia/Qyzylorda", "Asia/Qostanay", "Asia/Aqtobe", "Asia/Aqtau", "Asia/Atyrau", "Asia/Oral",
      ]
    ),
    (.kyrgyz, ["Asia/Bishkek"]), (.tajik, ["Asia/Dushanbe"]), (.uzbek, ["Asia/Tashkent", "Asia/Samarkand"]),
    (.mongolian, ["Asia/Ulaanbaatar", "Asia/Hovd"]), (.ukrainian, ["Europe/Kyiv", "Europe/Kiev"]),
  ]

  /// By the code of the language (ISO 639-1).
  private static let byLanguage: [String: KeyboardLayout] = [
    "ru": .russian, "kk": .kazakh, "ky": .kyrgyz, "tg": .tajik, "uz": .uzbek, "tt": .tatar, "uk": .ukrainian,
    "be": .belarusian, "mn": .mongolian, "el": .greek, "he": .hebrew, "ar": .arabic, "fa": .persian,
  ]

  /// Letters that tell which layout it is. ә and һ are Tatar too, where a letter that only Tatar has was typed.
  private static let ownLetters: [(letters: Set<Character>, layout: KeyboardLayout)] = [
    (Set("әұһӘҰҺ"), .kazakh), (Set("ӣӯҷӢӮҶ"), .tajik), (Set("їєґЇЄҐ"), .ukrainian), (Set("ўЎ"), .uzbek),
    (Set("җҖ"), .tatar),
    (Set("پچگیک"), .persian),
  ]

  private static let latinRows = [
    "`1234567890-=", "qwertyuiop[]\\", "asdfghjkl;'", "zxcvbnm,./", "~!@#$%^&*()_+", "QWERTYUIOP{}|", "ASDFGHJKL:\"",
    "ZXCVBNM<>?",
  ]

  private static let tables: [KeyboardLayout: [Character: Character]] = Dictionary(
    uniqueKeysWithValues: allCases.map { layout in
      var table: [Character: Character] = [:]
      for (row, latin) in zip(layout.rows, latinRows) {
        // A letter that is on two keys means the first; a space stands for a key that types nothing of its own.
        for (scalar, key) in zip(row.unicodeScalars, latin) {
          let character = Character(scalar)
          if character != key, character != " ", table[character] == nil { table[character] = key }
        }
      }
      return (layout, table)
    })

  /// Four rows without Shift from the digits down, and the same with Shift. One scalar a key, because some keys type a
  /// combining mark.
  private var rows: [String] {
    switch self {
    case .russian:
      [
        "ё1234567890-=",
        "йцукенгшщзхъ\\",
        "фывапролджэ",
        "ячсмитьбю.",
        "Ё!\"№;%:?*()_+",
        "ЙЦУКЕНГШЩЗХЪ/",
        "ФЫВАПРОЛДЖЭ",
        "ЯЧСМИТЬБЮ,",
      ]
    case .kazakh:
      [
        "(\"әіңғ,.үұқөһ",
        "йцукенгшщзхъ\\",
        "фывапролджэ",
        "ячсмитьбю№",
        ")!ӘІҢҒ;:ҮҰҚӨҺ",
        "ЙЦУКЕНГШЩЗХЪ/",
        "ФЫВАПРОЛДЖЭ",
        "ЯЧСМИТЬБЮ?",
      ]
    case .kyrgyz:
      [
        "ё1234567890өң",
        "йцукенгшщзхъү",
        "фывапролджэ",
        "ячсмитьбю.",
        "Ё!\"№;%:?*()ӨҢ",
        "ЙЦУКЕНГШЩЗХЪҮ",
        "ФЫВАПРОЛДЖЭ",
        "ЯЧСМИТЬБЮ,",
      ]
    case .tajik:
      [
        "ё1234567890ғӯ",
        "йқукенгшҳзхъ\\",
        "фҷвапролджэ",
        "ячсмитӣбю.",
        "Ё!\"№;%:?*()ҒӮ",
        "ЙҚУКЕНГШҲЗХЪ/",
        "ФҶВАПРОЛДЖЭ",
        "ЯЧСМИТӢБЮ,",
      ]
    case .uzbek:
      [
        "ё1234567890ғҳ",
        "йцукенгшўзхъ\\",
        "фқвапролджэ",
        "ячсмитьбю.",
        "Ё!\"№;%:?*()ҒҲ",
        "ЙЦУКЕНГШЎЗХЪ|",
        "ФҚВАПРОЛДЖЭ",
        "ЯЧСМИТЬБЮ,",
      ]
    case .tatar:
      [
        "һ1234567890-=",
        "йөукенгшәзхү\\",
        "фывапролдңэ",
        "ячсмитҗбю.",
        "Һ!\"№;%:?*()_+",
        "ЙӨУКЕНГШӘЗХҮ/",
        "ФЫВАПРОЛДҢЭ",
        "ЯЧСМИТҖБЮ,",
      ]
    case .ukrainian:
      [
        "'1234567890-=",
        "йцукенгшщзхїґ",
        "фівапролджє",
        "ячсмитьбю.",
        "ʼ!\"№;%:?*()_+",
        "ЙЦУКЕНГШЩЗХЇҐ",
        "ФІВАПРОЛДЖЄ",
        "ЯЧСМИТЬБЮ,",
      ]
    case .belarusian:
      [
        "ё1234567890-=",
        "йцукенгшўзх'\\",
        "фывапролджэ",
        "ячсмітьбю.",
        "Ё!\"№;%:?*()_+",
        "ЙЦУКЕНГШЎЗХ'/",
        "ФЫВАПРОЛДЖЭ",
        "ЯЧСМІТЬБЮ,",
      ]
    case .mongolian:
      [
        "=1234567890ещ",
        "фцужэнгшүзкъ!",
        "йыбөахролдп",
        "ячёсмитьвю",
        "+№-\"₮:._,%?ЕЩ",
        "ФЦУЖЭНГШҮЗКЪ|",
        "ЙЫБӨАХРОЛДП",
        "ЯЧЁСМИТЬВЮ",
      ]
    case .greek:
      [
        "`1234567890-=", ";ςερτυθιοπ[]\\", "ασδφγηξκλ '", "ζχψωβνμ,./", "~!@#$%^&*()_+", ":ΣΕΡΤΥΘΙΟΠ{}|",
        "ΑΣΔΦΓΗΞΚΛ \"", "ΖΧΨΩΒΝΜ<>?",
      ]
    case .hebrew:
      [
        ";1234567890-=",
        "/'קראטוןםפ][\\",
        "שדגכעיחלךף,",
        "זסבהנמצתץ.",
        "~!@#$%^&*)(_+",
        "QWERTYUIOP}{|",
        "ASDFGHJKL:\"",
        "ZXCVBNM><?",
      ]
    case .arabic:
      [
        "ذ1234567890-=",
        "ضصثقفغعهخحجد\\",
        "شسيبلاتنمكط",
        "ئءؤرﻻىةوزظ",
        "\u{651}!@#$%^&*)(_+",
        "\u{64E}\u{64B}\u{64F}\u{64C}ﻹإ`÷×؛<>…",
        "\u{650}\u{64D}][ﻷأـ،/:\"",
        "~\u{652}}{ﻵآ',.؟",
      ]
    case .persian:
      [
        "\u{200D}۱۲۳۴۵۶۷۸۹۰-=",
        "ضصثقفغعهخحجچ\\",
        "شسیبلاتنمکگ",
        "ظطزرذدپو./",
        "÷!٬٫﷼٪×،*)(ـ+",
        "\u{652}\u{64C}\u{64D}\u{64B}\u{64F}\u{650}\u{64E}\u{651}][}{|",
        "ؤئيإأآة»«:؛",
        "ك\u{653}ژ\u{670}\u{200C}\u{654}ء><؟",
      ]
    }
  }
}
