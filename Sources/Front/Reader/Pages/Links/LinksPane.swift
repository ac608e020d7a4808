import Money
import Screen
import Text

/// The links and pictures of an article, with their numbers.
enum LinksPane {
  /// Links that are on the screen at once.
  static func room(in size: Size) -> Int { max(1, size.height - 3) }

  static func window(_ links: LinkList, in size: Size) -> Window {
    Window(links.addresses.count, selected: links.index, room: room(in: size), y: 1)
  }

  /// Over all panes; addresses are cut at their ends, numbers never.
  static func draw(_ links: LinkList, _ keymap: Keymap, into canvas: inout Canvas) {
    let size = canvas.size
    canvas.fill(canvas.bounds, style: .text)
    canvas.put("Links", x: 2, y: 0, width: size.width - 2, style: Style(.title, .bold))
    let window = window(links, in: size)
    for number in window.rows {
      let y = window.y(of: number)
      let label = "[\(number + 1)] "
      let used = canvas.put(label, x: 2, y: y, width: size.width - 2, style: Style(.accent))
      let address = Width.cut(links.addresses[number].printableAddress, to: max(0, size.width - 3 - used))
      let style = Style(.link, number == links.index ? .bold : [])
      canvas.put(address, x: 2 + used, y: y, width: size.width - 2 - used, style: style)
      if number == links.index {
        Selection.draw(on: Rect(x: 0, y: y, width: size.width, height: 1), hasFocus: true, into: &canvas)
      }
    }
    let typed = links.digits.isEmpty ? "" : "\(links.digits)…  "
    let hint = "\(typed)number or \(keymap.label(of: .enter)) opens, y copies, q closes"
    canvas.put(hint, x: 2, y: size.height - 1, width: size.width - 2, style: Style(.faint))
  }
}
