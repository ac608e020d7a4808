import Screen
import Text

extension LinksPage {
  /// Addresses are cut at their ends, numbers never.
  package func draw(_ state: State, into canvas: inout Canvas) {
    let size = canvas.size
    canvas.fill(canvas.bounds, style: .text)
    canvas.put(LinksTexts.title, x: 2, y: 0, width: size.width - 2, style: Style(.title, .bold))
    guard let window = window(in: size) else { return }
    for number in window.rows {
      let y = window.y(of: number)
      let isSelected = number == window.selected
      let used = canvas.put("[\(number + 1)] ", x: 2, y: y, width: size.width - 2, style: Style(.accent))
      let address = Width.cut(addresses[number].printableAddress, to: max(0, size.width - 3 - used))
      canvas.put(
        address, x: 2 + used, y: y, width: size.width - 2 - used, style: Style(.link, isSelected ? .bold : []))
      if isSelected {
        Selection.draw(on: Rect(x: 0, y: y, width: size.width, height: 1), hasFocus: true, into: &canvas)
      }
    }
    let footer = LinksTexts.footer(digits: digits, enter: state.keymap.label(of: .enter))
    canvas.put(footer, x: 2, y: size.height - 1, width: size.width - 2, style: Style(.faint))
  }
}
