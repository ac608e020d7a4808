import Reader
import Screen

extension Key {
  /// The keys that a misspelt text probably means: "g ctrl-s" for "g crtl-s". Nil when one of them is like no key.
  static func nearest(to text: String) -> String? {
    let names = allNames
    if let near = names.nearest(to: text.lowercased()) { return near }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let near = words.compactMap { Key(named: $0) == nil ? names.nearest(to: $0.lowercased()) : $0 }
    return words.isEmpty || near.count < words.count ? nil : near.joined(separator: " ")
  }
}
