extension MoneyText {
  /// A word or a dash that may stand between the ends of a range.
  struct RangeLink {
    let last: Int
    var isTight = false
    var isLoose = false
    var isWord = false
  }

  /// The link of a range that begins at a token; nil when there is none. `opening` is the word before the range, which decides
  /// which links it takes.
  func link(at index: Int, isOpened opening: RangeOpening?) -> RangeLink? {
    guard tokens.indices.contains(index), tokens[index].gap != .border, index + 1 < tokens.count,
      tokens[index + 1].gap != .border
    else { return nil }
    let token = tokens[index]
    if token.isDash {
      let gaps = (token.gap, tokens[index + 1].gap)
      if gaps == (.none, .none) { return RangeLink(last: index, isTight: true) }
      return gaps == (.space, .space) ? RangeLink(last: index, isLoose: true) : nil
    }
    // 5…6 and 5...6
    if token.value == 0x2026, token.gap == .none, tokens[index + 1].gap == .none {
      return RangeLink(last: index, isTight: true)
    }
    if token.isMark("."), index + 3 < tokens.count, tokens[index + 1].isMark("."), tokens[index + 2].isMark("."),
      [token.gap, tokens[index + 1].gap, tokens[index + 2].gap, tokens[index + 3].gap].allSatisfy({ $0 == .none })
    {
      return RangeLink(last: index + 2, isTight: true)
    }
    guard token.kind == .word, token.gap == .space, tokens[index + 1].gap == .space || tokens[index + 1].kind == .sign
    else { return nil }
    let roles = entry(index).roles
    let fits =
      switch opening {
      case .between: roles.contains(.and)
      case .from: !roles.isDisjoint(with: [.to, .toAfterFrom])
      case nil: roles.contains(.to)
      }
    return fits ? RangeLink(last: index, isWord: true) : nil
  }

  enum RangeOpening { case from, between }

  /// The word before an amount that begins a range: "from", "between". A sign or a code may stand between.
  func opensRange(before index: Int) -> RangeOpening? {
    var word = index - 1
    if word > 0, tokens[word].kind == .sign || tokens[word].isUpper { word -= 1 }
    if has(.between, word) { return .between }
    return has(.from, word) ? .from : nil
  }
}
