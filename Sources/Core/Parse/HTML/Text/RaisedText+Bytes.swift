extension RaisedText {
  /// Changes the raised text at the end of an output, from an offset on, into plain text that reads the same. True where
  /// two small figures may be the cents of a price.
  static func flatten(_ output: inout [UInt8], from start: Int, _ place: Place, isNote: Bool) -> Bool {
    guard start < output.count else { return false }
    // Spaces before it were not written yet when it began.
    let first = output[start...].firstIndex { !$0.isHTMLSpace } ?? output.count
    let text = String(decoding: output[first...], as: UTF8.self)
    let base = first > start ? "" : String(decoding: output[max(0, start - 64)..<start], as: UTF8.self)
    let change = change(text, after: base, place, isNote: isNote)
    guard change != Change() else { return false }
    output.removeSubrange(first...)
    if change.dropped > 0 {
      output.removeLast(base.suffix(change.dropped).utf8.count)
      output += change.inserted.utf8
    }
    output += change.applied(to: text, place).utf8
    return place == .above && text.count == 2 && change.isSmall
  }
}
