extension Sniff {
  var isOPML: Bool { root == "opml" }

  /// An RDF that speaks of people; a feed of RSS 1.0, which may do so too, has items.
  var isFOAF: Bool {
    root == "rdf" && contains("xmlns.com/foaf") && !contains("<item")
  }

  /// More than half of the lines begin with an address or with a word that newsboat gives addresses.
  var isUrls: Bool {
    guard isPlainText else { return false }
    // The last line may be cut, but its beginning is there.
    let lines = PageLines(text).lines.filter { !$0.text.isEmpty && !$0.text.hasPrefix("#") }
    let addresses = lines.count { line in
      let word = line.text.drop { $0 == "\"" }.lowercased()
      return Sniff.openings.contains(where: word.hasPrefix)
    }
    return addresses * 2 > lines.count
  }

  private static let openings = [
    "http://", "https://", "gopher://", "gemini://", "file://", "feed:", "query:", "exec:", "filter:",
  ]
}
