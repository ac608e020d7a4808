import Foundation
import Testing
@testable import Text

/// Texts of Uzbek and Kazakh in their two alphabets; all sentences were written for these tests.
@Suite struct AlphabetTests {
  private static let uzbek: [(cyrillic: String, latin: String)] = [
    ("Эркин эшикни очди.", "Erkin eshikni ochdi."),
    ("Ер ости йўли ва ёғоч кўприк", "Yer osti yoʻli va yogʻoch koʻprik"),
    ("Ғайрат Қўқонда яшайди.", "Gʻayrat Qoʻqonda yashaydi."),
    ("ШАҲРИСАБЗ ЧОРСУ БОЗОРИ", "SHAHRISABZ CHORSU BOZORI"),
    ("Шаҳло, Чинора ва Юлдуз", "Shahlo, Chinora va Yulduz"),
    ("Исҳоқнинг таъби хира", "Isʼhoqning taʼbi xira"),
    ("шоир, поэма, аэробус", "shoir, poema, aerobus"),
    ("«Йўлбарс» — 2025 йил фильми", "«Yoʻlbars» — 2025 yil filmi"),
  ]

  @Test(arguments: uzbek) func uzbekIsWrittenInLatinLetters(_ pair: (cyrillic: String, latin: String)) {
    #expect(AlphabetChange.uzbekToLatin.converted(pair.cyrillic) == pair.latin)
  }

  @Test(arguments: uzbek.dropLast()) func uzbekIsWrittenInCyrillicLetters(_ pair: (cyrillic: String, latin: String)) {
    #expect(AlphabetChange.uzbekToCyrillic.converted(pair.latin) == pair.cyrillic)
  }

  @Test(arguments: [
    ("сентябрь ва октябрда", "sentabr va oktabrda"), ("Сентябрь", "Sentabr"),
    ("цемент, акция, нация", "sement, aksiya, natsiya"),
    ("объект", "obyekt"), ("мўъжизавий", "moʻjizaviy"), ("компьютер, рельс", "kompyuter, rels"), ("борщ", "borsh"),
  ]) func wordsFromRussianFollowTheRulesOfSpelling(_ cyrillic: String, _ latin: String) {
    #expect(AlphabetChange.uzbekToLatin.converted(cyrillic) == latin)
  }

  @Test(arguments: ["o'g'il", "oʻgʻil", "o‘g‘il", "o`g`il", "oʼgʼil"]) func everyApostropheIsUnderstood(_ latin: String)
  {
    #expect(AlphabetChange.uzbekToCyrillic.converted(latin) == "ўғил")
  }

  @Test(arguments: [
    ("Қазақстан халқы", "Qazaqstan halqy"), ("Ілияс пен Иса", "Iliias pen İsa"),
    ("ӨЗБЕКСТАН ҰЛЫТАУ", "ÖZBEKSTAN ŪLYTAU"),
    ("Шымкенттегі жиын", "Şymkenttegı jiyn"), ("Юлия ЮНЕСКО-да", "İuliia İUNESKO-da"),
    ("ғылым, һәм, ән", "ğylym, häm, än"),
  ]) func kazakhIsWrittenInLatinLetters(_ cyrillic: String, _ latin: String) {
    #expect(AlphabetChange.kazakhToLatin.converted(cyrillic) == latin)
  }

  @Test(arguments: [
    "https://kun.uz/uz/news/2025", "www.gazeta.uz", "kun.uz", "info@daryo.uz", "@kunuz", "#yangilik", "5G", "iPhone",
    "WhatsApp", "newsband", "C++", "", "XIV", "New York Times", "WhatsApp Business", "Manchester City", "Galaxy S26",
    "iPhone 17 Pro", "Tesla Model Y", "H5N1", "B12", "GPS", "Instagram'da",
  ]) func addressesAndForeignWordsStay(_ text: String) {
    #expect(AlphabetChange.uzbekToCyrillic.converted(text) == text)
  }

  @Test(arguments: [
    ("XXI asr, II jahon urushi", "XXI аср, II жаҳон уруши"), ("Karl V va Lyudovik XIV", "Карл V ва Людовик XIV"),
    ("Bugun Manchester City Toshkentda oʻynaydi", "Бугун Manchester City Тошкентда ўйнайди"),
    ("Shavkat Mirziyoyev Washington Post gazetasiga", "Шавкат Мирзиёев Washington Post газетасига"),
    ("Prezident M. Karimov V. Putin bilan", "Президент М. Каримов В. Путин билан"), ("U keldi", "У келди"),
    ("AQSH, BMT, NATO", "АҚШ, БМТ, НАТО"), ("Qur'on, san'at, Mas'ud", "Қуръон, санъат, Масъуд"),
    ("Google va Yandex Go Toshkentda", "Google ва Yandex Go Тошкентда"), ("Apple kompaniyasi", "Apple компанияси"),
    ("Telegramda va Facebookning sahifasida", "Telegramda ва Facebookning саҳифасида"),
    ("Kooperativ va Zoopark yopildi", "Кооператив ва Зоопарк ёпилди"), ("telegramda", "телеграмда"),
    ("JAHON TASHKILOTI WHO BAYONOTI", "ЖАҲОН ТАШКИЛОТИ WHO БАЁНОТИ"), ("dunyo, tayyor", "дунё, тайёр"),
  ]) func namesAndNumeralsStayAmongUzbekWords(_ latin: String, _ cyrillic: String) {
    #expect(AlphabetChange.uzbekToCyrillic.converted(latin) == cyrillic)
  }

  @Test(arguments: [
    ("NASDAQ va HTTP haqida", "NASDAQ ва HTTP ҳақида"),
    ("NASDAQda savdo, HTTPning oʻrni", "NASDAQda савдо, HTTPning ўрни"),
    ("PDF va JPEG fayllar", "PDF ва JPEG файллар"), ("XDP, DXX va SSV BMTga yozdi", "ХДП, ДХХ ва ССВ БМТга ёзди"),
    ("5 MLN SOʻM", "5 МЛН СЎМ"), ("YANGI HTML QOIDASI", "ЯНГИ HTML ҚОИДАСИ"), ("AQSH va NATO", "АҚШ ва НАТО"),
    ("TOSHKENT, OSH", "ТОШКЕНТ, ОШ"), ("SSD-disk, SMS keldi", "SSD-диск, SMS келди"),
  ]) func codesInCapitalsStayAndAbbreviationsOfUzbekDoNot(_ latin: String, _ cyrillic: String) {
    #expect(AlphabetChange.uzbekToCyrillic.converted(latin) == cyrillic)
  }

  @Test func codesStayWhereTheyAreKnownAsCodes() {
    let text = "AQSH 5 mln USD berdi, usd emas"
    #expect(AlphabetChange.uzbekToCyrillic.converted(text) { $0 == "USD" } == "АҚШ 5 млн USD берди, усд эмас")
  }

  @Test func latinWordsOfACyrillicTextStay() {
    #expect(AlphabetChange.uzbekToLatin.converted("Samsung ва OʻzA хабари") == "Samsung va OʻzA xabari")
    #expect(AlphabetChange.kazakhToLatin.converted("Kaspi банкі") == "Kaspi bankı")
  }

  @Test func onlyLanguagesOfTwoAlphabetsHaveAChange() {
    let changes = Language.allCases.filter { AlphabetChange($0) != nil }
    #expect(Set(changes) == [.uzbekCyrillic, .uzbekLatin, .kazakh])
  }

  @Test func anyTextComesThrough() {
    var dice = SystemRandomNumberGenerator()
    let letters = Array("abwшҳʻ'ё ъ\u{301}👩‍🚀\n.@:/ЎOʼ9ІиЙ")
    for _ in 0..<300 {
      let text = String(
        (0..<Int.random(in: 0...40, using: &dice)).map { _ in letters[Int.random(in: 0..<letters.count, using: &dice)] }
      )
      for change in [AlphabetChange.uzbekToLatin, .uzbekToCyrillic, .kazakhToLatin] {
        let once = change.converted(text)
        #expect(
          once.split(separator: "\n", omittingEmptySubsequences: false).count
            == text.split(separator: "\n", omittingEmptySubsequences: false).count)
        if change.isToLatin { #expect(change.converted(once) == once, "\(text)") }
      }
    }
  }

  /// The table of the corpora, where it is there.
  @Test func theTableOfTheCorporaHolds() throws {
    guard let table = try? String(contentsOfFile: "../shared/corpora/words/translit.tsv", encoding: .utf8) else {
      return
    }
    for line in table.split(separator: "\n") {
      let columns = line.split(separator: "\t").map(String.init)
      guard columns.count == 4 else { continue }
      let change: AlphabetChange = columns[0] == "uz" ? .uzbekToLatin : .kazakhToLatin
      #expect(change.converted(columns[2]) == columns[3])
      if columns[1] == "both" { #expect(AlphabetChange.uzbekToCyrillic.converted(columns[3]) == columns[2]) }
    }
  }
}
