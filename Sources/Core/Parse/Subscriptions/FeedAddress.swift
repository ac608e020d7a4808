import Model
import Query
import Text

/// An address out of a subscription list: one that can be fetched, or a reason why not.
///
/// Other readers let a list name programs to run (`exec:`, `filter:`, `|command`, `$(command)`). Lists are passed from
/// hand to hand, so importing one never runs anything, and never keeps what another program would run on export.
enum FeedAddress {
  struct Refusal: Error {
    /// The end of a sentence.
    let why: String
  }

  /// The address with nothing in it that cannot be shown. Files and commands are for a person's own list only, because a list of a
  /// stranger has no business with those of this machine. No command runs before the person has accepted it.
  static func vetted(_ text: String, allowsFiles: Bool = false) throws(Refusal) -> String {
    if allowsFiles, ProgramFeed.isNamed(by: text) { return try vetted(command: text) }
    let address = text.printableAddress
    guard !address.isEmpty else { throw Refusal(why: "it names no address") }
    let folded = address.lowercased()
    if commands.contains(where: folded.hasPrefix) {
      throw Refusal(
        why: "\(text.displayLine.quotedBriefly) would run a command, and importing a list never runs anything")
    }
    // "feed:https://…" and "feed://…" are links that browsers hand to readers.
    if folded.hasPrefix("feed:") {
      let inner = String(address.dropFirst(5))
      // Once: "feed:feed:…" is no link of any browser's, and a megabyte of it would go down a megabyte deep.
      guard !inner.lowercased().hasPrefix("feed:") else {
        throw Refusal(why: "\(text.displayLine.quotedBriefly) is no address that a feed can be fetched from")
      }
      return try vetted(inner.hasPrefix("//") ? "http:" + inner : inner)
    }
    if allowsFiles, folded.hasPrefix("file:///") { return address }
    guard let safe = SafeAddress(address), safe.scheme != "mailto" else {
      throw Refusal(why: "\(text.displayLine.quotedBriefly) is no address that a feed can be fetched from")
    }
    return safe.description
  }

  /// A command as it stands: blanks part its words.
  private static func vetted(command: String) throws(Refusal) -> String {
    func refusal(_ why: String) -> Refusal {
      Refusal(why: "\(command.displayLine.quotedBriefly) cannot be followed: \(why)")
    }
    guard command == command.displaySafe else { throw refusal("its command has characters that cannot be shown") }
    do throws(ProgramFeed.Refusal) { _ = try ProgramFeed(command) } catch { throw refusal(error.why) }
    return command
  }

  private static let commands = ["exec:", "filter:", "|", "$(", "`", "!"]
}

extension String {
  /// In quotation marks, cut to what a message can bear, and without the passwords of addresses.
  var quotedBriefly: String {
    let text = withoutUsers
    return "“\(text.count > 80 ? text.prefix(79) + "…" : text.prefix(80))”"
  }
}
