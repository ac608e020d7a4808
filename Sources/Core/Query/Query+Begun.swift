import Model

extension Query {
  /// The same with a * behind its last word, where that may be the beginning of a longer one; nil where it is finished.
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

  /// The same as it stood while it was typed, without the * at its end; nil where there is none.
  package var typed: Query? {
    text.hasSuffix("*") ? Query(String(text.dropLast()), isOpen: true) : nil
  }
}
