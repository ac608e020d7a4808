import Foundation
import Model
import Parse
import Text

extension FuzzTarget {
  /// HTML as the body of an article, as a page with an article in it, and as a page that names feeds.
  static let html = FuzzTarget("html") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    for block in HTML.blocks(of: text, base: "https://a.example/") {
      require(
        block.text.split(separator: "\n" as Character).allSatisfy { String($0).displaySafe == $0 },
        "blocks are display-safe")
    }
    _ = HTML.text(of: text)
    _ = HTML.feedLinks(in: text, base: "https://a.example/")
    let page = Source(
      bytes: bytes, name: "https://a.example/page", contentType: "text/html", base: "https://a.example/page",
      now: Date(timeIntervalSince1970: 1_765_454_400))
    _ = ifAccepted { () throws(Problem) in try parse(page) }
  }
}
