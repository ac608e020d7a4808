import Model
import Store
import Text

/// Names and passwords in the addresses of an export: counts them, and leaves them out where that is wanted.
struct AddressPasswords {
  let areLeftOut: Bool
  private var count = 0

  init(areLeftOut: Bool) {
    self.areLeftOut = areLeftOut
  }

  mutating func checked(_ list: SubscriptionList) -> SubscriptionList {
    var list = list
    for place in list.subscriptions.indices {
      let feed = list.subscriptions[place]
      list.subscriptions[place].feedURL = checked(address: feed.feedURL)
      list.subscriptions[place].homePageURL = feed.homePageURL.map { checked(address: $0) }
    }
    return list
  }

  mutating func checked(_ stored: StoredArticle) -> StoredArticle {
    var stored = stored
    stored.article = stored.article.withAddresses { checked(address: $0) }
    for place in stored.article.blocks.indices { check(&stored.article.blocks[place]) }
    check(text: &stored.article.title)
    check(text: &stored.article.text)
    check(text: &stored.article.html)
    check(text: &stored.article.summary)
    return stored
  }

  /// The sentence for a person who is about to give the export away; nil when no password is in it.
  var remark: String? {
    guard count > 0, !areLeftOut else { return nil }
    let addresses = count == 1 ? "1 address has" : "\(count) addresses have"
    return "\(addresses) a name or password, which is part of this export; --without-passwords leaves it out."
  }

  private mutating func check(_ block: inout Block) {
    for place in block.spans.indices { check(text: &block.spans[place].text) }
    guard var table = block.table else { return }
    for row in table.rows.indices {
      for cell in table.rows[row].indices {
        for place in table.rows[row][cell].spans.indices { check(text: &table.rows[row][cell].spans[place].text) }
      }
    }
    block.table = table
  }

  /// A text with any number of addresses in it counts as one.
  private mutating func check(text: inout String?) {
    guard var present = text else { return }
    check(text: &present)
    text = present
  }

  private mutating func check(text: inout String) {
    let clean = text.withoutUsers
    guard clean.utf8.count < text.utf8.count else { return }
    count += 1
    if areLeftOut { text = clean }
  }

  private mutating func checked(address: String) -> String {
    guard address.namesUser else { return address }
    count += 1
    return areLeftOut ? address.withoutUser : address
  }
}
