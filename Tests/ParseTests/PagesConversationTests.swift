import Model
import Testing
@testable import Parse

private func article(_ paragraphs: String...) throws -> [Block] {
  let feed = try page((["A headline", "An introduction."] + paragraphs).joined(separator: "\n\n"))
  #expect(feed.articles.count == 1)
  return feed.articles.first?.blocks ?? []
}

@Test func speakersWhoComeInPairsAndComeBackTakeTurns() throws {
  let blocks = try article("TCA: How so?", "Doe: Like this.", "TCA: And now?", "Doe: Like that.")
  #expect(blocks.map(\.kind) == [.paragraph, .turn, .turn, .turn, .turn])
  #expect(blocks.dropFirst().map(\.speaker) == ["TCA", "Doe", "TCA", "Doe"])
  #expect(blocks.dropFirst().map(\.text) == ["How so?", "Like this.", "And now?", "Like that."])
}

@Test func captionsAndFurtherParagraphsDoNotPartSpeakers() throws {
  let blocks = try article(
    "TCA: How so?", "A goat; image: Jane Doe", "Doe: Like this.", "It took a while.", "TCA: And now?", "Doe: Like that."
  )
  #expect(blocks.map(\.kind) == [.paragraph, .turn, .caption, .turn, .paragraph, .turn, .turn])
}

@Test func somebodyWhoSpeaksOnceAmongTheOthersIsASpeakerToo() throws {
  let blocks = try article("TCA: How so?", "Doe: Like this.", "Roe: No, like that!", "TCA: And now?", "Doe: Done.")
  #expect(blocks.compactMap(\.speaker) == ["TCA", "Doe", "Roe", "TCA", "Doe"])
}

@Test func aTurnBetweenTwoOthersNeedsNoMarkAtItsEnd() throws {
  let blocks = try article("TCA: How so?", "Doe: Like this.", "TCA: Tell us more", "Doe: Done.")
  #expect(blocks.dropFirst().allSatisfy { $0.kind == .turn })
}

@Test func oneQuestionWithOneAnswerIsMarkedByItsLetters() throws {
  #expect(try article("Q: How so?", "A: Like this.").compactMap(\.speaker) == ["Q", "A"])
  #expect(try article("Вопрос: Как?", "Ответ: Вот так.").compactMap(\.speaker) == ["Вопрос", "Ответ"])
}

@Test func turnsOnLinesOfTheirOwnNeedNoEmptyLines() throws {
  let blocks = try article("TCA: How so?\nDoe: Like this.\nTCA: And now?\nDoe: Like that.")
  #expect(blocks.dropFirst().map(\.text) == ["How so?", "Like this.", "And now?", "Like that."])
}

@Test func aFullWidthColonParts() throws {
  let blocks = try article("记者：为什么？", "作者：因为山羊。", "记者：然后呢？", "作者：没有了。")
  #expect(blocks.compactMap(\.speaker) == ["记者", "作者", "记者", "作者"])
}

@Test func headlinesWithAColonAreNoTurns() throws {
  let feed = try page(
    "Opinion: is wool dead?\n\nText.\n\nAnalysis: who buys goats?\n\nText.\n\nOpinion: is wool alive?\n\nText.")
  #expect(feed.articles.count == 3)
}

@Test func theNameOfASpeakerMayOpenAHeadline() throws {
  let feed = try page(
    "Doe: “I would do it again”\n\nShe has goats.\n\nA headline\n\nTCA: How?\n\nDoe: So.\n\nTCA: Now?\n\nDoe: Yes.")
  #expect(feed.articles.map(\.title) == ["Doe: “I would do it again”", "A headline"])
  let question = try page(
    "Doe: will she come back?\n\nShe has goats.\n\nA headline\n\nTCA: How?\n\nDoe: So.\n\nTCA: Now?\n\nDoe: Yes.")
  #expect(question.articles.map(\.title) == ["Doe: will she come back?", "A headline"])
}

@Test func anInterviewIsFollowedByTheNextHeadline() throws {
  let feed = try page("A headline\n\nTCA: How?\n\nDoe: So.\n\nTCA: Now?\n\nDoe: Yes.\n\nWool: what next?\n\nText.")
  #expect(feed.articles.map(\.title) == ["A headline", "Wool: what next?"])
}

@Test(arguments: [
  "At 12:30 they met.", "https://news.example/a", "He said, at last: no.", "Trade: up.", ": nothing.", "1: one.",
])
func aColonAloneMakesNoSpeaker(_ paragraph: String) throws {
  #expect(try article(paragraph, "Text.", paragraph).allSatisfy { $0.kind == .paragraph })
}

@Test func theTextOfAnArticleHasTheNamesOfItsSpeakers() throws {
  let feed = try page("A headline\n\nTCA: How?\n\nDoe: So.\n\nTCA: Now?\n\nDoe: Yes.")
  #expect(feed.articles.first?.text == "TCA: How?\n\nDoe: So.\n\nTCA: Now?\n\nDoe: Yes.")
}

/// A page of one article, then of a second one with a headline that has a colon.
private func talk(_ lines: String...) throws -> Feed {
  try page(
    (["A headline", "An introduction."] + lines + ["What the town built this year", "Text."]).joined(separator: "\n\n"))
}

@Test(arguments: [
  ("Reporter: How long will it take?", "Engineer: Two years, if the steel arrives."),
  ("Mayor: The road will open in May.", "Engineer: Not before the steel arrives."),
  ("Корреспондент: Сколько это займёт?", "Инженер: Два года, если придёт сталь."),
  ("Тілші: Бұл қанша уақыт алады?", "Инженер: Екі жыл, болат келсе."),
  ("Muxbir: Bu qancha vaqt oladi?", "Muhandis: Ikki yil, poʻlat kelsa."),
  ("Reporterin: Wie lange wird es dauern?", "Anna von Berg: Zwei Jahre, wenn der Stahl kommt."),
  ("Journaliste : Combien de temps ?", "Ingénieur : Deux ans, si l’acier arrive."),
  ("记者：需要多久？", "工程师：两年，如果钢材到了。"),
])
func twoWhoSpeakOnceEachAreAConversation(_ question: String, _ answer: String) throws {
  let feed = try talk(question, answer)
  #expect(feed.articles.map(\.title) == ["A headline", "What the town built this year"])
  #expect(feed.articles.first?.blocks.map(\.kind) == [.paragraph, .turn, .turn])
}

@Test func twoWhoSpeakOnceMayStandOnLinesOfOneParagraph() throws {
  let feed = try talk("Reporter: How long will it take?\nEngineer: Two years, if the steel arrives.")
  #expect(feed.articles.first?.blocks.map(\.kind) == [.paragraph, .turn, .turn])
}

@Test(arguments: [
  ("Explained: What changes for travellers?", "Short answer: Not much will change."),
  ("Kazakhstan: Who pays for the dam?", "Aida: A lake lies behind it."),
  ("Rupee: what comes next?", "KARACHI: The rupee fell again."),
  ("Мнение: Кому нужна дорога?", "Асан: Дорога нужна всем."), ("Узбекистан: Что дальше?", "Ташкент: Город ждёт весны."),
  ("Пікір: Жол кімге керек?", "Асан: Жол бәріне керек."),
  ("Meinung: Wer braucht die Straße?", "Berlin: Die Stadt wartet noch."),
  ("Tahlil: Yo‘l kimga kerak?", "Asan: Yo‘l hammaga kerak."),
  ("Analyse : À qui sert la route ?", "Paris : La ville attend."),
])
func aHeadlineWithAColonStaysOne(_ headline: String, _ text: String) throws {
  let feed = try page("A headline\n\nAn introduction.\n\n\(headline)\n\n\(text)\n\nMore text.")
  #expect(feed.articles.map(\.title) == ["A headline", headline])
}

@Test func thePageBeginsWithAHeadlineAndNotWithATurn() throws {
  let feed = try page("Bridge: How long will it take?\n\nEngineers: Two years, if the steel arrives.\n\nText.")
  #expect(feed.articles.map(\.title) == ["Bridge: How long will it take?"])
}

@Test func factsAreNoConversation() throws {
  #expect(try article("Doors: Tuesday.", "Hall: Osh.").allSatisfy { $0.kind == .paragraph })
}
