import Model

/// Walks back through what one source said of a pair, session by session.
///
/// Some sources carry their figures through the weekend under new dates. Those days are no sessions: measured against
/// them every Monday would stand still.
struct Sessions {
  private var publications: ArraySlice<Publication>
  private let pair: Pair

  /// The newest first.
  init(_ publications: [Publication], _ pair: Pair) {
    self.publications = publications[...]
    self.pair = pair
  }

  /// The newest publication left that knows the pair.
  var current: (publication: Publication, quotation: Quotation)? {
    publications.lazy.compactMap { publication in publication.quotation(of: pair).map { (publication, $0) } }.first
  }

  /// Leaves the newest publication out of account.
  mutating func skip() {
    guard let current else { return }
    publications = publications.drop { $0.date >= current.publication.date }
  }

  /// The current figure with its past, out of which figures that are not believed are left.
  func verdict(of quotation: Quotation, believing isBelieved: (Publication) -> Bool) -> Verdict {
    var rest = self
    guard var last = rest.current?.publication else { return Verdict(alone: quotation) }
    rest.skip()
    var isCarried = false
    while let next = rest.current, next.publication.isCarried(to: last) {
      isCarried = true
      last = next.publication
      rest.skip()
    }
    // Measured against an error the right figure would have leapt.
    while let next = rest.current, !isBelieved(next.publication) { rest.skip() }
    let previous = rest.current
    // Enough to tell a figure that is kept from one that happened to stay; more are not looked for.
    var repeats = 1
    while let next = rest.current, next.quotation.price.value == quotation.price.value, repeats < 10 {
      repeats += 1
      last = next.publication
      rest.skip()
    }
    return Verdict(
      quotation: quotation, previous: previous?.quotation, repeats: repeats, isCarried: isCarried,
      othersMoved: previous.map { !$0.publication.saysTheSame(as: publications.first ?? last) } ?? false)
  }
}

extension Verdict {
  fileprivate init(alone quotation: Quotation) {
    self.init(quotation: quotation, previous: nil, repeats: 1, isCarried: false, othersMoved: false)
  }
}

extension Publication {
  /// Whether another, later one only carries this one on: the same figures throughout, and enough of them that it is no
  /// chance; of a single figure, only into a weekend.
  fileprivate func isCarried(to later: Publication) -> Bool {
    saysTheSame(as: later) && (rates.count >= 5 || later.date.weekday >= 5) && later.date.number - date.number <= 4
  }

  /// Whether both have the same pairs with the same figures, in whatever order.
  fileprivate func saysTheSame(as other: Publication) -> Bool {
    guard rates.count == other.rates.count else { return false }
    let mine = Dictionary(rates.map { ($0.pair, $0) }) { first, _ in first }
    return other.rates.allSatisfy { mine[$0.pair]?.value == $0.value && mine[$0.pair]?.nominal == $0.nominal }
  }
}
