import Model

extension Query {
  /// The query with a * after its last word. Nil when the last word is complete, as after a quotation mark.
  package var begun: Query? {
    let wanted = Query(text, isOpen: true).reading.tree
    guard wanted != reading.tree else { return nil }
    // A quotation mark may still be missing.
    let closing = QueryLexer.tokens(of: text).last.flatMap { last in
      last.kind == .quoted(isClosed: false) ? QueryLexer.closing(of: last, in: text) : nil
    }
    let begun = Query(text + (closing ?? "") + "*")
    return begun.reading.tree == wanted ? begun : nil
  }

  /// The query without the * at its end. Nil when there is none.
  package var typed: Query? {
    text.hasSuffix("*") ? Query(String(text.dropLast()), isOpen: true) : nil
  }
}
