import Model
import Query
import Screen
import Text

/// The title of the terminal's window: "12 new · Eurasianet · 59 unread · newsband". The number of articles that wait
/// comes first, because a window that is not looked at shows the beginning alone.
package func windowTitle(of state: State) -> String? {
  guard state.settings.title else { return nil }
  let listed = state.search?.origin.list ?? state.list
  var name = state.listName
  if let search = state.search {
    name = ShellTexts.windowTitle(searchingFor: search.field.text)
  } else if case .search(let query) = listed.scope {
    name = ShellTexts.windowTitle(searchingFor: query.text)
  }
  let parts = [
    state.arrived > 0 ? ShellTexts.new(state.arrived) : nil,
    Width.cut(name.displaySafe, to: 60),
    listed.counts.unread > 0 ? ShellTexts.unread(listed.counts.unread) : nil,
    ShellTexts.program,
  ]
  return parts.compactMap { $0.flatMap { $0.isEmpty ? nil : $0 } }.joined(separator: " · ")
}
