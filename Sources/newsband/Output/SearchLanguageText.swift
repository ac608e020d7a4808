import Query

/// The search language as text for a terminal, and as a manual page.
enum SearchLanguageText {
  private static let width = 76

  /// Headings, and under each the examples with their meanings, in lines of `width` characters at most.
  static let plain: String = {
    var lines = wrapped(SearchLanguage.introduction, width)
    for section in SearchLanguage.sections {
      lines += ["", section.title.uppercased()]
      for row in section.rows {
        lines += wrapped(row.examples.joined(separator: "   "), width - 2).map { "  " + $0 }
        lines += wrapped(row.meaning, width - 6).map { "      " + $0 }
      }
    }
    return (lines + [""] + wrapped(SearchLanguage.remarks, width)).joined(separator: "\n")
  }()

  /// In the macros of man(7).
  static let manual: String = {
    var lines = [
      ".TH NEWSBAND-SEARCH 7 \"\" \"newsband \(Version.number)\"", ".SH NAME",
      "newsband\\-search \\- the search language of newsband", ".SH DESCRIPTION",
      Roff.escaped(SearchLanguage.introduction),
    ]
    for section in SearchLanguage.sections {
      lines.append(".SH \(section.title.uppercased())")
      for row in section.rows {
        // .TP begins a row, and .TQ adds one more example to it.
        for (number, example) in row.examples.enumerated() {
          lines += [number == 0 ? ".TP" : ".TQ", ".B \(Roff.escaped(example))"]
        }
        lines.append(Roff.escaped(row.meaning))
      }
    }
    lines += [".SH REMARKS", Roff.escaped(SearchLanguage.remarks), ".SH SEE ALSO", ".BR newsband (1)"]
    return lines.joined(separator: "\n")
  }()

  /// Lines of at most so many characters, broken at blanks.
  private static func wrapped(_ text: String, _ width: Int) -> [String] {
    text.split(separator: " ", omittingEmptySubsequences: false).reduce(into: []) { lines, word in
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
  }
}
