import Model
import Text

/// Plain text as the blocks of an article.
package enum PlainBlocks {
  /// A paragraph for each part between empty lines. Addresses in the text are links.
  package static func blocks(of text: String) -> [Block] {
    text.split(separator: "\n\n").map { Block(.paragraph, InlineRun(String($0)).linkingAddresses) }
  }
}

extension InlineRun {
  /// The run cut at the addresses that stand in its text, each a link; a run that is a link or code stays as it is.
  var linkingAddresses: [InlineRun] {
    guard link == nil, !marks.contains(.code) else { return [self] }
    let found = PlainAddress.all(in: text)
    guard !found.isEmpty else { return [self] }
    var runs: [InlineRun] = []
    var at = text.startIndex
    for part in found {
      guard let address = HTML.address(part.address, base: nil) else { continue }
      if at < part.range.lowerBound { runs.append(InlineRun(String(text[at..<part.range.lowerBound]), marks)) }
      runs.append(InlineRun(String(text[part.range]), marks, link: address))
      at = part.range.upperBound
    }
    if at < text.endIndex { runs.append(InlineRun(String(text[at...]), marks)) }
    return runs
  }
}
