import Reader

/// The manual page of the keys, newsband-keys(7): a table for each place, in the macros of man(7) with tbl(1).
enum KeysManual {
  /// The keys of the default keymap; config.toml may have others.
  static let text: String = {
    // groff has no arrows.
    let keymap = Keymap(isASCII: true)
    var lines = [
      "'\\\" t", ".TH NEWSBAND-KEYS 7 \"\" \"newsband \(Version.number)\"", ".SH NAME",
      "newsband\\-keys \\- the keys of newsband", ".SH DESCRIPTION", ".nh", ".ad l",
      Roff.escaped("Keys of the default keymap, with the name by which config.toml gives a command other keys:"),
      ".PP", ".nf", ".RS", "[keys]", "next\\-unread = [\"e\", \"g n\"]", ".RE", ".fi", ".PP",
      Roff.escaped(
        "newsband keys prints the keys in force. A command without keys is run from the palette, which : opens."),
    ]
    for group in Command.groups {
      lines += [".SH \(Roff.escaped(group.title.uppercased()))", ".TS", "lb l lx.", "Keys\tCommand\tWhat it does"]
      for command in Command.all where command.group == group {
        let keys = keymap.labels(of: command).map(cell).joined(separator: ", ")
        lines.append("\(keys)\t\(cell(command.word))\tT{\n\(cell(command.help))\nT}")
      }
      lines.append(".TE")
    }
    return (lines + [".SH SEE ALSO", ".BR newsband (1),", ".BR newsband\\-search (7)"]).joined(separator: "\n")
  }()

  /// A cell in which no sign means something to tbl or to roff.
  private static func cell(_ text: String) -> String {
    let escaped = Roff.escaped(text).replacing("^", with: "\\(ha").replacing("~", with: "\\(ti")
    return ["_", "="].contains(text) ? "\\&" + escaped : escaped
  }
}
