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
