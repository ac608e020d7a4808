import Model

/// An article that is read on while another row is selected.
///
/// In the text the person reads an article until they leave it. A list that is replaced meanwhile may have no row for it: because
/// of a filter, because it is read and the list has unread articles only, or because it is in the row of a story that shows another
/// article. Commands are for the article that is read, and the row only says where the way goes on.
extension List {
  struct Held: Equatable, Sendable {
    let article: ArticleID
    /// The place of the selected row, seen from the article.
    let row: Row

    enum Row: Equatable, Sendable {
      /// That of the story which the article is in.
      case own
      /// The row before the place where the article stood, or the one behind it.
      case above, below
    }
  }

  /// The rows before the selected article, and those behind it. An article without a row stands between two.
  var rowsAbove: ArraySlice<ArticleID> { ids[..<min(ids.count, held?.row == .above ? index + 1 : index)] }
  var rowsBelow: ArraySlice<ArticleID> { ids[min(ids.count, held?.row == .below ? index : index + 1)...] }

  /// The index of the row so many steps away: below for a positive number, above for a negative one. Nil beyond the ends.
  func index(after steps: Int) -> Int? {
    let target = steps > 0 ? rowsBelow.startIndex + steps - 1 : rowsAbove.endIndex + steps
    return ids.indices.contains(target) ? target : nil
  }

  /// Rows that are looked at for the nearest one, in each direction.
  private static let reach = 500

  /// The selection and the held article for an article that was selected before the list was replaced.
  /// - Parameters:
  ///   - above: the rows before it then, and `below` those behind it.
  ///   - last: the index that was selected then.
  func placed(
    _ article: ArticleID?, between above: ArraySlice<ArticleID>, and below: ArraySlice<ArticleID>, last: Int,
    isHeld: Bool
  ) -> (index: Int, held: Held?) {
    guard let article else { return (0, nil) }
    if let row = row(of: article) {
      return (row, isHeld && ids[row] != article ? Held(article: article, row: .own) : nil)
    }
    let (row, place) = nearest(to: above, below) ?? (max(0, min(last, ids.count - 1)), Held.Row.below)
    return (row, isHeld ? Held(article: article, row: place) : nil)
  }

  /// The first of these rows that the list has still, from the ends that touch outwards.
  private func nearest(to above: ArraySlice<ArticleID>, _ below: ArraySlice<ArticleID>) -> (Int, Held.Row)? {
    let known = Set(ids)
    let (behind, before) = (Array(below.prefix(List.reach)), Array(above.suffix(List.reach).reversed()))
    for step in 0..<max(behind.count, before.count) {
      if step < behind.count, known.contains(behind[step]), let row = ids.firstIndex(of: behind[step]) {
        return (row, .below)
      }
      if step < before.count, known.contains(before[step]), let row = ids.firstIndex(of: before[step]) {
        return (row, .above)
      }
    }
    return nil
  }
}
