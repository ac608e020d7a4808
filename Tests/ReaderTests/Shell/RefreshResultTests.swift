import Model
import Testing

@testable import Reader

/// The sentence at the end of a refresh, and the texts of one that is running.
@Suite struct RefreshResultTests {
  private func result(_ refreshing: Refreshing, key: String? = ".") -> String {
    ShellTexts.result(of: refreshing, key: key, Keymap())
  }

  private func refreshing(
    total: Int, new: Int = 0, withNew: Int? = nil, failed: Int = 0, offline: Int = 0, held: Int = 0, waiting: Int = 0,
    isOfAll: Bool = true
  ) -> Refreshing {
    var refreshing = Refreshing(
      done: total, total: total, failed: failed, new: new, withNew: withNew, held: held, waiting: waiting,
      wasAsked: true, isOfAll: isOfAll)
    refreshing.offline = offline
    return refreshing
  }

  @Test func whereNothingWasFetchedTheReasonIsSaid() {
    #expect(result(refreshing(total: 0)) == "No feed is followed yet; a adds some.")
    #expect(result(refreshing(total: 0, isOfAll: false)) == "It was read from a file: nothing to fetch.")
    #expect(
      result(refreshing(total: 0, held: 1)) == "Its server asks to be left alone for a while; nothing was fetched.")
    #expect(
      result(refreshing(total: 0, held: 2, waiting: 1))
        == "Their servers ask to be left alone for a while; nothing was fetched.")
    #expect(result(refreshing(total: 0, waiting: 1)) == "1 feed waits for your yes to its command; H shows it.")
    #expect(result(refreshing(total: 0, waiting: 3)) == "3 feeds wait for your yes to their commands; H shows them.")
  }

  @Test func withoutANetworkThatIsAllThatIsSaid() {
    #expect(
      result(refreshing(total: 9, new: 2, failed: 3, offline: 1))
        == "Offline: no server could be reached. What is here can be read.")
  }

  @Test func newArticlesAreSaidWithTheKeyThatShowsThem() {
    #expect(result(refreshing(total: 9, new: 4)) == "4 new: press .")
    #expect(result(refreshing(total: 9, new: 4), key: "f5") == "4 new: press f5.")
    #expect(result(refreshing(total: 9, new: 1), key: "") == "1 new.")
    #expect(result(refreshing(total: 9, new: 4, failed: 2)) == "4 new: press . · 2 failed: H tells why")
  }

  @Test func whereNoKeyShowsThemTheirFeedsAreCounted() {
    #expect(result(refreshing(total: 9, new: 1), key: nil) == "1 new article from 1 feed.")
    #expect(result(refreshing(total: 9, new: 7, withNew: 3), key: nil) == "7 new articles from 3 feeds.")
    #expect(
      result(refreshing(total: 9, new: 7, withNew: 1, failed: 1), key: nil)
        == "7 new articles from 1 feed; 1 failed: H tells why.")
  }

  @Test func nothingNewMayHideFailures() {
    #expect(result(refreshing(total: 9)) == "Nothing new.")
    #expect(result(refreshing(total: 9, failed: 9)) == "Nothing new; 9 failed: H tells why.")
  }

  @Test(arguments: [
    (0, 10, 0, "fetching 0/10"), (3, 10, 0, "fetching 3/10"), (3, 10, 2, "fetching 3/10, failed 2"),
  ])
  func theProgressCountsFailures(_ done: Int, _ total: Int, _ failed: Int, _ text: String) {
    #expect(ShellTexts.fetching(done: done, total: total, failed: failed) == text)
  }

  @Test(arguments: [(0, 0, true), (0, 1, false), (1, 1, true), (2, 1, true)])
  func itIsOverWhenAllHaveAnswered(_ done: Int, _ total: Int, _ isOver: Bool) {
    #expect(Refreshing(done: done, total: total, wasAsked: false).isOver == isOver)
  }

  @Test(arguments: [
    (0, 0, 3, "No new rates."), (1, 0, 3, "1 new rate."), (5, 0, 3, "5 new rates."),
    (5, 1, 3, "5 new rates, 1 of 3 sources failed."), (0, 2, 3, "No new rates, 2 of 3 sources failed."),
    (0, 3, 3, "No source of rates answered; what is stored stays."),
  ])
  func ratesHaveASentenceOfTheirOwn(_ new: Int, _ failed: Int, _ total: Int, _ text: String) {
    #expect(BandTexts.rates(new: new, failed: failed, of: total) == text)
  }

  @Test(arguments: [
    ("Kazakhstani tenge", "+0.4", "tenge +0.4 %"), ("Kyrgyzstani som", "-1.20", "som −1.20 %"),
    ("euro", "0", "euro unchanged"), ("", "+1", " +1 %"),
  ])
  func theMoveOfACurrencyHasItsLastWord(_ currency: String, _ percent: String, _ text: String) {
    #expect(ShellTexts.move(of: currency, percent: percent) == text)
  }
}
