import Foundation
import Model

/// What the parsers of all XML formats share: the reader, the clock, and the reading of texts, dates and addresses.
struct FeedReader {
  var xml: XMLReader
  let now: Date
  /// What has to be said about the bytes before anything was read.
  private let encodingProblem: String?
  private let name: String

  init(_ source: Source) {
    let decoded = source.decoded
    xml = XMLReader(decoded.bytes, base: source.base)
    now = source.now
    encodingProblem = decoded.problem
    name = source.name
  }

  /// Goes to the first element whose name, in small letters and without its prefix, is one of these; false without one.
  mutating func seek(_ names: Set<String>) -> Bool {
    while true {
      switch xml.next() {
      case .start where names.contains(xml.name.folded): return true
      case .finished: return false
      default: continue
      }
    }
  }

  /// One line of plain text that may be HTML.
  mutating func title() -> String? {
    let content = xml.content()
    return (content.isMarkup ? PlainText.ofHTML(content.text) : PlainText.ofTitle(content.text)).nonEmpty
  }

  /// One line of plain text.
  mutating func line() -> String? {
    PlainText.line(xml.text()).nonEmpty
  }

  /// A body that is HTML, escaped or not.
  mutating func html() -> Body? {
    Body.html(xml.content().text).nonEmpty
  }

  /// An absolute address, where there is a base.
  mutating func address() -> String? {
    let base = xml.base
    return Address.resolve(xml.text(), against: base).nonEmpty
  }

  /// The address that an attribute names.
  func address(_ attribute: StaticString) -> String? {
    xml.attribute(attribute)?.nonEmpty.map { Address.resolve($0, against: xml.base) }
  }

  mutating func moment() -> ArticleDraft.Moment? {
    moment(xml.text())
  }

  func moment(_ text: String?) -> ArticleDraft.Moment? {
    text?.nonEmpty.map { ArticleDraft.Moment(text: $0, date: DateText.credible($0, now: now)) }
  }

  mutating func date() -> Date? { moment()?.date }

  /// What had to be recovered: the encoding, and the first place in the XML.
  var problems: [Problem] {
    var problems: [Problem] = []
    if let encodingProblem { problems.append(Problem(doing: "read all of", to: name, why: encodingProblem)) }
    if let recovered = xml.recovered {
      problems.append(
        Problem(
          doing: "read all of", to: name, why: "\(recovered.why.displaySafe), which was recovered",
          line: xml.line(of: recovered.offset)))
    }
    return problems
  }
}
