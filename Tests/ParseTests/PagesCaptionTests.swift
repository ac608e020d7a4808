import Model
import Testing
@testable import Parse

@Test(arguments: [
  ("Goats on the ferry; image: Jane Doe", "Goats on the ferry", "Jane Doe"),
  ("Goats on the ferry ; image: Jane Doe", "Goats on the ferry", "Jane Doe"),
  ("Goats on the ferry. Photo: Jane Doe", "Goats on the ferry.", "Jane Doe"),
  ("Goats on the ferry Photo: Jane Doe", "Goats on the ferry", "Jane Doe"),
  ("Goats on the ferry (Photo: Jane Doe/Agency)", "Goats on the ferry", "Jane Doe/Agency"),
  ("Goats on the ferry [photo credit: Jane Doe]", "Goats on the ferry", "Jane Doe"),
  ("Goats on the ferry | Image source: Jane Doe", "Goats on the ferry", "Jane Doe"),
  ("Goats on the ferry — Source: Jane Doe", "Goats on the ferry", "Jane Doe"),
  ("Goats on the ferry / credit: Jane Doe", "Goats on the ferry", "Jane Doe"),
  ("Goats on the ferry © Jane Doe", "Goats on the ferry", "Jane Doe"),
  ("Goats on the ferry. © 2025 Jane Doe", "Goats on the ferry.", "2025 Jane Doe"),
  ("Goats on the ferry. Photo by Jane Doe", "Goats on the ferry.", "Jane Doe"),
  ("Goats on the ferry; courtesy of Jane Doe", "Goats on the ferry", "Jane Doe"),
  ("Goats on the ferry (photo Jane Doe)", "Goats on the ferry", "Jane Doe"),
  ("Goats: a ferry; image: Jane Doe", "Goats: a ferry", "Jane Doe"),
  ("Козы на пароме. Фото: Дина Саги", "Козы на пароме.", "Дина Саги"),
  ("Козы на пароме; фото из архива", "Козы на пароме", "из архива"),
  ("Козы на пароме. Источник: ТАСС", "Козы на пароме.", "ТАСС"),
  ("Паромдағы ешкілер. Сурет авторы: Дина Саги", "Паромдағы ешкілер.", "Дина Саги"),
  ("Echkilar. Surat manbasi: Dina Sagi", "Echkilar.", "Dina Sagi"),
  ("Паромдогу эчкилер. Сүрөт: Дина Саги", "Паромдогу эчкилер.", "Дина Саги"),
  ("Бузҳо. Акс: Дина Саги", "Бузҳо.", "Дина Саги"),
  ("Ziegen. Foto: Jane Doe", "Ziegen.", "Jane Doe"),
  ("Photo: Jane Doe", "", "Jane Doe"),
  ("© Jane Doe", "", "Jane Doe"),
])
func aCaptionPartsItsTextFromItsCredit(_ line: String, _ text: String, _ credit: String) {
  let caption = Caption(line)
  #expect(caption?.text == text)
  #expect(caption?.credit == credit)
}

@Test(arguments: [
  "", "image:", "Goats on the ferry", "The source: nobody will say", "In photos: the winter on the lake",
  "Photo: how one picture of a goat changed the law", "© 2025 The Courier", "She went there, courtesy of the embassy.",
  "The mirror image: why two markets move apart", "A photo by chance", "He has no (photo) album",
  "A © in the midst, and " + String(repeating: "much more ", count: 20),
  String(repeating: "A long report. ", count: 40) + "Source: Jane Doe",
])
func aLineWithoutACreditIsNoCaption(_ line: String) {
  #expect(Caption(line) == nil)
}

@Test func aCaptionIsNoHeadlineThoughTextFollows() throws {
  let feed = try page("A headline\n\nText.\n\nGoats on the ferry; image: Jane Doe\n\nMore text.")
  #expect(feed.articles.map(\.title) == ["A headline"])
  #expect(feed.articles.first?.blocks.map(\.kind) == [.paragraph, .caption, .paragraph])
  #expect(feed.articles.first?.blocks[1].credit == "Jane Doe")
  #expect(feed.articles.first?.text == "Text.\n\nGoats on the ferry; image: Jane Doe\n\nMore text.")
}
