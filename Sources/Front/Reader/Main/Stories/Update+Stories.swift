import Model
import Screen

/// Stories in the list.
extension State {
  /// The choices with which lists are read.
  var grouping: ListGrouping {
    ListGrouping(isOn: groupsStories, languages: settings.languages, hidesOthers: !showsOtherLanguages)
  }

  /// Reads the column of feeds, with counts as those choices make rows.
  var readFeeds: Effect { .read(.feeds(grouping)) }

  mutating func perform(_ command: StoryCommand) -> [Effect] {
    if focus == .feeds { return say(FeedsTexts.forArticles(keymap)) }
    return switch command {
    case .unfoldStory: toggleStory()
    case .leaveStory: leaveStory()
    case .joinStory: joinStory()
    case .groupStories: toggleGrouping()
    }
  }

  /// The step to the right on a story unfolds it, and the step to the left folds it. Nil where a step means something else.
  mutating func stepIntoStory(_ key: Key, _ command: MainCommand?) -> [Effect]? {
    guard focus == .list, let id = list.selected else { return nil }
    if [.right, "l"].contains(key), command == .open, list.isFolded(id) {
      unfold(id)
      return []
    }
    if [.left, "h"].contains(key), command == .back, let lead = list.unfoldedLead(of: id) {
      fold(lead)
      return []
    }
    return nil
  }

  /// Folds a story. An article of it that is being read is read on.
  private mutating func fold(_ lead: ArticleID) {
    let read = focus == .article ? list.selected : nil
    list.fold(lead)
    if let read { list.hold(read) }
  }

  /// Unfolds the selected story, and scrolls as little as needed to show all of it. Its own row stays on the screen.
  private mutating func unfold(_ lead: ArticleID) {
    let selected = list.held?.article ?? lead
    list.unfold(lead)
    if layout.list != nil, let last = list.stories[lead]?.last {
      list.select(id: last)
      list.keepSelectionVisible(height: listHeight, form: form)
    }
    list.select(id: selected)
  }

  mutating func toggleStory() -> [Effect] {
    guard let id = list.held?.row == .own ? list.selectedRow : list.selected else { return [] }
    if let lead = list.unfoldedLead(of: id) {
      fold(lead)
    } else if list.isFolded(id) {
      unfold(id)
    } else {
      return say(groupsStories ? StoryTexts.standsAlone : StoryTexts.isUngrouped(keymap))
    }
    return []
  }

  /// Changes between a row for each story and a row for each article.
  private mutating func toggleGrouping() -> [Effect] {
    groupsStories.toggle()
    return say(groupsStories ? StoryTexts.grouped(keymap) : StoryTexts.ungrouped)
      + (search == nil ? [readList(list.scope)] : []) + (layout.feeds == nil ? [] : [readFeeds])
  }

  /// Shows the articles in languages that are not among those of the settings, or hides them.
  mutating func toggleOtherLanguages() -> [Effect] {
    guard !settings.languages.isEmpty else { return say(StoryTexts.setLanguages) }
    showsOtherLanguages.toggle()
    let named = settings.languages.joined(separator: ", ")
    return say(showsOtherLanguages ? StoryTexts.allLanguages : StoryTexts.only(named, keymap)) + [readList(list.scope)]
      + (layout.feeds == nil ? [] : [readFeeds])
  }

  /// In an unfolded story the cursor stays: on the article below the one that leaves, or above the last one.
  private mutating func leaveStory() -> [Effect] {
    guard let id = list.selected else { return [] }
    if severalInList != nil { return say(SelectTexts.forOne) }
    stayingInStory = nil
    let family = list.family(of: id)
    if focus == .list, list.unfoldedLead(of: id) != nil, let place = family.firstIndex(of: id) {
      stayingInStory = family.indices.contains(place + 1) ? family[place + 1] : family[max(0, place - 1)]
    }
    return [.write(.separate(id))]
  }

  /// The first press notes the articles of the row, or the selected ones, the second one puts them into the story of another row.
  private mutating func joinStory() -> [Effect] {
    guard let id = list.selected else { return [] }
    guard let joining else {
      joining = severalInList ?? list.articles(ofRow: id)
      return say(StoryTexts.joinTo(keymap))
    }
    self.joining = nil
    if joining.contains(id) { return say(StoryTexts.notJoined) }
    return [.write(.join(joining, to: id))]
  }

  /// Takes a change that is in the store; nil where the articles were in one story already.
  mutating func receive(story action: StoryAction?) -> [Effect] {
    guard let action else {
      stayingInStory = nil
      return say(StoryTexts.isTogether)
    }
    hasActed = true
    notice = Notice(text: ActionTexts.done(action, keymap))
    if action.kind == .separate, let stayingInStory { list.select(id: stayingInStory) }
    stayingInStory = nil
    return storiesChanged
  }

  /// Reads the list again, which a person has changed. Results of a search have no stories.
  var storiesChanged: [Effect] { search == nil ? [readList(list.scope)] : [] }

  /// Requests the comparisons of the stories that were unfolded.
  mutating func askForComparisons() -> [Effect] {
    list.uncompared().map { .read(.comparison($0, of: list.family(of: $0))) }
  }

  /// Takes the comparison of a story, by the article that shows it.
  mutating func receive(comparison: StoryComparison?, of lead: ArticleID) -> [Effect] {
    list.comparisons[lead] = comparison ?? StoryComparison(first: lead)
    return []
  }
}

/// Reading the articles of a story together.
extension State {
  /// The articles of the list that are marked read with one that was read: those of its row or its unfolded story, where the
  /// settings say so. The store adds those of the story that are in no row.
  func readTogether(_ id: ArticleID) -> [ArticleID] {
    settings.stories.readTogether ? list.family(of: id) : [id]
  }

  /// True if the article is unread, or another that would be marked with it.
  func isToRead(_ id: ArticleID) -> Bool {
    readTogether(id).contains { list.headlines[$0]?.isRead == false }
  }
}
