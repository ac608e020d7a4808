import Model
import Query
import Screen
import Text

extension FacetsPage {
  /// Columns. A longer bar would say no more.
  private static let longestBar = 30
  /// Columns that the names of all kinds take with their counts.
  private static let titleWidth = 48

  package func draw(_ state: State, into canvas: inout Canvas) {
    let size = canvas.size
    canvas.fill(canvas.bounds, style: .text)
    drawTitle(into: &canvas)
    let text = Width.cut(query.text.displaySafe, to: max(0, size.width - 4))
    canvas.put(text, x: 2, y: 1, width: size.width - 2, style: Style(.dim))
    if values.isEmpty {
      let text = facets == nil ? FacetsTexts.counting : FacetsTexts.empty
      canvas.put(text, x: 2, y: 3, width: size.width - 2, style: Style(.dim))
    }
    drawValues(into: &canvas)
    let hints =
      [
        Hint(FacetsCommand.onlyThese), Hint(FacetsCommand.withoutThese),
        Hint(FacetsCommand.previousFacet, FacetsCommand.nextFacet),
      ] + Hint.helpAndBack
    Hint.draw(hints, state.keymap, into: &canvas, x: 2, y: size.height - 1, room: size.width - 3)
  }

  /// "Feeds 12  Months 4  Currencies 3  Tags 0", with the kind that is shown standing out; it alone where it is narrow.
  private func drawTitle(into canvas: inout Canvas) {
    var x = 2
    let isNarrow = canvas.size.width < FacetsPage.titleWidth
    for kind in Kind.allCases where kind == self.kind || !isNarrow {
      let style = kind == self.kind ? Style(.title, isNarrow ? .bold : [.bold, .underline]) : Style(.dim)
      x += canvas.put(FacetsTexts.name(of: kind), x: x, y: 0, width: canvas.size.width - x, style: style)
      let count = facets == nil ? "" : " \(values(of: kind).count)"
      x += canvas.put(count, x: x, y: 0, width: canvas.size.width - x, style: Style(.faint)) + 2
    }
  }

  private func drawValues(into canvas: inout Canvas) {
    guard let window = window(in: canvas.size) else { return }
    let (values, width) = (values, canvas.size.width)
    let most = values.map(\.count).max() ?? 1
    let countWidth = String(most).count
    let nameWidth = min(40, max(8, width - countWidth - 12))
    let barX = 2 + nameWidth + 1 + countWidth + 1
    let barRoom = min(FacetsPage.longestBar, width - barX - 1)
    for row in window.rows {
      let value = values[row]
      let isSelected = row == window.selected
      let y = window.y(of: row)
      let name = Width.cut(value.name.displaySafe, to: nameWidth)
      canvas.put(name, x: 2, y: y, width: nameWidth, style: Style(.text, isSelected ? .bold : []))
      let count = String(value.count)
      canvas.put(count, x: 3 + nameWidth + countWidth - count.count, y: y, width: countWidth, style: Style(.dim))
      if barRoom > 0 {
        let bar = String(repeating: "━", count: max(1, value.count * barRoom / most))
        canvas.put(bar, x: barX, y: y, width: barRoom, style: Style(isSelected ? .accent : .faint))
      }
      if isSelected {
        Selection.draw(on: Rect(x: 0, y: y, width: width, height: 1), hasFocus: true, into: &canvas)
      }
    }
  }
}
