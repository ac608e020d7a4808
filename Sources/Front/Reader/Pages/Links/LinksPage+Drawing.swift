import Screen
import Text

extension LinksPage {
  /// Draws a line for each link: its number, its words, its address. Words and addresses are cut at their ends, numbers
  /// never.
  package func draw(_ state: State, into canvas: inout Canvas) {
    let size = canvas.size
    canvas.fill(canvas.bounds, style: .text)
    canvas.put(LinksTexts.title, x: 2, y: 0, width: size.width - 2, style: Style(.title, .bold))
    guard let window = window(in: size) else { return }
    for number in window.rows {
      let y = window.y(of: number)
      let isSelected = number == window.selected
      var used = canvas.put("[\(number + 1)] ", x: 2, y: y, width: size.width - 2, style: Style(.accent))
      let address = links[number].address.printableAddress
      let room = max(0, size.width - 3 - used)
      // An address that fits is shown whole; else the words take two fifths of the line.
      let titleRoom = max(room - Width.of(address) - 2, room * 2 / 5)
      if !links[number].title.isEmpty, titleRoom > 3 {
        let title = Width.cut(links[number].title, to: titleRoom)
        used += canvas.put(title, x: 2 + used, y: y, width: titleRoom, style: Style(.text)) + 2
      }
      let rest = max(0, size.width - 3 - used)
      let columns = canvas.put(
        Width.cut(address, to: rest), x: 2 + used, y: y, width: rest, style: Style(.link, isSelected ? .bold : []))
      canvas.addLink(
        Rect(x: 2 + used, y: y, width: columns, height: 1), to: state.outgoing(links[number].address),
        number: number + 1)
      if isSelected {
        Selection.draw(on: Rect(x: 0, y: y, width: size.width, height: 1), hasFocus: true, into: &canvas)
      }
    }
    let footer = LinksTexts.footer(digits: digits, state.keymap)
    Sheet(in: size).put(footer: footer, state, into: &canvas)
  }
}
