import Foundation
import Model
import Money
import Text

/// What the parsers of all XML formats share: the reader, the clock, and the reading of texts, dates and addresses.
struct FeedReader {
  var xml: XMLReader
  /// What relative addresses are resolved against where no `xml:base` is: the address that the feed gives for itself,
  /// or for its page.
  var home: String?
  let now: Date
  /// What has to be said about the bytes before anything was read.
  private let encodingProblem: String?
  private let name: String
  private let startBase: String?

  init(_ source: Source) {
    let decoded = source.decoded
    xml = XMLReader(decoded.bytes, base: source.base, vocabulary: .feeds)
    now = source.now
    startBase = source.base
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
    return (content.isMarkup ? PlainLine.ofHTML(content.text) : PlainLine.ofTitle(content.text)).nonEmpty
  }

  /// One line of plain text.
  mutating func line() -> String? {
    PlainLine.line(xml.text()).nonEmpty
  }

  /// A body that is HTML, escaped or not.
  mutating func html() -> Body? {
    let base = declaredBase
    let html = xml.content().text
    return Body.html(base.map { Markup.absolute(html, against: $0) } ?? html).nonEmpty
  }

  /// What `xml:base` says, where it does: addresses inside of a body would lose it.
  var declaredBase: String? { xml.base == startBase ? nil : xml.base }

  /// An absolute address, where there is a base.
  mutating func address() -> String? {
    let base = base
    return Address.resolve(xml.text(), against: base).nonEmpty
  }

  /// The address that an attribute names.
  func address(_ attribute: StaticString) -> String? {
    xml.attribute(attribute)?.nonEmpty.map { Address.resolve($0, against: base) }
  }

  /// What an address that is read now is resolved against.
  var base: String? { xml.base ?? home }

  /// Takes the address of the feed or of its page, if it is absolute, for resolving others.
  mutating func settle(at address: String?) {
    if home == nil, let address, Address.scheme(address) != nil { home = address }
  }

  /// The date that the element names, with its text; nil for an empty one.
  mutating func moment() -> ArticleDraft.Moment? {
    moment(xml.text())
  }

  func moment(_ text: String?) -> ArticleDraft.Moment? {
    text?.nonEmpty.map { ArticleDraft.Moment(text: $0, date: DateReader.credible($0, now: now)) }
  }

  /// The moment that the element names; nil for one that cannot be true.
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

extension Double {
  /// How long a file plays, as a feed writes it; nil for what is no length of time. "nan", "inf" and 1e999 are numbers to
  /// Swift, but none that JSON has: an article with one of them could not be kept, nor the feed that it is in.
  init?(seconds text: some StringProtocol) {
    guard let value = Double(text), value.isFinite, value >= 0 else { return nil }
    self = value
  }
}
