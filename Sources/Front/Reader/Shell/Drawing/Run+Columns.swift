import Screen

extension Run {
  /// The run without its first columns. Half of a wide character becomes a blank.
  func dropping(columns: Int) -> Run {
    guard columns > 0 else { return self }
    var left = columns
    var rest = Substring(text)
    while left > 0, let first = rest.first {
      left -= Width.of(first)
      rest.removeFirst()
    }
    return Run(String(repeating: " ", count: max(0, -left)) + rest, style: style, link: link)
  }
}

extension Substring {
  /// The beginning that fits into so many columns, at least one character; empty only for an empty text.
  func fitting(columns: Int) -> Substring {
    var used = 0
    let fitting = prefix { character in
      used += Width.of(character)
      return used <= columns
    }
    return fitting.isEmpty ? prefix(1) : fitting
  }
}
