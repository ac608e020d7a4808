import Foundation
import Model

extension FeedReader {
  /// A text construct of Atom 1.0 (https://www.rfc-editor.org/rfc/rfc4287#section-3.1) and of 0.3, whose `type` is a MIME
  /// type and whose `mode` says how it is written. Nil when there is nothing in it.
  mutating func atomText() -> Body? {
    let base = declaredBase
    guard let body = atomBody() else { return nil }
    if let base, case .html(let html) = body { return .html(Markup.absolute(html, against: base)) }
    return body
  }

  /// The content of the element, by its type: text, escaped HTML, XHTML, or a media type (RFC 4287 section 4.1.3.3).
  private mutating func atomBody() -> Body? {
    let type = xml.attribute("type")?.lowercased().trimmed.nonEmpty
    let mode = xml.attribute("mode")?.lowercased()
    var content = xml.content()
    content.text = Markup.withoutCDATA(content.text)
    if mode == "base64" || isBase64(type), let body = decoded(content.text, type) {
      return body.nonEmpty
    }
    switch type {
    case nil:
      // Many forget the type, which is "text" then: a text with whole tags of HTML in it is HTML.
      let isHTML = content.isMarkup || mode == "escaped" || Markup.isHTML(content.text)
      return (isHTML ? .html(content.text) : .plain(content.text) as Body).nonEmpty
    case "text", "text/plain":
      // Markup that is really there is no text.
      return (content.isMarkup ? .html(content.text) : .plain(content.text) as Body).nonEmpty
    case "xhtml":
      return (content.isMarkup ? .html(withoutFrame(content.text)) : .plain(content.text) as Body).nonEmpty
    // In Atom 0.3 the frame is part of the text.
    case "application/xhtml+xml":
      let markup = keepsFrames ? content.text : withoutFrame(content.text)
      return (content.isMarkup ? .html(markup) : .plain(content.text) as Body).nonEmpty
    case let type? where type.hasPrefix("text/") && !type.hasSuffix("html"):
      return (content.isMarkup ? .html(content.text) : .plain(content.text) as Body).nonEmpty
    default:
      return Body.html(content.isMarkup ? unescapedInFrame(content.text) : content.text).nonEmpty
    }
  }

  /// HTML that is escaped inside of a `<div>` that is not: only one of the two frames it was meant to have.
  private func unescapedInFrame(_ markup: String) -> String {
    let inside = withoutFrame(markup)
    guard inside != markup, !inside.contains("<"), inside.contains("&lt;") else { return markup }
    return References.replaced(in: inside)
  }

  /// The content of an entry; one that lies elsewhere (`src`) becomes the entry's link.
  mutating func atomContent(into draft: inout ArticleDraft) -> Body? {
    if let source = address("src") {
      draft.link.offer(source, .last)
      if let type = xml.attribute("type"), !type.hasPrefix("text/") {
        draft.attachments.append(Attachment(url: source, mimeType: PlainLine.line(type)))
      }
      return nil
    }
    return atomText()
  }

  /// The `<div>` that XHTML stands in belongs to Atom, not to the text.
  private func withoutFrame(_ markup: String) -> String {
    guard markup.hasPrefix("<div"), markup.hasSuffix("</div>"), let end = markup.firstIndex(of: ">"),
      markup[markup.index(before: end)] != "/"
    else { return markup }
    let inside = markup[markup.index(after: end)...].dropLast(6)
    // `<div>a</div><div>b</div>` has no frame.
    guard let close = inside.firstRange(of: "</div>") else { return String(inside).trimmed }
    return inside[..<close.lowerBound].contains("<div") ? String(inside).trimmed : markup
  }

  /// Media types that are neither text nor XML stand in base 64.
  private func isBase64(_ type: String?) -> Bool {
    guard let type, type.contains("/") else { return false }
    return !type.hasPrefix("text/") && !type.hasSuffix("xml") && !type.hasSuffix("html")
  }

  /// Nil for what is no base 64, or no UTF-8 inside of it: then it is taken as it stands.
  private func decoded(_ text: String, _ type: String?) -> Body? {
    guard let data = Data(base64Encoded: text, options: .ignoreUnknownCharacters), !data.isEmpty,
      let decoded = String(validating: data, as: UTF8.self)
    else { return nil }
    return type == "text/plain" ? .plain(decoded) : .html(decoded)
  }
}
