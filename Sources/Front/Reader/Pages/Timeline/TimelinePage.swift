import Model
import Query
import Screen

package enum TimelineCommand: String, CommandName {
  case timeline = "showTimeline"

  package var command: Command {
    switch self {
    case .timeline:
      Command(
        self, .stories, ["Z", .control("y")], "earlier and later stories about the same people and places")
    }
  }
}

/// The course of an affair: the articles of the selected story, and the other stories about the same, by day.
package struct TimelinePage: Page {
  package let article: ArticleID
  /// Nil until it has been read.
  private(set) var timeline: StoryTimeline?
  package var cursor: ListCursor? = ListCursor()

  package static let title = TimelineTexts.heading
  package static let opener: TimelineCommand? = .timeline
  package static let isOfArticle = true

  private init(article: ArticleID) {
    self.article = article
  }

  /// Of the article under the cursor; beside the list that is the open one.
  package static func open(in state: inout State) -> [Effect] {
    guard let article = state.list.selected ?? state.reading?.id else { return state.say(TimelineTexts.noArticle) }
    return state.open(TimelinePage(article: article))
  }

  package func opening(in state: State) -> [Effect] { [.read(.page(.timeline(article)))] }

  package func refreshing(in state: State) -> [Effect] { opening(in: state) }

  package var hidesBand: Bool { false }

  /// Rows above and below the list.
  static let (above, below) = (2, 2)

  package func listArea(in size: Size) -> Rect? {
    let body = Sheet(in: size).body
    let height = max(1, body.height - TimelinePage.above - TimelinePage.below)
    return Rect(x: 0, y: body.y + TimelinePage.above, width: body.width, height: height)
  }

  /// The entry under the cursor; nil in an empty list.
  var selection: TimelineEntry? { cursor?.selected.flatMap { timeline?.entries[$0] } }

  package mutating func perform(_ command: TimelineCommand, in state: inout State) -> Outcome {
    switch command {
    case .timeline: .close
    }
  }

  package mutating func perform(_ command: MainCommand, in state: inout State) -> Outcome? {
    command == .open ? read(in: &state) : nil
  }

  /// Reads the selected article: in the list where it is there, also inside of a story, else among the ones shown here.
  private func read(in state: inout State) -> Outcome {
    guard let selection, let timeline else { return .stay }
    let id = selection.headline.id
    let words = selection.reasons.isEmpty ? [selection.headline.shownTitle] : Array(selection.reasons.prefix(2))
    // In quotation marks, or a headline with a colon or a hyphen would be read as a filter.
    let quoted = words.map { "\"\($0.filter { $0 != "\"" })\"" }.joined(separator: " ")
    return .close(state.read(id, of: timeline.entries.map(\.headline), foundBy: Query(quoted)))
  }

  package mutating func select(article: ArticleID) {
    if let place = timeline?.entries.firstIndex(where: { $0.headline.id == article }) { cursor?.select(place) }
  }

  package mutating func receive(_ answer: TimelineAnswer, in state: inout State) -> Outcome {
    guard answer.article == article else { return .stay }
    // The cursor stays on its article when others come.
    let selected = selection?.headline.id ?? article
    timeline = answer.timeline
    cursor?.count = answer.timeline.entries.count
    select(article: selected)
    return .stay
  }
}

/// The course of the affair of an article.
package struct TimelineAnswer: PageAnswer {
  package typealias Receiver = TimelinePage

  package let article: ArticleID
  package let timeline: StoryTimeline

  package init(_ timeline: StoryTimeline, of article: ArticleID) {
    self.article = article
    self.timeline = timeline
  }
}
