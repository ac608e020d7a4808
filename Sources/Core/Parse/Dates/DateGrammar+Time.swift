extension DateGrammar {
  /// Takes the time of day; the place behind it, or nil when there is none.
  mutating func readTime() -> Int? {
    for index in tokens.indices {
      if let end = readClock(at: index) ?? readHour(at: index) {
        hasTime = true
        return end
      }
    }
    return nil
  }

  /// "9:39", "09:39:21.123", "9:39 PM", "오전 9:39", "9h39", «9 ч. 39 мин.»
  private mutating func readClock(at start: Int) -> Int? {
    guard let hour = number(at: start), hour.digits <= 2, !isOffset(start) else { return nil }
    // In "5: 10:04" the first colon ends the date.
    let isColon =
      mark(at: start + 1) == ":" && tokens[start + 1].isGlued == tokens[min(start + 2, tokens.count - 1)].isGlued
    guard isColon || isUnit(.hour, at: start + 1) else { return nil }
    let place = isColon ? start + 2 : behindPoint(start + 2)
    guard let minute = number(at: place), minute.digits <= 2 else { return nil }
    var end = place + 1
    if isColon {
      if mark(at: end) == ":", let second = number(at: end + 1), second.digits <= 2 {
        parts.second = second.value
        end = behindFraction(end + 2)
      }
    } else if isUnit(.minute, at: end) {
      end = behindPoint(end + 1)
      if let second = number(at: end), isUnit(.second, at: end + 1) {
        parts.second = second.value
        end += 2
      }
    }
    (parts.hour, parts.minute) = (hour.value, minute.value)
    use(start..<end)
    return readHalf(around: start..<end)
  }

  private func behindPoint(_ place: Int) -> Int { mark(at: place) == "." ? place + 1 : place }

  /// The place behind ".123", ",123" or ":123" after the seconds.
  private func behindFraction(_ end: Int) -> Int {
    guard let mark = mark(at: end), mark == "." || mark == "," || mark == ":", tokens[end].isGlued,
      number(at: end + 1) != nil, tokens[end + 1].isGlued
    else { return end }
    return end + 2
  }

  /// "9 PM", "10 p.m.", "10 Uhr": an hour without minutes, which needs a word behind it.
  private mutating func readHour(at start: Int) -> Int? {
    guard let hour = number(at: start), hour.digits <= 2 else { return nil }
    if isUnit(.hour, at: start + 1) {
      parts.hour = hour.value
      use(start...(start + 1))
      return readHalf(around: start..<(start + 2))
    }
    // In "2024/11/5 下午9:40" the half belongs to the time behind it.
    guard (1...12).contains(hour.value), let (_, length) = half(at: start + 1), mark(at: start + length + 2) != ":"
    else {
      return nil
    }
    parts.hour = hour.value
    use([start])
    return readHalf(around: start..<(start + 1))
  }

  /// "10.04" and "10.04.56", where nothing else is a time: Finland, Denmark, Indonesia.
  mutating func readTimeWithPoints() -> Int? {
    for start in tokens.indices {
      guard let hour = number(at: start), hour.value < 24, hour.digits <= 2, mark(at: start + 1) == ".",
        tokens[start + 1].isGlued, let minute = number(at: start + 2), minute.digits == 2, minute.value < 60,
        tokens[start + 2].isGlued
      else { continue }
      (parts.hour, parts.minute) = (hour.value, minute.value)
      var end = start + 3
      if mark(at: end) == ".", let second = number(at: end + 1), second.digits == 2, second.value < 60,
        tokens[end + 1].isGlued
      {
        parts.second = second.value
        end += 2
      }
      use(start..<end)
      return readHalf(around: start..<end)
    }
    return nil
  }

  /// Takes "AM" or "PM" behind the time, or in front of it; the place behind what was taken.
  private mutating func readHalf(around time: Range<Int>) -> Int {
    var end = time.upperBound
    if let (half, length) = half(at: end) {
      set(half)
      use(end..<(end + length))
      end += length
    } else if let half = word(at: time.lowerBound - 1)?.meaning.half {
      set(half)
      use([time.lowerBound - 1])
    }
    return end
  }

  private mutating func set(_ half: DateWords.Half) {
    // "14:30 PM" is 14:30.
    switch half {
    case .morning: if parts.hour == 12 { parts.hour = 0 }
    case .afternoon: if parts.hour < 12 { parts.hour += 12 }
    }
  }

  /// The half of the day that stands at a place, and how many tokens it takes: "pm", "p.m.", "p. m.".
  private func half(at start: Int) -> (DateWords.Half, Int)? {
    guard let word = word(at: start) else { return nil }
    if let half = word.meaning.half {
      // "SA" and "CH" of Vietnam are capitals; German has a "Sa".
      guard word.text.utf8.count > 2 || word.text == "am" || word.text == "pm" || word.isCapital || !word.isLatin else {
        return nil
      }
      return (half, mark(at: start + 1) == "." && tokens[start + 1].isGlued ? 2 : 1)
    }
    guard word.text == "a" || word.text == "p" else { return nil }
    var next = start + 1
    if mark(at: next) == "." { next += 1 }
    guard self.word(at: next)?.text == "m" else { return nil }
    next += 1
    if mark(at: next) == ".", tokens[next].isGlued { next += 1 }
    return (word.text == "a" ? .morning : .afternoon, next - start)
  }

  func isUnit(_ unit: DateWords.Unit, at index: Int) -> Bool { word(at: index)?.meaning.unit == unit }

  /// True if a number is part of an offset and not an hour: "2003-12-31+05:00", "GMT+05:00".
  private func isOffset(_ index: Int) -> Bool {
    guard let mark = mark(at: index - 1) else { return false }
    // "2024:10:04:56" is the log of a server: the year, then the time.
    guard mark == "+" || mark == "-", tokens[index].isGlued, tokens[index - 1].isGlued, index > 1 else { return false }
    if let word = tokens[index - 2].word { return TimeZones.isUTC(word) }
    return tokens[index - 2].number != nil && self.mark(at: index + 3) != ":"
  }
}

extension DateWord {
  fileprivate var isLatin: Bool { text.utf8.allSatisfy { $0 < 0x80 } }
}
