/// The settings of one feed's requests: header lines and a user agent of its own, and what the person allows it.
package struct FeedHeaders: Hashable, Sendable, Codable {
  /// Whole header lines: "Authorization: Bearer …". Never shown: they may be secrets.
  package var lines: [String]
  /// Replaces newsband's own name, for servers that answer only to some programs.
  package var userAgent: String?
  /// True if the feed may be fetched from the local network, although its address does not name it. Nil means false:
  /// stores of earlier versions do not have it.
  private var local: Bool?
  package var isLocal: Bool {
    get { local ?? false }
    set { local = newValue ? true : nil }
  }

  /// The address of a `ProgramFeed` whose command the person has accepted; nil while there is none. It does not count
  /// for another address.
  package var acceptedCommand: String?

  package init(lines: [String] = [], userAgent: String? = nil, isLocal: Bool = false) {
    self.lines = lines
    self.userAgent = userAgent
    self.isLocal = isLocal
  }

  /// These settings, and those of `known` where nothing is given.
  package func over(_ known: FeedHeaders) -> FeedHeaders {
    var both = FeedHeaders(
      lines: lines.isEmpty ? known.lines : lines, userAgent: userAgent ?? known.userAgent,
      isLocal: isLocal || known.isLocal)
    both.acceptedCommand = acceptedCommand ?? known.acceptedCommand
    return both
  }

  /// True if the person has accepted the command in an address.
  package func acceptsCommand(of address: String) -> Bool { acceptedCommand == address }

  package var isEmpty: Bool { self == FeedHeaders() }
}
