import Model
import Screen

extension JoiningPage {
  /// The title, the form, and below it a remark or the plan. In a low terminal the blank rows are left out.
  package func draw(_ state: State, into canvas: inout Canvas) {
    let size = canvas.size
    canvas.fill(canvas.bounds, style: .text)
    canvas.put(JoiningTexts.title, x: 2, y: 0, width: size.width - 2, style: Style(.title, .bold))
    for (row, field) in shownFields(in: size) { draw(field, into: &canvas, y: row) }
    let (top, lines) = (JoiningPage.top(in: size) + formHeight(in: size), lines(in: size))
    let first = min(firstLine, hiddenLines(in: size))
    for (number, line) in lines.dropFirst(first).enumerated() where top + number < size.height - 1 {
      canvas.put(line, x: 2, y: top + number, width: size.width - 3)
    }
    Hint.draw(hints(in: size), state.keymap, into: &canvas, x: 2, y: size.height - 1, room: size.width - 3)
  }

  /// The text below the form.
  private func lines(in size: Size) -> [Line] { remarks.flatMap { wrap([$0], width: max(1, min(76, size.width - 4))) } }

  /// The lines of a plan that have no room on the screen.
  func hiddenLines(in size: Size) -> Int {
    guard case .asking = step else { return 0 }
    return max(0, lines(in: size).count - planRoom(in: size))
  }

  /// The lines of a plan that have room on the screen.
  func planRoom(in size: Size) -> Int { max(1, size.height - 1 - JoiningPage.top(in: size) - formHeight(in: size)) }

  /// The rows of the form with the blank row below it.
  private func formHeight(in size: Size) -> Int {
    let rows = shownFields(in: size).count
    return rows == 0 ? 0 : rows + (JoiningPage.isLow(size) ? 0 : 1)
  }

  /// The field in a row of the screen; nil for a row that has none.
  func field(at y: Int, in size: Size) -> Field? { shownFields(in: size).first { $0.row == y }?.field }

  private static func isLow(_ size: Size) -> Bool { size.height < 14 }

  private static func top(in size: Size) -> Int { isLow(size) ? 1 : 2 }

  /// The fields with their rows: from the one in use on where not all have room. None where a plan needs the room.
  private func shownFields(in size: Size) -> [(row: Int, field: Field)] {
    let top = JoiningPage.top(in: size)
    if case .asking = step, top + fields.count + 1 + lines(in: size).count > size.height - 1 { return [] }
    let room = max(1, size.height - top - 2)
    let index = fields.firstIndex(of: focus) ?? 0
    let shown = fields.dropFirst(max(0, min(index, fields.count - room))).prefix(room)
    return shown.enumerated().map { (top + $0.offset, $0.element) }
  }

  private func draw(_ field: Field, into canvas: inout Canvas, y: Int) {
    let isInUse = step == .typing && field == focus
    if isInUse { canvas.put("▌", x: 0, y: y, style: Style(.accent)) }
    let rect = Rect(x: 2, y: y, width: canvas.size.width - 4, height: 1)
    guard field == .service else {
      let text = field == .password ? text(of: field).masked : text(of: field)
      return FieldPane.draw(text, prompt: prompt(of: field), hasCursor: isInUse, into: &canvas, rect)
    }
    var x = 2 + canvas.put(JoiningTexts.service, x: 2, y: y, width: rect.width, style: Style(.accent, .bold))
    guard let choice else { return }
    let title = isInUse ? "‹ \(choice.title) ›" : choice.title
    x += canvas.put(Width.cut(title, to: max(0, rect.endX - x)), x: x, y: y, style: Style(.text, .bold)) + 2
    guard rect.endX - x > 12 else { return }
    canvas.put(Width.cut(choice.programs, to: rect.endX - x), x: x, y: y, style: Style(.dim))
  }

  private func prompt(of field: Field) -> String {
    switch field {
    case .service: JoiningTexts.service
    case .address: choice?.isFolder == true ? JoiningTexts.folder : JoiningTexts.address
    case .user: JoiningTexts.user
    case .password: JoiningTexts.password
    }
  }

  /// The text below the form, a paragraph each.
  private var remarks: [Run] {
    switch step {
    case .signingIn: return [Run(JoiningTexts.signingIn, style: Style(.notice))]
    case .joining: return [Run(JoiningTexts.joining, style: Style(.notice))]
    case .asking(let plan):
      let changes = (takesFeeds ? plan.changesOfAll : nil) ?? plan.changes
      return [Run(JoiningTexts.accepted(plan.account), style: Style(.section))]
        + changes.map { Run($0, style: Style(.text)) }
    case .typing: break
    }
    if let problem { return [Run(problem, style: Style(.error))] }
    return help.map { Run($0, style: Style(.dim)) }
  }

  private var help: [String] {
    switch focus {
    case .service: [JoiningTexts.introduction, JoiningTexts.more]
    case .address: [choice?.isFolder == true ? JoiningTexts.folderHelp : JoiningTexts.addressHelp]
    case .user: [JoiningTexts.userHelp]
    case .password: [choice?.passwordNote ?? "", JoiningTexts.passwordHelp].filter { !$0.isEmpty }
    }
  }

  private func hints(in size: Size) -> [Hint] {
    let back = Hint(LineCommand.leaveLine)
    switch step {
    case .signingIn, .joining: return [back]
    case .asking(let plan):
      let feeds =
        plan.changesOfAll == nil ? [] : [Hint(JoiningCommand.takeFeeds, saying: JoiningTexts.feedsHint(takesFeeds))]
      let more = hiddenLines(in: size) == 0 ? [] : [Hint(JoiningCommand.nextField, saying: JoiningTexts.linesHint)]
      return more + [Hint(JoiningCommand.goOn, saying: JoiningTexts.joinHint)] + feeds
        + [Hint(LineCommand.leaveLine, saying: JoiningTexts.changeHint)]
    case .typing: break
    }
    let service = focus == .service ? [Hint(JoiningCommand.nextService)] : []
    let isLast = focus == fields.last
    let goOn = isLast ? Hint(JoiningCommand.goOn) : Hint(JoiningCommand.goOn, saying: JoiningTexts.nextHint)
    return service + [goOn, back]
  }
}
