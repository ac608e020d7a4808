import Model
import Money
import Text

/// The filters of the search language by the name before the colon, with the reading of their values.
package enum QueryFilter: String, CaseIterable, Sendable {
  case title, author, feed, tag, lang, `in`, `is`, has, after, before, on, newer, older, currency, amount, sort

  /// The values of the filter; empty when they cannot be listed.
  package var values: [String] {
    switch self {
    case .in: ["title", "body", "author", "tag", "feed"]
    case .is: ["unread", "read", "starred", "unstarred"]
    case .has: Media.names.map(\.0)
    case .sort: SearchOrder.allCases.map(\.rawValue)
    default: []
    }
  }

  /// The part of an article that the filter searches. Nil for a filter of another kind.
  var part: QueryTree.Part? {
    switch self {
    case .title: .title
    case .author: .author
    case .tag: .tags
    case .feed: .feed
    default: nil
    }
  }

  /// The message about a wrong value, for the person who typed it.
  struct Refusal: Error {
    let message: String
  }

  func test(_ sign: String, _ value: String) throws(Refusal) -> QueryTree {
    switch self {
    case .is: try status(value)
    case .has: .test(.has(try listed(value) { name in Media.names.first { $0.0 == name }?.1 }))
    case .after: .test(.since(try period(value).start))
    case .before: .test(.before(try period(value).start))
    case .on: try on(value)
    case .newer: .test(.since(try age(value)))
    case .older: .test(.before(try age(value)))
    case .currency: .test(.currency(try code(value)))
    case .amount: try amount(sign, value)
    case .lang: .test(.language(try language(value)))
    case .title, .author, .feed, .tag, .in, .sort: throw Refusal(message: "\(rawValue): takes words")
    }
  }

  func part(named value: String) throws(Refusal) -> QueryTree.Part {
    let part = QueryFilter(rawValue: value.lowercased())?.part ?? (value.lowercased() == "body" ? .body : nil)
    guard let part else { throw refusal(value) }
    return part
  }

  func order(named value: String) throws(Refusal) -> SearchOrder {
    try listed(value) { SearchOrder(rawValue: $0) }
  }
}

extension QueryFilter {
  private func refusal(_ value: String) -> Refusal {
    Refusal(message: "\(rawValue): takes \(values.joined(separator: ", ")), not “\(value)”")
  }

  private func listed<T>(_ value: String, _ make: (String) -> T?) throws(Refusal) -> T {
    guard let known = make(value.lowercased()) else { throw refusal(value) }
    return known
  }

  private func status(_ value: String) throws(Refusal) -> QueryTree {
    switch value.lowercased() {
    case "unread": .test(.isRead(false))
    case "read": .test(.isRead(true))
    case "starred": .test(.isStarred(true))
    case "unstarred": .test(.isStarred(false))
    default: throw refusal(value)
    }
  }

  private func on(_ value: String) throws(Refusal) -> QueryTree {
    let period = try period(value)
    return .all([.test(.since(period.start)), .test(.before(period.end))])
  }

  private func period(_ value: String) throws(Refusal) -> QueryPeriod {
    guard let period = QueryPeriod(value) else {
      throw Refusal(message: "“\(value)” is no date: 2025-12-01, 2025-12, 2025, today, yesterday")
    }
    return period
  }

  private func age(_ value: String) throws(Refusal) -> QueryTree.DateField {
    if let seconds = QueryPeriod.seconds(value) { return .ago(seconds) }
    guard let period = QueryPeriod(value) else {
      throw Refusal(message: "“\(value)” is no length of time: 12h, 7d, 2w, 3m, 1y")
    }
    return period.start
  }

  private func language(_ value: String) throws(Refusal) -> String {
    guard let tag = LanguageNames.tag(of: value) else {
      throw Refusal(message: "“\(value)” is no language: kk, ru, uz-Cyrl, or a name such as kazakh")
    }
    return tag
  }

  private func code(_ value: String) throws(Refusal) -> String {
    guard let code = CurrencyName.code(of: value) else {
      throw Refusal(message: "“\(value)” is no currency that newsband knows")
    }
    return code
  }

  private func amount(_ sign: String, _ value: String) throws(Refusal) -> QueryTree {
    let comparison = QueryTree.Comparison(rawValue: sign.trimmingPrefix(":").description) ?? .equal
    guard let amount = Sum.typed(value) else {
      throw Refusal(message: "“\(value)” is no sum: 500, 1500000, 1.5m, 2bn")
    }
    return .test(.amount(comparison, amount))
  }
}
