import Parse

extension JSONValue {
  /// A yes or no that some servers write as a number or as a text.
  var flag: Bool? {
    if let bool { return bool }
    switch text {
    case "1", "true": return true
    case "0", "false": return false
    default: return nil
    }
  }

  /// A list of ids, each a number or a text. Nil where it is no list, or anything in it is no id: such a list is not complete.
  var ids: [String]? {
    guard let array else { return nil }
    let ids = array.compactMap(\.text)
    return ids.count == array.count ? ids : nil
  }
}
