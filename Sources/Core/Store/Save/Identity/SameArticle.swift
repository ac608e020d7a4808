/// Decides if a stored article and an article of a fetch are the same one.
///
/// In doubt they are two: an article that comes twice is a nuisance, but one that takes the place of another is lost,
/// and would count as read if the other was.
struct SameArticle {
  /// The result of comparing two values; `unknown` where one of them is missing, or says nothing.
  enum Comparison {
    case same, different, unknown
  }

  enum TitleComparison {
    case same
    /// Reworded, or with something added.
    case similar
    /// The same but for numbers: two issues of one series.
    case series
    case different
    /// Both are without a title.
    case unknown
  }

  enum TextComparison {
    case same
    /// Corrected or continued.
    case similar
    case different
    /// One of them is empty.
    case unknown
  }

  /// Of the ids. `unknown` where the source gives none, or one that is not unique.
  var guid: Comparison
  var link: Comparison
  var title: TitleComparison
  /// Of the dates of publication.
  var date: Comparison
  /// Of the texts. Read only when the rest does not decide.
  var text: () throws -> TextComparison

  var isSame: Bool {
    get throws {
      switch guid {
      case .same: title == .same ? try isSameByIDAndTitle : try isSameByID
      case .unknown: title == .same ? try isSameByTitle : try isSameByLink
      case .different: title == .same ? try isSameDespiteID : false
      }
    }
  }
}

extension SameArticle {
  /// An id that is used again with the same title ("Weather") has another link, or another day and another text.
  private var isSameByIDAndTitle: Bool {
    get throws {
      switch link {
      case .same: true
      case .unknown: try date != .different || [.same, .unknown].contains(text())
      case .different: try date != .different || text() == .same
      }
    }
  }

  /// A new title under an id that is known: an edited article, or another one under a used id.
  private var isSameByID: Bool {
    get throws {
      if link == .same {
        if date == .same { return true }
        // An issue of another day at an address that stays.
        if title == .series, date == .different { return false }
        let text = try text()
        if text == .same || text == .similar { return true }
        return (title == .similar || title == .unknown) && (date == .unknown || text == .unknown)
      }
      if try isTextSimilar { return date != .different }
      if title == .unknown { return link == .unknown && date == .same }
      return try title == .similar && date == .same && text() == .unknown
    }
  }

  private var isSameByTitle: Bool {
    get throws {
      switch link {
      case .same: true
      case .unknown:
        switch date {
        case .same: true
        case .different: try text() == .same
        case .unknown: try text() != .different
        }
      case .different: try date != .different && isTextSimilar
      }
    }
  }

  /// Without an id, and with another title: only a link of its own says that it was edited.
  private var isSameByLink: Bool {
    get throws {
      guard link == .same else { return try date == .same && isTextSimilar }
      if date == .same { return true }
      if title == .series, date == .different { return false }
      if try isTextSimilar { return true }
      switch title {
      case .similar: return date == .unknown
      case .unknown: return try date == .unknown || text() == .unknown
      case .same, .series, .different: return false
      }
    }
  }

  /// The ids differ, and link and title do not: the ids of the feed have changed, or it is the next "Weather".
  private var isSameDespiteID: Bool {
    get throws {
      switch link {
      case .same:
        if date == .same { return true }
        let text = try text()
        return text == .same || date == .unknown && text != .different
      case .unknown: return try date != .different && text() == .same
      case .different: return false
      }
    }
  }

  private var isTextSimilar: Bool {
    get throws {
      let text = try text()
      return text == .same || text == .similar
    }
  }
}
