import Model
import Screen
import Text

extension AddingPage {
  /// Rows above the choice. In a low terminal the blank rows and the title of the choice are left out.
  static func top(in size: Size) -> Int { isLow(size) ? 3 : 5 }

  /// The row of the address; that of the folder is the next one.
  static func line(in size: Size) -> Int { isLow(size) ? 1 : 2 }

  private static func isLow(_ size: Size) -> Bool { size.height < 10 }

  package func draw(_ state: State, into canvas: inout Canvas) {
    let size = canvas.size
    let isLow = AddingPage.isLow(size)
    canvas.fill(canvas.bounds, style: .text)
    canvas.put(AddingTexts.title, x: 2, y: 0, width: size.width - 2, style: Style(.title, .bold))
    let y = AddingPage.line(in: size)
    FieldPane.draw(
      address, prompt: AddingTexts.prompt, hasCursor: !isChoosing && !isInFolder, into: &canvas,
      Rect(x: 2, y: y, width: size.width - 4, height: 1))
    if isInFolder {
      FieldPane.draw(
        folder, prompt: AddingTexts.folderPrompt, into: &canvas, Rect(x: 2, y: y + 1, width: size.width - 4, height: 1))
    } else {
      let (remark, role) = remark(state.keymap)
      let cut = Width.cut(remark, to: max(0, size.width - 3))
      canvas.put(cut, x: 2, y: y + 1, width: size.width - 2, style: Style(role))
    }
    if !isLow { canvas.put(Width.cut(choice.title, to: size.width - 3), x: 2, y: 4, style: Style(.section)) }
    if let window = window(in: size) {
      for row in window.rows { drawRow(row, into: &canvas, y: window.y(of: row)) }
    }
    Hint.draw(hints, state.keymap, into: &canvas, x: 2, y: size.height - 1, room: size.width - 3)
  }

  private func remark(_ keys: Keymap) -> (String, Role) {
    if let problem { return (problem, .error) }
    if let looking { return (AddingTexts.lookingInLine(at: looking.shownAddress, keys), .notice) }
    return (path.map(AddingTexts.into) ?? AddingTexts.help, .dim)
  }

  /// "[x] 24.kg  Russian  https://24.kg/rss", indented by its folders; tags and address where twelve columns are left for each.
  private func drawRow(_ number: Int, into canvas: inout Canvas, y: Int) {
    let row = choice.rows[number]
    let isSelected = isChoosing && number == cursor?.selected
    if isSelected { canvas.put("▌", x: 0, y: y, style: Style(.accent)) }
    let sign = "[\(choice.sign(of: number))] "
    var x = 2 + 2 * min(row.depth, 6)
    x += canvas.put(sign, x: x, y: y, style: Style(sign == "[ ] " ? .faint : .accent))
    let style = row.feed == nil ? Style(.section) : Style(.text, isSelected ? .bold : [])
    x += canvas.put(Width.cut(row.title, to: max(0, canvas.size.width - x - 1)), x: x, y: y, style: style) + 2
    guard let feed = row.feed, canvas.size.width - x > 12 else { return }
    if !feed.tags.isEmpty {
      let tags = Width.cut(feed.tags.joined(separator: " · "), to: canvas.size.width - x - 1)
      x += canvas.put(tags, x: x, y: y, style: Style(.dim)) + 2
    }
    guard canvas.size.width - x > 12 else { return }
    let address = Width.cut(feed.feedURL.shownAddress, to: canvas.size.width - x - 1)
    canvas.put(address, x: x, y: y, style: Style(.faint))
  }

  private var hints: [Hint] {
    if isChoosing {
      return [Hint(AddingCommand.chooseFeed), Hint(AddingCommand.addChosen), Hint(AddingCommand.leaveChoice)]
        + [Hint(HelpCommand.help), Hint(AddingCommand.toServer), Hint(MainCommand.back)]
    }
    let list = choice.rows.isEmpty ? [] : [Hint(key: .down, saying: AddingTexts.listHint)]
    let folder = Hint(key: .tab, saying: isInFolder ? AddingTexts.addressHint : AddingTexts.folderHint)
    return [Hint(LineCommand.takeLine, saying: AddingTexts.lookHint)] + list + [Hint(AddingCommand.toServer), folder]
      + [Hint(LineCommand.leaveLine)]
  }
}
