extension Module {
  /// The time between two fetches that a feed asks for (https://web.resource.org/rss/1.0/modules/syndication/).
  static let syndication = Module(
    namespace: .syndication,
    feed: { reader, draft in
      switch reader.xml.name.folded {
      case "updateperiod": draft.period = reader.line().flatMap { periods[$0.lowercased()] } ?? draft.period
      case "updatefrequency": draft.frequency = reader.line().flatMap { Int($0) } ?? draft.frequency
      default: break
      }
    },
    article: { _, _ in })

  /// Seconds.
  private static let periods = [
    "hourly": 3600, "daily": 86_400, "weekly": 7 * 86_400, "monthly": 30 * 86_400, "yearly": 365 * 86_400,
  ]
}
