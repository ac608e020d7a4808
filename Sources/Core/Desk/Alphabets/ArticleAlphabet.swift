import Model
import Money
import Text

/// The text of an article in the other alphabet of its language.
package enum ArticleAlphabet {
  /// The change that there is for an article; nil for a language with one alphabet and for an unknown one.
  package static func change(for headline: Headline) -> AlphabetChange? {
    headline.language.flatMap { Language(tag: $0) }.flatMap { AlphabetChange($0) }
  }

  /// A line of text. Codes of currencies stay.
  package static func converted(_ text: String, by change: AlphabetChange) -> String {
    change.converted(text) { Currency(code: String($0)) != nil }
  }

  /// The blocks of a text. Code, addresses, names of files and codes of currencies stay.
  package static func converted(_ blocks: [Block], by change: AlphabetChange) -> [Block] {
    blocks.map { block in
      guard block.kind != .code else { return block }
      var block = block
      block.spans = spans(block.spans, by: change)
      block.speaker = block.speaker.map { converted($0, by: change) }
      block.credit = block.credit.map { converted($0, by: change) }
      if var table = block.table {
        for row in table.rows.indices {
          for cell in table.rows[row].indices {
            table.rows[row][cell].spans = spans(table.rows[row][cell].spans, by: change)
          }
        }
        block.table = table
      }
      return block
    }
  }

  private static func spans(_ spans: [InlineRun], by change: AlphabetChange) -> [InlineRun] {
    spans.map { run in
      guard !run.marks.contains(.code) else { return run }
      var run = run
      run.text = converted(run.text, by: change)
      return run
    }
  }
}
