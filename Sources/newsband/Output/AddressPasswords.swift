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
    for place in list.subscriptions.indices { check(&list.subscriptions[place].feedURL) }
    for place in list.subscriptions.indices { check(&list.subscriptions[place].homePageURL) }
    return list
  }

  mutating func checked(_ stored: StoredArticle) -> StoredArticle {
    var stored = stored
    check(&stored.article.url)
    check(&stored.article.externalURL)
    for place in stored.article.attachments.indices { check(&stored.article.attachments[place].url) }
    return stored
  }

  /// The sentence for a person who is about to give the export away; nil when no password is in it.
  var remark: String? {
    guard count > 0, !areLeftOut else { return nil }
    let addresses = count == 1 ? "1 address has" : "\(count) addresses have"
    return "\(addresses) a name or password, which is part of this export; --without-passwords leaves it out."
  }

  private mutating func check(_ address: inout String?) {
    guard var present = address else { return }
    check(&present)
    address = present
  }

  private mutating func check(_ address: inout String) {
    guard address.namesUser else { return }
    count += 1
    if areLeftOut { address = address.withoutUser }
  }
}
