extension DateGrammar {
  /// Takes the zone that follows a time: "+0500", "-08:00", "+5", "Z", "EST", "GMT+3", "(CET)", "UTC +05:00",
  /// "Asia/Almaty".
  ///
  /// An offset stands right behind the time or behind a name of UTC; a name may stand further away, as in asctime's
  /// "09:39:21 EDT 2004". The first of each counts.
  mutating func readZone(from start: Int, takesSign: Bool) {
    var isClose = true
    for index in start..<max(start, tokens.count) where isFree(index) {
      switch tokens[index].kind {
      case .mark("+") where isClose && takesSign, .mark("-") where isClose && takesSign:
        guard let end = readOffset(at: index) else {
          isClose = false
          continue
        }
        use(index..<end)
        return
      case .mark(let mark):
        isClose = isClose && "([,.".unicodeScalars.contains(mark)
      case .word(let word):
        if readRegion(at: index) { return }
        // "UZT" is Uzbekistan's time, "uzt" July in Basque.
        guard word.meaning.month == nil || word.isCapital, zone == nil, TimeZones.offset(word, on: nil) != nil else {
          isClose = false
          continue
        }
        zone = word
        use([index])
        guard TimeZones.isUTC(word) else { return }
        isClose = true
      case .number:
        if isClose, readLostSign(at: index) { return }
        isClose = false
      }
    }
  }

  /// Takes a name of the tz database. False where none begins.
  private mutating func readRegion(at start: Int) -> Bool {
    guard mark(at: start + 1) == "/" else { return false }
    var (name, end) = ("", start)
    while isFree(end), end == start || tokens[end].isGlued {
      if let word = tokens[end].word {
        name += word.text
      } else if let mark = tokens[end].mark, "/_-".unicodeScalars.contains(mark) {
        name.unicodeScalars.append(mark)
      } else {
        break
      }
      end += 1
    }
    guard let found = TimeZones.region(named: name) else { return false }
    region = found
    use(start..<end)
    return true
  }

  /// The place behind the offset that a sign begins; nil when it is none. The sign is glued to its digits, but for
  /// "GMT + 5".
  private mutating func readOffset(at sign: Int) -> Int? {
    guard let (value, digits) = number(at: sign + 1), digits <= 6,
      tokens[sign + 1].isGlued || zone.map(TimeZones.isUTC) == true
    else { return nil }
    var seconds = DateParts.seconds(ofOffset: value, digits: digits)
    var end = sign + 2
    if digits <= 2, mark(at: end) == ":", let minute = number(at: end + 1), minute.digits <= 2 {
      seconds = minute.value < 60 ? value * 3600 + minute.value * 60 : nil
      end += 2
      if mark(at: end) == ":", number(at: end + 1) != nil { end += 2 }
    } else if let mark = mark(at: end), "-./".unicodeScalars.contains(mark), number(at: end + 1) != nil,
      tokens[end].isGlued, tokens[end + 1].isGlued
    {
      // "10:00 -05.11.2024" has no zone.
      return nil
    }
    parts.offset = (mark(at: sign) == "-" ? -1 : 1) * (seconds ?? 0)
    return end
  }

  /// "09:39:21 0500": a plus in an address becomes a blank. Four digits are a year unless the date has one before them.
  private mutating func readLostSign(at index: Int) -> Bool {
    guard let (value, digits) = number(at: index), digits == 4, value <= 1400, value % 100 % 15 == 0, value % 100 < 60,
      tokens[..<index].contains(where: { ($0.number?.digits ?? 0) == 4 })
    else { return false }
    parts.offset = value / 100 * 3600 + value % 100 * 60
    use([index])
    return true
  }
}
