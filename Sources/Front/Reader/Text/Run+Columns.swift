import Screen

extension Run {
  /// What is left when so many columns are taken away at the left; half of a wide character becomes a blank.
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

  /// As much from the left as fits into so many columns, one character at least.
  func prefix(columns: Int) -> Run {
    var used = 0
    let fitting = text.prefix { character in
      used += Width.of(character)
      return used <= columns
    }
    return Run(fitting.isEmpty ? String(text.prefix(1)) : String(fitting), style: style, link: link)
  }
}
