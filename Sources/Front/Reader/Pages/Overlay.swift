import Money

/// What lies over the panes and takes all keys until it is closed.
package enum Overlay: Equatable, Sendable {
  case links(LinkList)
  case facets(FacetList)
  case adding(Adding)
  case health(HealthList)
  case changes(Changes)
  case money(MoneyPage)

  /// Whether the band cannot be seen.
  var hidesBand: Bool { if case .money = self { false } else { true } }

  /// Whether keys are letters of a line.
  var isTyping: Bool {
    switch self {
    case .adding(let adding): adding.index == nil
    case .money(let page): page.isTyping
    case .links, .facets, .health, .changes: false
    }
  }

  /// The keys that it has of its own; nil when it has none.
  var commands: Command.Group? {
    switch self {
    case .links: .links
    case .facets: .facets
    case .adding: .adding
    case .health: .health
    case .money(.pair): .pair
    case .money(.alerts): .alerts
    case .money(.converter), .money(.matrix), .money(.sums), .money(.day), .changes: nil
    }
  }
}

/// The addresses of the open article, to be followed by number.
package struct LinkList: Equatable, Sendable {
  /// In the order of the article; the number of the first is 1.
  package var addresses: [String]
  /// Index of the selection.
  package var index = 0
  /// Digits of a number that may still grow.
  package var digits = ""

  /// Moves the selection; stays inside.
  mutating func move(by count: Int) {
    digits = ""
    index = max(0, min(addresses.count - 1, index + count))
  }

  /// True when the digits can only mean the link that is now selected, so that no key need follow.
  mutating func type(_ digit: Character) -> Bool {
    guard let number = Int(digits + String(digit)), (1...addresses.count).contains(number) else { return false }
    digits.append(digit)
    index = number - 1
    return number * 10 > addresses.count
  }
}
