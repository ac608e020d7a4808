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

extension [Run] {
  var text: String { map(\.text).joined() }

  /// The runs when they fit, else their beginning with an ellipsis, as `Width.cut` cuts a text.
  func cut(to columns: Int) -> [Run] {
    let whole = text
    let cut = Width.cut(whole, to: columns)
    guard cut != whole, cut.hasSuffix("…"), let last else { return cut == whole ? self : [] }
    var left = cut.utf8.count - "…".utf8.count
    var kept: [Run] = []
    var style = first?.style ?? last.style
    for run in self where left > 0 {
      let part = run.text.utf8.prefix(left)
      kept.append(Run(String(Substring(part)), style: run.style, link: run.link))
      left -= part.count
      style = run.style
    }
    return kept + [Run("…", style: style)]
  }

  /// The runs without the first bytes of their text.
  func dropping(bytes: Int) -> [Run] {
    var left = bytes
    return compactMap { run in
      let count = run.text.utf8.count
      defer { left -= Swift.min(left, count) }
      guard left < count else { return nil }
      return Run(String(Substring(run.text.utf8.dropFirst(left))), style: run.style, link: run.link)
    }
  }
}
