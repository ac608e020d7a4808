import Foundation
import Model
import Testing

/// Accounts, their folders, and what they have of feeds and marks.
@Suite struct AccountTests {
  private func account(_ name: String, service: String = "miniflux") -> Account {
    Account(name: name, service: service, address: "https://a.example/", user: "aru")
  }

  @Test(
    arguments: [
      ("Work", "Work", true), ("Work", "Work/Asia", true), ("Work", "Workshop", false), ("Work", "Old/Work", false),
      ("Work", nil, false),
      ("A/B", "A\u{2215}B", true), ("A/B", "A/B", false), ("A/B", "A\u{2215}B/C", true), ("Work", "work", false),
    ] as [(String, String?, Bool)])
  func anAccountHasTheFolderOfItsName(_ name: String, _ folder: String?, _ isOwn: Bool) {
    #expect(account(name).hasFolder(folder) == isOwn)
  }

  @Test func theFolderOfAnAccountHoldsThoseOfItsServer() {
    for remote in [nil, "", "News", "News/Asia", " News / Asia ", "/"] {
      #expect(account("A/B").hasFolder(Account.folder(remote, in: "A/B")), "\(remote ?? "nil")")
    }
    #expect(account("A/B").folder == "A\u{2215}B")
    #expect(Account.folder("News", in: "") == "News")
  }

  @Test func onlyTheProtocolOfFoldersIsAFolder() {
    #expect(account("A", service: Account.decSync).isFolder)
    for service in ["ttrss", "greader", "fever", "miniflux", "DecSync", ""] {
      #expect(!account("A", service: service).isFolder)
    }
  }

  @Test func optionsOfAnEarlierVersionAreRead() throws {
    let early = try JSONDecoder().decode(AccountOptions.self, from: Data(#"{"isInsecure": true}"#.utf8))
    #expect(early.isInsecure && early.authorities == nil && early.profile == nil && early.edits == nil)
    #expect(try JSONDecoder().decode(AccountOptions.self, from: Data("{}".utf8)) == AccountOptions())
    var options = AccountOptions(authorities: "/etc/ca.pem", profile: "freshrss")
    options.edits = WaitingEdits(changed: [3, 1], joining: [2], leaving: [9], titles: ["3": "作者"])
    options.edits?.times = ["3": 1_765_454_400_000]
    #expect(try JSONDecoder().decode(AccountOptions.self, from: JSONEncoder().encode(options)) == options)
    let edits = try JSONDecoder().decode(
      WaitingEdits.self, from: Data(#"{"changed": [1], "joining": [], "leaving": [], "titles": {}}"#.utf8))
    #expect(edits == WaitingEdits(changed: [1]) && edits.times == nil)
  }

  @Test func resultsOfPartsAddUp() {
    var merged = MergeResult(changed: 2, overruled: 1)
    merged += MergeResult(changed: 3)
    #expect(merged == MergeResult(changed: 5, overruled: 1))
    var all = RemoteFeedChanges()
    var more = RemoteFeedChanges()
    (more.added, more.renamed, more.moved, more.left) = (["a"], ["b"], ["c"], ["d"])
    all += more
    more.added = ["e"]
    (more.renamed, more.moved, more.left) = ([], [], ["f"])
    all += more
    #expect(all.added == ["a", "e"] && all.renamed == ["b"] && all.moved == ["c"] && all.left == ["d", "f"])
  }

  @Test func aMarkHasATimeOnlyWhileItIsSet() {
    let time = Date(timeIntervalSince1970: 1_765_454_400)
    var article = FolderArticle(id: 1, key: "k", day: 20_000, readAt: time, starredAt: time.addingTimeInterval(60))
    for field in MarkField.allCases { #expect(!article.value(of: field) && article.time(of: field) == nil) }
    article.isRead = true
    #expect(article.value(of: .read) && article.time(of: .read) == time && article.time(of: .starred) == nil)
    article.isStarred = true
    #expect(article.value(of: .starred) && article.time(of: .starred) == time.addingTimeInterval(60))
    article.readAt = nil
    #expect(article.value(of: .read) && article.time(of: .read) == nil, "set before times were kept")
  }

  @Test func anArticleOfAServerHasItsMarksAsAState() {
    let article = RemoteArticle(id: "7", feed: "3", article: Article(key: "k"), isRead: true, isStarred: false)
    #expect(article.state == RemoteState(id: "7", feed: "3", isRead: true, isStarred: false))
  }

  @Test func aSummaryIsKnownByItsAccount() {
    var own = account("A")
    own.id = 5
    #expect(AccountSummary(own, feeds: 2, pending: 1, wanted: 0).id == 5)
  }
}
