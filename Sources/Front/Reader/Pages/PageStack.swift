/// The pages that are open. The last one is on top: it is drawn, and keys go to it.
package struct PageStack: Equatable, Sendable {
  private var pages: [any Page] = []

  package init() {}

  package var isEmpty: Bool { pages.isEmpty }
  package var top: (any Page)? { pages.last }
  /// The page under the one on top; nil when there is at most one.
  var second: (any Page)? { pages.dropLast().last }
  /// From the lowest to the top.
  var all: [any Page] { pages }
  var topIndex: Int? { pages.indices.last }

  /// The open page of a type; nil when none is open.
  package subscript<P: Page>(_ type: P.Type) -> P? {
    pages.lazy.compactMap { $0 as? P }.last
  }

  /// True where a page of a type is open.
  func has(_ type: any Page.Type) -> Bool { pages.contains { Swift.type(of: $0) == type } }

  func index(of type: (some Page).Type) -> Int? {
    pages.lastIndex { Swift.type(of: $0) == type }
  }

  subscript(_ index: Int) -> any Page {
    get { pages[index] }
    set { pages[index] = newValue }
  }

  mutating func push(_ page: any Page) { pages.append(page) }
  mutating func remove(at index: Int) { pages.remove(at: index) }

  package static func == (a: PageStack, b: PageStack) -> Bool {
    a.pages.count == b.pages.count && zip(a.pages, b.pages).allSatisfy { $0.isEqual(to: $1) }
  }
}
