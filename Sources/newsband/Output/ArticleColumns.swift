import Model

/// Columns of a list of articles on a terminal: id, date, feed, title, and the size of the story. The same for all windows
/// of a list, which is printed as it is read.
struct ArticleColumns {
  private let id: Int
  /// A narrow terminal has the time under the day; nil where it has not even room for the day.
  let date: Int?
  /// Nil where the terminal is too narrow for it.
  let feed: Int?
  let title: Int
  /// Nil in a list without stories.
  private let size: Int?

  /// Columns of "×12 · 3 lang", and of "×12" under its heading.
  private static let (long, short) = (12, 5)
  /// Columns that a title needs beside other columns, and beside the day alone.
  private static let (wantedTitle, leastTitle) = (12, 8)

  /// Nil for anything but a terminal.
  init?(of ids: [ArticleID], hasSizes: Bool = false, on device: OutputDevice) {
    guard let columns = device.columns else { return nil }
    let id = String(ids.max() ?? 0).count
    func rest(_ others: Int?...) -> Int {
      let others = [id] + others.compactMap(\.self)
      return columns - others.reduce(0, +) - 2 * others.count
    }
    let (long, short) = hasSizes ? (ArticleColumns.long, ArticleColumns.short) : (nil, nil)
    let forms: [(date: Int?, feed: Int?, size: Int?)] = [
      (16, max(10, min(20, columns / 5)), long), (16, nil, long), (16, nil, short), (10, nil, short),
    ]
    let narrowest = rest(10, short) < ArticleColumns.leastTitle ? (date: nil, feed: nil, size: short) : forms[3]
    let form = forms.first { rest($0.date, $0.feed, $0.size) >= ArticleColumns.wantedTitle } ?? narrowest
    self.id = id
    (date, feed, size) = form
    title = max(6, rest(date, feed, size))
  }

  var widths: [Int] { [id] + [date, feed, title, size].compactMap(\.self) }

  /// The headings of a list of stories.
  var head: [String] {
    [""] + (date == nil ? [] : ["date"]) + (feed == nil ? [] : ["feed"]) + ["title"] + (size == nil ? [] : ["story"])
  }

  /// True if the size of a story has room for its languages.
  var hasLanguages: Bool { size == ArticleColumns.long }
}
