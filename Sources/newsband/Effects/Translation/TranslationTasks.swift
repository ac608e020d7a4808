import Reader

/// The translations that run: of titles, and of one article.
@MainActor
final class TranslationTasks {
  private let handler: EffectHandler
  private let answer: @Sendable (Event) -> Void
  private var titles: Task<Void, Never>?
  private var article: Task<Void, Never>?

  /// The time after which the person is told that titles are being translated.
  private let patience: Duration

  init(
    _ handler: EffectHandler, patience: Duration = .seconds(1), answer: @escaping @Sendable (Event) -> Void
  ) {
    self.handler = handler
    self.patience = patience
    self.answer = answer
  }

  /// Begins a translation, and returns at once. An article takes the place of the one that is being translated.
  func start(_ request: TranslationRequest) {
    let (handler, answer) = (handler, answer)
    switch request {
    case .titles(let ids):
      let patience = patience
      titles = Task.detached(priority: .utility) {
        let remark = Task {
          try await Task.sleep(for: patience)
          answer(.translatedTitles(TitleTranslations([:], .takesLong)))
        }
        let all = await handler.translateTitles(ids, tell: answer)
        remark.cancel()
        _ = await remark.result
        answer(.translatedTitles(all))
      }
    case .article(let id, let ofFeedText):
      let earlier = article
      earlier?.cancel()
      article = Task.detached(priority: .userInitiated) {
        await earlier?.value
        await handler.translate(id, ofFeedText: ofFeedText, tell: answer)
      }
    }
  }

  func endArticle() { article?.cancel() }

  /// Ends all of them, and waits until their programs have ended: a second for one that does not want to.
  func finish() async {
    for task in [titles, article] { task?.cancel() }
    for task in [titles, article] { await task?.value }
  }
}
