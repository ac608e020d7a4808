import Model

extension Query {
  /// The query with one more filter, for any query: open brackets and quotation marks are closed, and alternatives get
  /// brackets, so that the filter holds for all of them.
  package func narrowed(by filter: String) -> Query {
    let tokens = QueryLexer.tokens(of: text)
    var whole = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let last = tokens.last, last.kind == .quoted(isClosed: false) { whole += QueryLexer.closing(of: last, in: text) }
    let open = tokens.count { $0.kind == .open } - tokens.count { $0.kind == .close }
    whole += String(repeating: ")", count: max(0, open))
    if case .any = reading.tree { whole = "(\(whole))" }
    return Query(whole.isEmpty ? filter : "\(whole) \(filter)")
  }
}
