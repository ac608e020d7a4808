import Model

extension DateGrammar {
  /// "2024年11月5日", "2024년 11월 5일", "ngày 5 tháng 11 năm 2024", 令和6年11月5日.
  mutating func readUnits() -> Bool {
    var (year, month, day): (Int?, Int?, Int?)
    var monthPlace: Int?
    for index in tokens.indices {
      guard let (value, digits) = number(at: index) else { continue }
      let (before, behind) = (word(at: index - 1)?.meaning, word(at: index + 1)?.meaning)
      if behind?.unit == .year || before?.unit == .yearAhead {
        year = before?.era.map { $0 + value } ?? DateParts.year(value, digits: digits)
      } else if behind?.unit == .month || before?.unit == .monthAhead {
        (month, monthPlace) = (value, index)
      } else if behind?.unit == .day {
        day = value
      } else if before?.unit == .weekdayAhead {
        use([index])
      }
    }
    guard let month, let monthPlace else { return false }
    // Vietnamese has no word behind the day and, mostly, none in front of the year.
    if day == nil, word(at: monthPlace - 1)?.meaning.unit == .monthAhead {
      day = (number(at: monthPlace - 2) ?? number(at: monthPlace + 1))?.value
    }
    if year == nil { year = tokens.indices.compactMap { number(at: $0) }.first { $0.digits == 4 }?.value }
    guard let year, let day, let date = Day(year: year, month: month, day: day) else { return false }
    parts.set(date)
    return true
  }

  /// A month by its name, and two numbers around it: "2 Jun 04", "June 2nd, 2004", "2004. gada 2. jūnijs".
  mutating func readNamedMonth() -> Bool {
    guard let place = monthPlace(), let meaning = word(at: place)?.meaning, let month = meaning.month else {
      return false
    }
    let numbers = tokens.indices.compactMap { index in number(at: index).map { (place: index, $0.value, $0.digits) } }
      .filter { $0.2 <= 4 }
    guard numbers.count >= 2 else { return false }
    let dayPlace: Int
    let yearPlace: Int
    if let year = numbers.first(where: { $0.2 >= 3 || $0.1 > 31 || isCut($0.place) }) {
      yearPlace = year.place
      let others = numbers.filter { $0.place != yearPlace }
      // The number before the month, else the one behind it.
      let day =
        others.last { $0.place < place && isBeside(place, $0.place) } ?? others.first { isBeside(place, $0.place) }
      dayPlace = day?.place ?? others[0].place
    } else {
      // "2 Jun 04", "Jun 2, 04".
      let day = numbers.last { $0.place < place } ?? numbers[0]
      let year = numbers.first { $0.place > max(place, day.place) } ?? numbers.first { $0.place != day.place }
      guard let year else { return false }
      (dayPlace, yearPlace) = (day.place, year.place)
    }
    guard let day = number(at: dayPlace)?.value, let year = number(at: yearPlace) else { return false }
    let full = DateParts.year(year.value, digits: year.digits)
    var months = [month]
    if let croatian = meaning.croatianMonth {
      months = isCroatian(behind: yearPlace) ? [croatian, month] : [month, croatian]
    }
    let days = months.compactMap { Day(year: full, month: $0, day: day) }
    guard let date = preferred(days, month: place) else { return false }
    parts.set(date)
    use([dayPlace, place, yearPlace])
    return true
  }

  /// The index of the name of the month; nil when there is none.
  ///
  /// Of several the one that is no weekday, or stands between the numbers: "mar., 05 nov. 2024" is a mardi, "mar. 18 mars"
  /// too. One that could be a weekday is that when three numbers are a date without it: "mar. 05/11/2024".
  func monthPlace() -> Int? {
    let places = tokens.indices.filter { word(at: $0)?.meaning.month != nil }
    guard var best = places.first else { return nil }
    func score(_ place: Int) -> Int {
      let isWeekday = word(at: place)?.meaning.weekdays != 0
      return (isWeekday ? 0 : 4) + (isBehindNumber(place) ? 2 : 0) + (number(at: place + 1) == nil ? 0 : 1)
    }
    for place in places.dropFirst() where score(place) >= score(best) { best = place }
    if word(at: best)?.meaning.weekdays != 0, !isBehindNumber(best), run() != nil { return nil }
    return best
  }

  /// True if a number is before the token at a place, with only a point, a dash or a filler between.
  private func isBehindNumber(_ place: Int) -> Bool {
    tokens.indices.contains { $0 < place && number(at: $0) != nil && isBeside(place, $0) }
  }

  /// True if only points, dashes, strokes and fillers are between two tokens.
  private func isBeside(_ place: Int, _ other: Int) -> Bool {
    (min(place, other) + 1..<max(place, other)).allSatisfy { index in
      switch tokens[index].kind {
      case .mark(let mark): ".-/()".unicodeScalars.contains(mark)
      case .word(let word): word.meaning.isFiller || word.meaning.month == nil && tokens[index].isGlued
      case .number: false
      }
    }
  }

  /// True if an apostrophe before a year says that it has two digits only: "Jun 2 '04".
  private func isCut(_ place: Int) -> Bool {
    guard let mark = mark(at: place - 1), tokens[place].isGlued else { return false }
    return mark == "'" || mark == "’" || mark == "‘"
  }

  /// Croatian puts a point behind the year, Polish and Czech do not.
  private func isCroatian(behind year: Int) -> Bool {
    if let language { return ["hr", "bs", "sr", "sh"].contains(language.prefix(2).lowercased()) }
    return mark(at: year + 1) == "."
  }
}
