import Foundation
import Model
import Store
import Testing

@Test func aMarkTellsWhatItChangedSoThatUndoIsExact() throws {
  let store = try Store.temporary()
  let ids = try store.save(edition, address: "edition", at: noon).added
  #expect(try store.mark([ids[1]], .read, at: noon) == [ids[1]])
  let changed = try store.mark(ids, .read, at: noon)
  #expect(changed == [ids[0], ids[2]])
  #expect(try store.mark(changed, Mark.read.inverse, at: noon) == changed)
  #expect(try store.headlines(ids).map(\.isRead) == [false, true, false])
}

@Test(arguments: Mark.allCases)
func aMarkAgainChangesNothing(_ mark: Mark) throws {
  let store = try Store.temporary()
  let ids = try store.save(edition, address: "edition", at: noon).added
  _ = try store.mark(ids, mark, at: noon)
  #expect(try store.mark(ids, mark, at: noon) == [])
  #expect(try store.mark(ids, mark.inverse, at: noon) == ids)
  #expect(try store.mark([], mark, at: noon) == [])
  #expect(try store.mark([12345], mark, at: noon) == [])
}

@Test func aMarkIsTakenBackAtAnyMoment() throws {
  let store = try Store.temporary()
  let ids = try store.save(feed([article("a")]), address: "f", at: noon).added
  let beginning = Date(timeIntervalSince1970: 0)
  for mark in [Mark.read, .unread, .star, .unstar] {
    #expect(try store.mark(ids, mark, at: beginning) == ids)
    #expect(try store.mark(ids, mark, at: beginning) == [])
  }
}
