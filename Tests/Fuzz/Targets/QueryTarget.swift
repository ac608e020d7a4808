import Model
import Query

extension FuzzTarget {
  /// The search language: reading a query, writing it again, highlighting with it. The first line is the query, the rest
  /// a text to search in.
  static let queries = FuzzTarget("queries") { bytes in
    let parts = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let typed = String(decoding: parts.first ?? [], as: UTF8.self)
    let text = String(decoding: parts.count > 1 ? parts[1] : [], as: UTF8.self)
    for isOpen in [false, true] {
      let query = Query(typed, isOpen: isOpen)
      let reading = query.reading
      for remark in reading.remarks { _ = typed[remark.range] }
      if let tree = reading.tree, !isOpen {
        let again = Query(tree.description).reading.tree
        require(again?.description == tree.description, "a query that was written again reads the same")
      }
      _ = (query.begun, query.typed, query.narrowed(by: "is:unread"))
      var highlighter = Highlighter(reading.tree)
      for range in highlighter.ranges(in: text, part: .body) { _ = text[range] }
      _ = Passage.best(of: text, length: 160, &highlighter)
    }
  }
}
