import Model
import Query
import Screen

/// Marks the hits of a search in lines of the screen, by the same rules as the index.
struct HitMarker {
  private var highlighter: Highlighter

  init(_ query: Query) {
    highlighter = Highlighter(query.reading.tree)
  }

  /// True when the line has a hit. Each line is searched alone, so a hit that goes over its end is not found.
  mutating func hasHit(_ line: Line) -> Bool {
    !highlighter.ranges(in: line.text, part: .body).isEmpty
  }

  /// The line with its hits in another role, and with more attributes. A hit may begin in one run and end in another.
  mutating func marked(_ line: Line, part: QueryTree.Part = .body, with attributes: Attributes = []) -> Line {
    let text = line.text
    let hits = highlighter.ranges(in: text, part: part)
    guard !hits.isEmpty else { return line }
    var marked = line
    marked.runs = []
    var place = text.startIndex
    for run in line.runs {
      let end = text.utf8.index(place, offsetBy: run.text.utf8.count)
      for hit in hits where hit.upperBound > place && hit.lowerBound < end {
        let start = max(hit.lowerBound, place)
        let stop = min(hit.upperBound, end)
        marked.append(text[place..<start], like: run)
        marked.append(text[start..<stop], like: run, role: .highlight, attributes)
        place = stop
      }
      marked.append(text[place..<end], like: run)
      place = end
    }
    return marked
  }
}

extension Line {
  fileprivate mutating func append(_ text: Substring, like run: Run, role: Role? = nil, _ attributes: Attributes = []) {
    guard !text.isEmpty else { return }
    let style = Style(role ?? run.style.role, run.style.attributes.union(attributes))
    runs.append(Run(String(text), style: style, link: run.link))
  }
}
