import Foundation
import Model
import Testing

@testable import Store

/// The article whose headline names a story.
@Suite struct StoryLeadTests {
  private func candidate(_ id: ArticleID, _ hour: Double, _ title: String) -> StoryLead.Candidate {
    StoryLead.Candidate(id: id, date: Date(timeIntervalSince1970: 1_770_000_000 + hour * 3600), title: title)
  }

  private let bridge = "Bridge falls in Kokshetau, workers hurt"

  @Test func aReportThatComesSoonAfterDoesNotTakeItsPlace() {
    let first = candidate(1, 0, bridge)
    #expect(StoryLead.choose([first]) == 1)
    #expect(StoryLead.choose([first, candidate(2, 1, bridge)]) == 1)
    #expect(StoryLead.choose([first, candidate(2, 1, bridge), candidate(3, 5.9, bridge)]) == 1)
  }

  @Test func aLaterReportNamesTheStoryThatGoesOn() {
    let day = [candidate(1, 0, bridge), candidate(2, 5, bridge), candidate(3, 7, bridge), candidate(4, 9, bridge)]
    #expect(StoryLead.choose(day) == 3)
    #expect(StoryLead.choose(day.reversed()) == 3, "the order in which articles come does not matter")
  }

  @Test func aHeadlineThatTellsNothingNamesNoStoryWhereAnotherDoes() {
    #expect(StoryLead.choose([candidate(1, 0, "Video: bridge falls in Kokshetau"), candidate(2, 1, bridge)]) == 2)
    #expect(StoryLead.choose([candidate(1, 0, bridge), candidate(2, 8, "Why did it fall?")]) == 1)
    #expect(StoryLead.choose([candidate(1, 0, "Photos"), candidate(2, 1, "Video")]) == 1)
    #expect(StoryLead.choose([]) == nil)
  }

  @Test(arguments: [
    "Видео: мост рухнул в Кокшетау", "ФОТО | Мост рухнул в Кокшетау", "Мост рухнул в Кокшетау (видео)",
    "Мост рухнул в Кокшетау — фото и видео", "Kokshetauda ko‘prik quladi (foto)", "[VIDEO] Bridge falls in Kokshetau",
    "Bridge falls in Kokshetau | VIDEO", "Сүрөт: Көкчөтоодо көпүрө кулады", "Чем закончится суд над мостом?",
    "Мост рухнул",
    "И тут все увидели это…", "大桥坍塌", "", "   ",
  ])
  func thisTellsNothing(_ title: String) { #expect(!StoryLead.isTelling(title)) }

  @Test(arguments: [
    "Мост рухнул в Кокшетау, 17 рабочих ранены", "Видео с моста показали в суде",
    "Көкшетауда көпір құлап, 17 жұмысшы жараланды",
    "Seventeen hurt as bridge falls: ministry opens inquiry", "科克舍套大桥坍塌17名工人受伤", "Live cattle exports rise by a third",
  ])
  func thisSaysWhatHappened(_ title: String) { #expect(StoryLead.isTelling(title)) }
}
