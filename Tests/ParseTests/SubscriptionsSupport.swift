import Model
@testable import Parse

/// Reads text as the subscription list that it is recognised as; an empty list when it is recognised as something else.
func subscriptions(_ text: String) throws(Problem) -> SubscriptionList {
  try subscriptions(Array(text.utf8))
}

func subscriptions(_ bytes: [UInt8]) throws(Problem) -> SubscriptionList {
  guard case .subscriptions(let list) = try parse(Source(bytes: bytes, name: "list")) else { return SubscriptionList() }
  return list
}
