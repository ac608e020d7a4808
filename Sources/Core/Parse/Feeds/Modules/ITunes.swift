import Model
import Money

extension Module {
  /// Podcasts (https://help.apple.com/itc/podcasts_connect/#/itcb54353390).
  static let iTunes = Module(
    namespace: .itunes,
    feed: { reader, draft in
      switch reader.xml.name.folded {
      case "title": draft.title.offer(reader.title(), .last)
      case "subtitle": draft.summary.offer(reader.title(), .last)
      case "summary": draft.summary.offer(reader.title(), .module)
      case "author": draft.feed.authors += reader.authors()
      case "owner" where draft.feed.authors.isEmpty: draft.feed.authors += reader.authors()
      case "image": draft.icon.offer(reader.address("href") ?? reader.address("url"), .module)
      case "category": reader.readCategories(into: &draft.feed.tags)
      case "keywords": draft.feed.tags.addWords(reader.line())
      default: break
      }
    },
    article: { reader, draft in
      switch reader.xml.name.folded {
      case "title": draft.title.offer(reader.title(), .last)
      case "subtitle": draft.summary.offer(reader.html(), .last)
      case "summary": draft.summary.offer(reader.html(), .module)
      case "author": if draft.authors.isEmpty { draft.authors += reader.authors() }
      case "image": draft.image.offer(reader.address("href") ?? reader.address("url"), .module)
      case "category": reader.readCategories(into: &draft.tags)
      // A duration is one of the file, which may come before it or after it in the item.
      case "duration": draft.duration = reader.line().flatMap(seconds)
      case "keywords": draft.tags.addWords(reader.line())
      default: break
      }
    })

  /// "1:02:03", "62:03" or "3723".
  private static func seconds(_ text: String) -> Double? {
    var total = 0.0
    // From the left: hours are 60 minutes, and minutes may be more than 60.
    for part in text.split(separator: ":", omittingEmptySubsequences: false) {
      guard let value = Double(seconds: part) else { return nil }
      total = total * 60 + value
    }
    return total
  }
}

extension FeedReader {
  /// `<itunes:category text="Technology"><itunes:category text="Gadgets"/></itunes:category>`
  fileprivate mutating func readCategories(into tags: inout [String]) {
    let depth = xml.depth
    repeat {
      tags.add(xml.attribute("text").map(PlainLine.ofTitle)?.nonEmpty)
    } while xml.nextChild(at: depth)
  }
}
