import Foundation
import Model
import Money
import Reader
import Screen
import Text

/// The program without a terminal: keys come from a script, effects are done at once, and the picture is there at the end.
///
/// It fetches nothing, starts no program and leaves the clipboard alone: a notice says what the screen would have done.
struct HeadlessSession {
  private var state: State
  private let handler: EffectHandler

  /// Right-to-left text is put in order unless the settings leave that to the terminal.
  init(size: Size, settings: Settings, handler: EffectHandler) async throws(Problem) {
    self.handler = handler
    state = State(
      size: size, settings: settings, now: handler.now(), zone: .current,
      ordersText: settings.bidi != .terminal)
    for event in try handler.start() { await handle(event) }
  }

  /// Presses the keys one after the other, each after all effects of the one before; none after one that quits.
  mutating func press(_ keys: [Key]) async {
    for key in keys where !state.isQuitting { await handle(.key(key)) }
    // A digit at the end is a command of its own: no key follows it.
    if let end = state.digitEnds { await handle(.tick(end)) }
  }

  /// Runs a command as from the palette.
  mutating func run(_ call: CommandCall) async { await handle(.called(call)) }

  /// The settings with what the keys have changed.
  var settings: Settings { state.settings }

  /// The picture of the screen now.
  var canvas: Canvas { picture(of: state) }

  /// Handles an event, the effects of it, and the events that answer them.
  mutating func handle(_ event: Event) async {
    var events = [event]
    while !events.isEmpty {
      for effect in update(&state, events.removeFirst()) {
        events += await answers(to: effect)
      }
      if events.isEmpty, let id = state.newlyShown {
        events.append(.shown(id, state.now))
      }
    }
  }

  private func answers(to effect: Effect) async -> [Event] {
    do throws(Problem) {
      switch effect {
      case .read(let effect): return try handler.read(effect).map { [$0] } ?? []
      case .write(let effect): return try write(effect).map { [$0] } ?? []
      case .search(let effect): return try await handler.search(effect).map { [$0] } ?? []
      case .network(let effect): return Self.answers(to: effect)
      case .terminal(.translate(let request)): return try answers(to: request)
      case .terminal(let effect): return Self.notice(for: effect).map { [.done($0)] } ?? []
      }
    } catch {
      return [.failed(error)]
    }
  }

  /// Writes what the keys change, as on the screen, but checks no alert: it would ring here, and never on the screen. The
  /// arrangement of the screen is left as it is for the next start.
  private func write(_ effect: WriteEffect) throws(Problem) -> Event? {
    switch effect {
    case .keepArrangement: nil
    case .checkAlerts: try handler.read(.page(.alerts))
    case .mark, .seen, .keepPosition, .keepPlace, .keepHistory, .save, .forget, .rename, .follow, .addAccount, .edit,
      .undo,
      .redo, .pause, .followMove, .acceptCommand, .toggleWantsPages, .addAlert, .removeAlert, .markAll, .separate,
      .join:
      try handler.write(effect)
    }
  }

  private static func answers(to effect: NetworkEffect) -> [Event] {
    switch effect {
    case .refresh:
      [
        .refreshing(nil), .ratesCame(new: 0, failed: 0, of: 0, wasAsked: false),
        .done(.wouldFetch),
      ]
    case .findFeeds(let address, folder: _):
      [.answered(AddingAnswer.foundNone(refusal("look for feeds at", address.shownAddress)))]
    case .fetchPage(let article): [.pageFailed(article, refusal("fetch", "the page of this article"))]
    case .checkAccount(let request):
      [.answered(JoiningAnswer.refused(refusal("join", request.address.shownAddress)))]
    case .stopRefresh, .stopFinding, .stopFetchingPage, .stopCheckingAccount: []
    }
  }

  /// Only what the store has: no program is started.
  private func answers(to request: TranslationRequest) throws(Problem) -> [Event] {
    switch request {
    case .titles: return [.translatedTitles(TitleTranslations([:]))]
    case .article(let id, let ofFeedText):
      if let event = try handler.keptTranslation(of: id, ofFeedText: ofFeedText) { return [event] }
      return [
        .translated(TranslationProgress(id, isFeedText: ofFeedText, nil, .stopped)),
        .done(.wouldRun(handler.settings.translate.program)),
      ]
    }
  }

  private static func refusal(_ doing: String, _ to: String) -> Problem {
    Problem(doing: doing, to: to, why: "a screenshot fetches nothing")
  }

  /// Nil when the picture is the same without it.
  private static func notice(for effect: TerminalEffect) -> Announcement? {
    switch effect {
    case .openInBrowser(let address): .wouldOpen(address: address.shownAddress)
    case .copy(let text): .wouldCopy(text.displaySafe)
    case .notify(let text): .wouldNotify(text.displaySafe)
    case .suspend: .wouldSuspend
    case .run(let run): .wouldRun(run.command.name)
    case .endProgram, .translate, .endTranslation: nil
    case .redraw, .useTheme: nil
    }
  }
}
