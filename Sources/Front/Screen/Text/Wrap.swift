/// Lays a paragraph out in lines of at most `width` columns, indents included.
///
/// A newline in the text ends a line. Blanks at the end of a line are dropped.
/// - Parameters:
///   - indent: columns left free before the first line.
///   - hanging: columns left free before the others.
/// - Returns: at least one line.
package func wrap(_ runs: [Run], width: Int, indent: Int = 0, hanging: Int = 0) -> [Line] {
  var lines: [Line] = []
  var line = Line(indent: indent)
  var used = indent
  for run in runs {
    for word in run.text.split(separator: " ", omittingEmptySubsequences: false) {
      let columns = Width.of(String(word))
      if used + columns > width, used > line.indent {
        lines.append(line)
        line = Line(indent: hanging)
        used = hanging
      }
      line.runs.append(Run(String(word) + " ", style: run.style, link: run.link))
      used += columns + 1
    }
  }
  return lines + [line]
}
