/// One argument of a program as config.toml has it: a text in which `%title` and other placeholders stand for values of an
/// article. `%%` is a percent sign.
///
/// An argument stays one argument whatever a value contains: no shell splits it.
package struct ArgumentPattern: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    case text(String)
    case value(Placeholder)
  }

  /// The argument as it was written.
  package let source: String
  package let pieces: [Piece]

  /// A percent sign with letters behind it that are no placeholder.
  package struct UnknownPlaceholder: Error, Hashable, Sendable {
    /// Without the percent sign.
    package let name: String
  }

  /// A value that the article does not have.
  package struct MissingValue: Error, Hashable, Sendable {
    package let placeholder: Placeholder
  }

  /// Reads an argument. A percent sign that no letter follows stands for itself, as in "100 %".
  ///
  /// - Parameter names: the placeholders that it may have.
  package init(_ source: String, among names: [Placeholder] = Placeholder.ofArticles) throws(UnknownPlaceholder) {
    self.source = source
    var (pieces, text): ([Piece], String) = ([], "")
    var rest = source.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "%" else {
        text.unicodeScalars.append(scalar)
        continue
      }
      if rest.first == "%" {
        rest.removeFirst()
        text += "%"
        continue
      }
      let name = String(rest.prefix { $0.isASCII && $0.properties.isAlphabetic })
      guard !name.isEmpty else {
        text += "%"
        continue
      }
      guard let placeholder = Placeholder(rawValue: name), names.contains(placeholder) else {
        throw UnknownPlaceholder(name: name)
      }
      if !text.isEmpty { pieces.append(.text(text)) }
      text = ""
      pieces.append(.value(placeholder))
      rest.removeFirst(name.unicodeScalars.count)
    }
    if !text.isEmpty { pieces.append(.text(text)) }
    self.pieces = pieces
  }

  /// An argument that is taken as it is, percent signs too.
  package init(literal text: String) {
    source = text
    pieces = text.isEmpty ? [] : [.text(text)]
  }

  package var placeholders: [Placeholder] {
    pieces.compactMap { if case .value(let placeholder) = $0 { placeholder } else { nil } }
  }

  /// True if a value decides how the argument begins, so that it could be taken for an option.
  package var beginsWithValue: Bool { if case .value = pieces.first { true } else { false } }

  /// The argument with the values in place of the placeholders. Throws for a value that is nil.
  package func expanded(_ value: (Placeholder) -> String?) throws(MissingValue) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let literal): text += literal
      case .value(let placeholder):
        guard let value = value(placeholder) else { throw MissingValue(placeholder: placeholder) }
        text += value
      }
    }
    return text
  }
}

/// A value of an article that an argument of a program may name.
package enum Placeholder: String, Hashable, Sendable, CaseIterable {
  /// The address of the article.
  case url
  case title
  /// The address of its first sound or video, else of its first file.
  case enclosure
  /// Its number in the store.
  case id
  /// The title of its feed.
  case feed
  /// Its authors, with commas between.
  case author
  /// Its date (RFC 3339), or its day where it is of an edition.
  case date
  /// The tag of its language, such as "ru".
  case language
  /// Its title as the name of a file: without "/" and other signs.
  case file

  /// The tags of the language of a text, and of the one that it is translated into.
  case from, to

  /// The values that an article has.
  package static let ofArticles: [Placeholder] = allCases.filter { !ofTranslations.contains($0) }
  /// The values that a translation has.
  package static let ofTranslations: [Placeholder] = [.from, .to]

  /// True for a text that its author chose: it may begin with any sign and hold any.
  package var isFreeText: Bool {
    switch self {
    case .title, .feed, .author: true
    case .url, .enclosure, .id, .date, .language, .file, .from, .to: false
    }
  }
}
