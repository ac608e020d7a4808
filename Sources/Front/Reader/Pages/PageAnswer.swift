/// An answer for the pages of one type, such as the health of all feeds for the page that shows it.
package protocol PageAnswer: Equatable, Sendable {
  associatedtype Receiver: Page where Receiver.Answer == Self
}

/// The answer type of pages that ask for nothing. It cannot be made.
package struct NoAnswer: Equatable, Sendable {
  private init() {}
}

/// An answer on its way to its page, whatever its type.
package struct PageReply: Equatable, Sendable {
  package let answer: any PageAnswer

  package static func == (a: PageReply, b: PageReply) -> Bool { a.answer.isEqual(to: b.answer) }
}

extension PageAnswer {
  func deliver(to state: inout State) -> [Effect] { state.receive(self, for: Receiver.self) }

  fileprivate func isEqual(to other: any PageAnswer) -> Bool { other as? Self == self }
}

extension Event {
  /// The answer to what a page asked for.
  package static func answered(_ answer: some PageAnswer) -> Event { .page(PageReply(answer: answer)) }
}
