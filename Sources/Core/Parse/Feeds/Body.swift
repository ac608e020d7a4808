/// The text of an article as it was received.
enum Body: Hashable {
  case html(String)
  case plain(String)

  var source: String {
    switch self {
    case .html(let text), .plain(let text): text
    }
  }

  /// As text on one line, for a summary.
  var line: String {
    switch self {
    case .html(let html): PlainLine.ofHTML(html)
    case .plain(let text): PlainLine.line(text)
    }
  }

  /// Nil when there is nothing in it.
  var nonEmpty: Body? {
    source.isEmpty ? nil : self
  }
}
