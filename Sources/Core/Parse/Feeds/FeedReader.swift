import Foundation
import Model
import Money
import Text

/// The parts that the parsers of all XML formats share: the reader, the clock, and the reading of texts, dates and
/// addresses.
struct FeedReader {
  var xml: XMLReader
  /// The base of relative addresses where there is no `xml:base`: the address that the feed gives for itself, or for its
  /// page.
  var home: String?
  /// True in a feed of Atom 0.3, where the `<div>` around XHTML belongs to the text.
  var keepsFrames = false
  let now: Date
  /// Why the bytes are not in the encoding that they declare; nil when they are.
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
    let html = Markup.withoutCDATA(xml.content().text)
    return Body.html(base.map { Markup.absolute(html, against: $0) } ?? html).nonEmpty
  }

  /// The base that an `xml:base` declares; nil without one. Addresses in a body have to be resolved before it is lost.
  var declaredBase: String? { xml.base == startBase ? nil : xml.base }

  /// The address that the element names, absolute where there is a base; nil for an empty element, which would resolve to
  /// the base itself.
  mutating func address() -> String? {
    let base = base
    return Address.clean(xml.text()).nonEmpty.map { Address.resolve(Address.unescaped($0), against: base) }
  }

  /// The address that the element names, where it is complete and of the web; nil for a relative one.
  mutating func webAddress() -> String? {
    let address = Address.unescaped(Address.clean(xml.text()))
    return Address.isWeb(address) ? address : nil
  }

  /// The address that an attribute names; nil for an empty one.
  func address(_ attribute: StaticString) -> String? {
    (xml.attribute(attribute).map(Address.clean)?.nonEmpty).map {
      Address.resolve(Address.unescaped($0), against: base)
    }
  }

  /// The base of an address that is read now.
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
    text?.nonEmpty.map { ArticleDraft.Moment($0, language: xml.language, now: now) }
  }

  /// The moment that the element names; nil for one that cannot be true.
  mutating func date() -> Date? { moment()?.date }

  /// The encoding that had to be guessed, and the first place in the XML that had to be recovered.
  var problems: [Problem] {
    var problems: [Problem] = []
    if let encodingProblem { problems.append(.repaired(name, why: encodingProblem)) }
    if let recovered = xml.recovered {
      problems.append(.repaired(name, why: recovered.why.displaySafe, line: xml.line(of: recovered.offset)))
    }
    return problems
  }
}

extension Double {
  /// The length of a file in seconds, as a feed writes it; nil for anything else. Swift reads "nan", "inf" and 1e999 too, which
  /// JSON cannot hold: an article with one of them could not be kept, nor the feed that it is in.
  init?(seconds text: some StringProtocol) {
    guard let value = Double(text), value.isFinite, value >= 0 else { return nil }
    self = value
  }
}

extension Int {
  /// The bytes of a file, as a feed writes them; nil for anything else.
  init?(bytes text: some StringProtocol) {
    guard let value = Int(text), value >= 0 else { return nil }
    self = value
  }
}
