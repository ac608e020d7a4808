import Model
import Screen
import Text

package enum JoiningCommand: String, CommandName {
  case joinAccount, nextService, previousService, nextField, previousField, goOn = "signIn", takeFeeds = "joinWithFeeds"

  package var command: Command {
    switch self {
    case .joinAccount:
      Command(
        self, .feeds, [], hint: "a server", "join a server with your feeds, or a folder: tt-rss, FreshRSS, Miniflux")
    case .nextService: Command(self, JoiningPage.group, [.right, "l"], hint: "service", "the next service")
    case .previousService: Command(self, JoiningPage.group, [.left, "h"], "the service before that")
    case .nextField: Command(self, JoiningPage.group, [.tab, .down], hint: "next line", "to the next line")
    case .previousField: Command(self, JoiningPage.group, [.backTab, .up], "to the line before that")
    case .goOn:
      Command(self, JoiningPage.group, [.enter], hint: "sign in", "to the next line; from the last one sign in; join")
    case .takeFeeds:
      Command(
        self, JoiningPage.group, [" "], hint: "your feeds too", "let the feeds that are only here join too, or not")
    }
  }
}

/// Joining an account: lines for the server and the person, then what would change, then a yes.
package struct JoiningPage: Page {
  /// A line of the form.
  enum Field: CaseIterable {
    case service, address, user, password
  }

  /// The progress from the form to the account.
  enum Step: Equatable {
    case typing
    case signingIn
    case asking(JoinPlan)
    case joining(JoinPlan)
  }

  private(set) var services: [ServiceChoice] = []
  private(set) var service = 0
  private(set) var focus = Field.service
  private(set) var step = Step.typing
  /// True if the feeds that are only here join too.
  private(set) var takesFeeds = false
  /// The first line of the plan in sight, where it has no room.
  private(set) var firstLine = 0
  private var texts: [Field: TextField] = [:]
  /// The reason why nothing was joined; nil when there is none.
  private(set) var problem: String?

  package static let title = JoiningTexts.heading
  package static let opener: JoiningCommand? = .joinAccount

  package static func open(in state: inout State) -> [Effect] { state.open(JoiningPage()) }

  package func opening(in state: State) -> [Effect] { [.read(.page(.services))] }

  package func closing() -> [Effect] { step == .signingIn ? [.network(.stopCheckingAccount)] : [] }

  /// Nil until the services are known.
  var choice: ServiceChoice? { services.indices.contains(service) ? services[service] : nil }

  /// The lines of the form: a folder has no user and no password.
  var fields: [Field] { choice?.isFolder == true ? [.service, .address] : Field.allCases }

  func text(of field: Field) -> TextField { texts[field] ?? TextField() }
}

/// The lines.
extension JoiningPage {
  package var line: TextField? {
    get { step == .typing && focus != .service ? text(of: focus) : nil }
    set { if let newValue { texts[focus] = newValue } }
  }

  /// In a line that is typed, only the keys that leave the line mean something here.
  package mutating func use(_ key: Key, in state: inout State) -> Outcome? {
    if state.keymap.command(key, in: .line) == LineCommand.leaveLine { return leave(in: &state) }
    guard line != nil, let command = state.keymap.command(key, in: JoiningPage.group, as: JoiningCommand.self) else {
      return nil
    }
    switch command {
    case .nextField, .previousField, .goOn: return perform(command, in: &state)
    case .joinAccount, .nextService, .previousService, .takeFeeds: return nil
    }
  }

  package mutating func lineChanged(in state: inout State) -> Outcome {
    problem = nil
    return .stay
  }

  package mutating func perform(_ command: JoiningCommand, in state: inout State) -> Outcome {
    switch command {
    case .joinAccount: return .stay
    case .nextService: chooseService(1)
    case .previousService: chooseService(-1)
    case .nextField: return step == .typing ? moveFocus(1) : move(.next, in: &state)
    case .previousField: return step == .typing ? moveFocus(-1) : move(.previous, in: &state)
    case .takeFeeds:
      guard case .asking(let plan) = step, plan.changesOfAll != nil else { return .stay }
      (takesFeeds, firstLine) = (!takesFeeds, 0)
    case .goOn: return goOn()
    }
    return .stay
  }

  package mutating func perform(_ command: MainCommand, in state: inout State) -> Outcome? {
    switch command {
    case .back: leave(in: &state)
    case .open: goOn()
    default: nil
    }
  }

  /// A motion goes through the lines of the form, and then through those of the plan.
  package mutating func move(_ motion: Motion, in state: inout State) -> Outcome {
    guard step == .typing else {
      let (hidden, room) = (hiddenLines(in: state.size), planRoom(in: state.size))
      firstLine = motion.index(from: min(firstLine, hidden), count: hidden + 1, page: room)
      return .stay
    }
    let index = fields.firstIndex(of: focus) ?? 0
    focus = fields[motion.index(from: index, count: fields.count, page: fields.count)]
    return .stay
  }

  @discardableResult
  private mutating func moveFocus(_ step: Int) -> Outcome {
    let index = (fields.firstIndex(of: focus) ?? 0) + step
    focus = fields[(index + fields.count) % fields.count]
    return .stay
  }

  private mutating func chooseService(_ step: Int) {
    guard self.step == .typing, focus == .service, !services.isEmpty else { return }
    service = (service + step + services.count) % services.count
    problem = nil
  }

  /// Back to the form where the plan is shown or the server is waited for; else the page closes.
  private mutating func leave(in state: inout State) -> Outcome {
    switch step {
    case .typing: return .close
    case .signingIn:
      step = .typing
      return .stay([.network(.stopCheckingAccount)])
    case .asking:
      step = .typing
      return .stay
    // It is being written: the answer closes the page.
    case .joining: return .stay
    }
  }

  /// The next line, then signing in, then joining.
  private mutating func goOn() -> Outcome {
    switch step {
    case .typing:
      if focus != fields.last {
        moveFocus(1)
        return .stay
      }
      return signIn()
    case .asking(let plan):
      step = .joining(plan)
      return .stay([.write(.addAccount(plan, allFeeds: takesFeeds))])
    case .signingIn, .joining: return .stay
    }
  }

  private mutating func signIn() -> Outcome {
    guard let choice else { return .stay }
    for field in fields where field != .service && text(of: field).text.allSatisfy(\.isWhitespace) {
      (focus, problem) = (field, JoiningPage.missing(field))
      return .stay
    }
    (step, problem) = (.signingIn, nil)
    let (user, password) = choice.isFolder ? ("", "") : (text(of: .user).text, text(of: .password).text)
    let request = AccountRequest(
      service: choice.name, address: text(of: .address).text.trimmingBlanks, user: user.trimmingBlanks,
      password: password)
    return .stay([.network(.checkAccount(request))])
  }

  private static func missing(_ field: Field) -> String {
    switch field {
    case .service, .address: JoiningTexts.addressMissing
    case .user: JoiningTexts.userMissing
    case .password: JoiningTexts.passwordMissing
    }
  }

  /// A click goes to the line of the form.
  package mutating func click(x: Int, y: Int, in state: inout State) -> Outcome {
    if step == .typing, let field = field(at: y, in: state.size) { focus = field }
    return .stay
  }
}

/// Answers.
extension JoiningPage {
  /// An answer to a sign-in that was left is dropped.
  package mutating func receive(_ answer: JoiningAnswer, in state: inout State) -> Outcome {
    switch answer {
    case .services(let services): self.services = services
    case .plan(let plan): if step == .signingIn { (step, takesFeeds, firstLine) = (.asking(plan), false, 0) }
    case .refused(let problem):
      if step != .typing { (step, self.problem) = (.typing, problem.notice) }
    case .joined(let joined): return .close(state.receive(joined))
    }
    return .stay
  }

  package static func receiveClosed(_ answer: JoiningAnswer, in state: inout State) -> [Effect] {
    switch answer {
    case .services, .plan, .refused: []
    case .joined(let joined): state.receive(joined)
    }
  }
}
