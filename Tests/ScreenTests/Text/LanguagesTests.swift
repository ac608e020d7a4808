import Screen
import Testing

/// Paragraphs as a reader of each language wants them, 24 columns wide.
@Suite struct LanguagesTests {
  func lines(_ text: String, width: Int = 24) -> [String] {
    wrap([Run(text)], width: width).map(\.text)
  }

  @Test func english() {
    #expect(
      lines("“We’re ready,” she said (on Friday): the fund’s $1,250.50 — or 3.5% — is paid out at 10:30.") == [
        "“We’re ready,” she said", "(on Friday): the fund’s", "$1,250.50 — or 3.5% — is", "paid out at 10:30.",
      ])
  }

  @Test func russian() {
    #expect(
      lines("«Тенге» укрепился на 0,77 %, сообщил Нацбанк. — Это третий день подряд, — добавил он.") == [
        "«Тенге» укрепился на", "0,77 %, сообщил", "Нацбанк. — Это третий", "день подряд, — добавил", "он.",
      ])
    #expect(
      lines("— Сегодня, — сказал он, — граница открыта.", width: 16) == [
        "— Сегодня, —", "сказал он, —", "граница открыта.",
      ])
  }

  @Test func kazakhKyrgyzUzbekAndTajik() {
    #expect(
      lines("Қазақстан мен Өзбекстан шекарадан жеке куәлікпен өтуді талқылап жатыр.") == [
        "Қазақстан мен Өзбекстан", "шекарадан жеке куәлікпен", "өтуді талқылап жатыр.",
      ])
    #expect(
      lines("Oʻzbekiston va Qozogʻiston chegaradan ID-karta bilan oʻtishni muhokama qilmoqda.") == [
        "Oʻzbekiston va", "Qozogʻiston chegaradan", "ID-karta bilan oʻtishni", "muhokama qilmoqda.",
      ])
    #expect(
      lines("Роҳи оҳани нав то сарҳад соли оянда сохта мешавад.") == [
        "Роҳи оҳани нав то сарҳад", "соли оянда сохта", "мешавад.",
      ])
  }

  @Test func frenchAndGerman() {
    #expect(
      lines("Il a dit : « Nous sommes prêts ! » Vraiment ?") == ["Il a dit : « Nous sommes", "prêts ! » Vraiment ?"])
    #expect(
      lines("Die „Donau\u{AD}dampf\u{AD}schiff\u{AD}fahrt“ fährt wieder, sagte er.") == [
        "Die „Donau\u{AD}dampf\u{AD}schiff-", "fahrt“ fährt wieder,", "sagte er.",
      ])
  }

  @Test func chineseJapaneseAndKorean() {
    #expect(
      lines("与哈萨克斯坦的边界已由法律确定，“其他边界”也已标明。") == [
        "与哈萨克斯坦的边界已由法", "律确定，“其他边界”也已标", "明。",
      ])
    #expect(
      lines("国境の通過は「身分証明書」だけで、よくなるかもしれません。") == [
        "国境の通過は「身分証明", "書」だけで、よくなるかも", "しれません。",
      ])
    #expect(lines("국경을 신분증만으로 통과할 수 있게 된다.") == ["국경을 신분증만으로 통과", "할 수 있게 된다."])
  }

  @Test func scriptsThatWriteFromTheRight() {
    #expect(lines("הגבול עם קזחסטן נקבע בחוק, והקווים סומנו.") == ["הגבול עם קזחסטן נקבע", "בחוק, והקווים סומנו."])
    #expect(
      lines("الحدود مع كازاخستان محددة في القانون.").joined(separator: " ") == "الحدود مع كازاخستان محددة في القانون.")
  }

  @Test func scriptsWithoutBlanksAndWithClusters() {
    for line in lines("สวัสดีครับท่านผู้อ่านที่เคารพทุกท่านในวันนี้", width: 10) {
      #expect(Width.of(line) <= 10)
      #expect(line.unicodeScalars.first?.properties.generalCategory != .nonspacingMark)
    }
    #expect(lines("सीमा कानून में तय है", width: 8) == ["सीमा", "कानून में", "तय है"])
  }
}
