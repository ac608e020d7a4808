import Foundation
import Model
import Text

/// By what an article of one fetch is known: its id, its link and its title, as far as they tell it from the others.
struct ArticleIdentity: Sendable {
  /// The id that the source gave, if no other article of the fetch has the same.
  let guid: String?
  /// The link, comparable, if no other article of the fetch has the same and it is not the feed's home page.
  let link: String?
  /// Folded; empty where there is none.
  let title: String
  /// Milliseconds since 1970.
  let published: Int64?
  /// Of link and title (`LinkTitle`).
  let linkTitle: Int64
  /// Keys that tell it from the other articles of the fetch, the best first.
  fileprivate let keys: [String]
  /// The article, if a hash of its content may be its key too; nil otherwise. The hash is made only when that key is tried,
  /// which is rare.
  fileprivate let content: Article?

  /// The keys under which it may be kept, by number from 0, without an end: the best, then a hash of all that is shown, then
  /// that hash with a number, which tells apart what differs only in what is not shown. It gets the first one that no other
  /// article of its feed has.
  func key(_ number: Int) -> String {
    if keys.indices.contains(number) { return keys[number] }
    let last = content.map { "hash:" + $0.contentHash } ?? keys.last ?? ""
    let round = number - keys.count + (content == nil ? 2 : 1)
    return round == 1 ? last : "\(last) \(round)"
  }

  /// True if a stored article that has the best key, the same link and the same title needs no further comparison.
  var isProven: Bool {
    link != nil && (guid != nil || !title.isEmpty) || keys.count + (content == nil ? 0 : 1) == 1
  }

  /// The beginnings of keys that are made here, and are not the source's own id.
  static let madePrefixes = ["hash:", "guid+link:", "link+title:"]

  /// The id in a stored key; nil where the key is made of something else. `url` is the article's link.
  static func guid(inKey key: String, url: String?) -> String? {
    if madePrefixes.contains(where: key.hasPrefix) || url.map({ key.isSameAddress(as: $0) }) == true { return nil }
    return key
  }
}

/// The articles of one fetch with their identities.
struct FetchIdentities {
  /// Without those that say the same as another one in every part.
  let articles: [(article: Article, identity: ArticleIdentity)]
  /// True if several articles have one id, or one link and no id.
  let isAmbiguous: Bool

  init(_ feed: Feed) {
    var seen: [Glance: [Article]] = [:]
    let articles = feed.articles.filter { article in
      let glance = Glance(article)
      guard seen[glance]?.contains(article) != true else { return false }
      seen[glance, default: []].append(article)
      return true
    }
    let home = feed.homePageURL?.comparableAddress
    let drafts = articles.map { Draft($0, home: home) }
    let guids = Counts(drafts.lazy.compactMap(\.guid))
    let links = Counts(drafts.lazy.map(\.link))
    let pairs = Counts(drafts.lazy.compactMap(\.guidAndLink))
    let hashes = Counts(drafts.lazy.map(\.linkTitle))
    var isAmbiguous = false
    self.articles = zip(articles, drafts).map { article, draft in
      let guid = draft.guid.flatMap { guids.isOne($0) ? $0 : nil }
      let link = draft.tellsLink && links.isOne(draft.link) ? draft.link : nil
      var keys: [String] = []
      switch article.keyOrigin {
      case .source:
        if guid == nil { isAmbiguous = true } else { keys.append(article.key) }
      case .address:
        if link == nil { isAmbiguous = true } else { keys.append(article.key) }
      case .content: keys.append(article.key)
      case .shared: isAmbiguous = isAmbiguous || articles.count > 1
      }
      if let pair = draft.guidAndLink, pairs.isOne(pair) { keys.append("guid+link:" + pair) }
      if article.keyOrigin != .content {
        if hashes.isOne(draft.linkTitle) { keys.append("link+title:" + StableHash([draft.link, draft.title]).text) }
      }
      return (
        article,
        ArticleIdentity(
          guid: guid, link: link, title: draft.title, published: article.published?.milliseconds,
          linkTitle: draft.linkTitle, keys: keys, content: article.keyOrigin == .content ? nil : article)
      )
    }
    self.isAmbiguous = isAmbiguous
  }

  /// What equal articles have in common, and few others. To hash an article would go through its whole text.
  private struct Glance: Hashable {
    let key: String
    let title: String
    let length: Int

    init(_ article: Article) {
      (key, title, length) = (article.key, article.title, article.text.utf8.count)
    }
  }

  /// The parts of one article's identity, before it is known which of them are its own.
  private struct Draft {
    let guid: String?
    /// Comparable; empty where there is none.
    let link: String
    let tellsLink: Bool
    let title: String
    let linkTitle: Int64
    /// A hash of id and link; nil where one of them is missing.
    let guidAndLink: String?

    init(_ article: Article, home: String?) {
      guid = article.keyOrigin == .source ? article.key : nil
      link = article.url?.comparableAddress ?? ""
      tellsLink = !link.isEmpty && link != home
      title = LinkTitle.folded(article.title)
      linkTitle = LinkTitle.hash(link: link, title: title)
      let hasID = article.keyOrigin == .source || article.keyOrigin == .shared
      guidAndLink = hasID && tellsLink ? StableHash([article.key, link]).text : nil
    }
  }

  /// Counts how often each value is there.
  private struct Counts<Value: Hashable> {
    private var counts: [Value: Int] = [:]

    init(_ values: some Sequence<Value>) {
      for value in values { counts[value, default: 0] += 1 }
    }

    func isOne(_ value: Value) -> Bool { counts[value] == 1 }
  }
}

extension Article {
  /// A hash of what a reader sees of the article.
  fileprivate var contentHash: String {
    StableHash([key, url ?? "", title, html ?? text, published.map { String($0.milliseconds) } ?? dateText ?? ""]).text
  }
}

extension String {
  /// True if both are the same text, or addresses that differ in nothing that matters.
  func isSameAddress(as other: String) -> Bool {
    self == other || comparableAddress == other.comparableAddress
  }
}
