import Money
import Text

/// A word of a query, to compare the words of a text with.
struct WantedWord {
  private let lookup: WordMatcher
  /// The loosest match that counts. `exact` is for words between quotation marks.
  private let loosest: MatchQuality
  private let isPrefix: Bool

  init(_ spelling: String, loosest: MatchQuality, isPrefix: Bool) {
    lookup = WordMatcher(spelling, takesNames: loosest == .sound)
    self.loosest = loosest
    self.isPrefix = isPrefix
  }

  /// The classes of the first letters of what can match.
  var initials: Set<Unicode.Scalar> {
    loosest == .exact ? Set(lookup.term.unicodeScalars.prefix(1).map(PhoneticKey.initial)) : lookup.initials
  }

  func quality(to other: SpelledWord) -> MatchQuality? {
    if loosest == .exact {
      return (isPrefix ? other.term.hasPrefix(lookup.term) : other.term == lookup.term) ? .exact : nil
    }
    guard let quality = isPrefix ? lookup.quality(toLonger: other) : lookup.quality(to: other), quality <= loosest
    else { return nil }
    return quality
  }
}

/// A match with one word of the query: the index of that word, counted over all terms, and the quality.
struct Answer {
  let word: Int
  let quality: MatchQuality
}

/// A word of a text that matches words of the query.
struct Seen {
  let range: Range<Int>
  /// The number of words before it in the text.
  let place: Int
  let answers: [Answer]

  func quality(to word: Int) -> MatchQuality? { answers.first { $0.word == word }?.quality }
}

/// Words that must match together: a word, a phrase, or words near each other.
struct QueryTerm {
  enum Form {
    /// The words follow each other. A single word is a phrase of one.
    case row
    /// At most so many other words are between the first and the last.
    case near(Int)
  }

  let part: QueryTree.Part?
  let form: Form
  let words: [WantedWord]
  /// The number of words in the terms before it.
  let offset: Int
  /// The closest match that it counts as: another name of a thing is no exact match.
  let closest: MatchQuality

  /// The matches of the term in order, as byte ranges of the text, each with the loosest quality of its words.
  func hits(in seen: [Seen]) -> [(range: Range<Int>, quality: MatchQuality)] {
    let hits =
      switch form {
      case .row: rows(seen)
      case .near(let distance): clusters(seen, distance)
      }
    return hits.map { ($0.range, max($0.quality, closest)) }
  }

  /// The words that follow each other as in the term.
  private func rows(_ seen: [Seen]) -> [(range: Range<Int>, quality: MatchQuality)] {
    seen.indices.compactMap { start in
      var quality = MatchQuality.exact
      for step in words.indices {
        let index = start + step
        guard index < seen.count, seen[index].place == seen[start].place + step,
          let answer = seen[index].quality(to: offset + step)
        else { return nil }
        quality = max(quality, answer)
      }
      return (seen[start].range.lowerBound..<seen[start + words.count - 1].range.upperBound, quality)
    }
  }

  /// The words of every stretch that has all words of the term, with at most so many others between its first and its
  /// last. FTS5 counts in the same way (https://www.sqlite.org/fts5.html#fts5_near_queries).
  private func clusters(_ seen: [Seen], _ distance: Int) -> [(range: Range<Int>, quality: MatchQuality)] {
    let own = seen.compactMap { word in
      word.answers.first { (offset..<offset + words.count).contains($0.word) }.map { (word, $0) }
    }
    var isHit = [Bool](repeating: false, count: own.count)
    // A window that grows until it has each word, and then shrinks from its beginning. Each word of the text enters and
    // leaves it once, so a hostile text with many repetitions costs no more.
    var counts = [Int](repeating: 0, count: words.count)
    var (missing, end, marked) = (words.count, 0, 0)
    for first in own.indices {
      while missing > 0, end < own.count {
        let word = own[end].1.word - offset
        if counts[word] == 0 { missing -= 1 }
        counts[word] += 1
        end += 1
      }
      guard missing == 0 else { break }
      if own[end - 1].0.place - own[first].0.place - 1 <= distance {
        for index in max(first, marked)..<end { isHit[index] = true }
        marked = end
      }
      let word = own[first].1.word - offset
      counts[word] -= 1
      if counts[word] == 0 { missing += 1 }
    }
    return own.indices.filter { isHit[$0] }.map { (own[$0].0.range, own[$0].1.quality) }
  }
}

/// Collects the terms of a tree that can be highlighted.
struct Gathering {
  private(set) var wants: [QueryTerm] = []
  private(set) var currencies: Set<String> = []

  mutating func take(_ tree: QueryTree, in part: QueryTree.Part?) {
    switch tree {
    case .word(let word, let isPrefix): add(.row, [WantedWord(word, loosest: .sound, isPrefix: isPrefix)], part)
    case .phrase(let terms, let isPrefix):
      let words = terms.indices.map { index in
        WantedWord(terms[index], loosest: .exact, isPrefix: isPrefix && index == terms.count - 1)
      }
      add(.row, words, part)
    case .row(let words, let isName):
      let wanted = words.enumerated().map { index, word in
        // Spellings in other alphabets are found too. A word may be marked that was not found by itself, and none is left out.
        WantedWord(word, loosest: !isName ? .sound : index == words.count - 1 ? .form : .exact, isPrefix: false)
      }
      add(.row, wanted, part, closest: isName ? .sound : .exact)
    case .near(let words, let distance):
      add(.near(distance), words.map { WantedWord($0, loosest: .sound, isPrefix: false) }, part)
    case .part(let part, let tree): take(tree, in: part)
    case .all(let trees), .any(let trees): for tree in trees { take(tree, in: part) }
    case .test(.currency(let code)): currencies.insert(code)
    case .test, .not: break
    }
  }

  private mutating func add(
    _ form: QueryTerm.Form, _ words: [WantedWord], _ part: QueryTree.Part?, closest: MatchQuality = .exact
  ) {
    let offset = wants.reduce(0) { $0 + $1.words.count }
    wants.append(QueryTerm(part: part, form: form, words: words, offset: offset, closest: closest))
  }
}
