import Model

/// The figures of one source for a pair, walked back session by session.
///
/// Some sources repeat their figures through the weekend under new dates. Those days are no sessions: compared with them,
/// every Monday would show no change.
struct Sessions {
  private var publications: ArraySlice<Publication>
  private let pair: Pair

  /// The newest first.
  init(_ publications: [Publication], _ pair: Pair) {
    self.publications = publications[...]
    self.pair = pair
  }

  /// The newest publication left that has the pair.
  var current: (publication: Publication, quotation: Quotation)? {
    publications.lazy.compactMap { publication in publication.quotation(of: pair).map { (publication, $0) } }.first
  }

  /// Drops the newest publication that has the pair.
  mutating func skip() {
    guard let current else { return }
    publications = publications.drop { $0.date >= current.publication.date }
  }

  /// The current figure with its past, without figures that cannot be true.
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
    // Compared with an error, the right figure would show a large move.
    while let next = rest.current, !isBelieved(next.publication) { rest.skip() }
    let previous = rest.current
    // Ten are enough to tell a fixed figure from one that happened to stay.
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
  /// Tells whether a later publication repeats this one: all figures are the same, and there are at least five of them, or
  /// the later day is on a weekend.
  fileprivate func isCarried(to later: Publication) -> Bool {
    saysTheSame(as: later) && (rates.count >= 5 || later.date.weekday >= 5) && later.date.number - date.number <= 4
  }

  /// Tells whether both have the same pairs with the same figures, in any order.
  fileprivate func saysTheSame(as other: Publication) -> Bool {
    guard rates.count == other.rates.count else { return false }
    let mine = Dictionary(rates.map { ($0.pair, $0) }) { first, _ in first }
    return other.rates.allSatisfy { mine[$0.pair]?.value == $0.value && mine[$0.pair]?.nominal == $0.nominal }
  }
}
