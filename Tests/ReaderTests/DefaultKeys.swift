import Foundation
import Model

@testable import Reader

/// The texts that name keys, with those of the default keymap. `RebindingTests` has the others.

extension ActionTexts {
  static func done(_ action: FeedAction) -> String { done(action, Keymap()) }
  static func done(_ action: StoryAction) -> String { done(action, Keymap()) }
}

extension FeedsTexts {
  static func help(_ line: RowLine) -> String { help(line, Keymap()) }
  static func account(_ summary: AccountSummary, now: Date) -> [String] { account(summary, now: now, Keymap()) }
}

extension HealthTexts {
  static func summary(total: Int, problems: Int, hasAccounts: Bool) -> String {
    summary(total: total, problems: problems, hasAccounts: hasAccounts, Keymap())
  }
  static func account(_ summary: AccountSummary, now: Date) -> String { account(summary, now: now, Keymap()) }
}

extension ListTexts {
  static func marked(_ mark: Mark, count: Int, isUndo: Bool, withoutText: Int) -> String {
    marked(mark, count: count, isUndo: isUndo, withoutText: withoutText, Keymap())
  }
}

extension StoryTexts {
  static func readTogether(_ count: Int, hasOwn: Bool) -> String { readTogether(count, hasOwn: hasOwn, Keymap()) }
}

extension SearchTexts {
  static func didYouMean(_ first: String, others: [String]) -> String { didYouMean(first, others: others, Keymap()) }
}
