import TestKit
import Testing
import Text

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("bank", "bank", 0), ("", "bank", 4), ("bank", "", 4), ("bank", "tank", 1), ("bank", "bnak", 1),
    ("bank", "banks", 1), ("bank", "ank", 1), ("titel", "title", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
    ("тенге", "тeнге", 1), ("é", "e\u{301}", 2), ("abcdef", "badcfe", 3), ("a", "b", 1),
  ])
  func lettersAreInsertedRemovedChangedAndSwapped(_ left: String, _ right: String, _ distance: Int) {
    #expect(editDistance(left, right) == distance)
    #expect(editDistance(right, left) == distance)
  }

  @Test func oneChangeOfAWordIsOneAway() {
    var dice = Dice(seed: 11)
    let letters = Array("abcdeшқё")
    for _ in 0..<500 {
      let word = (0..<Int.random(in: 2...10, using: &dice)).compactMap { _ in letters.randomElement(using: &dice) }
      var changed = word
      let place = Int.random(in: 0..<word.count - 1, using: &dice)
      switch Int.random(in: 0..<4, using: &dice) {
      case 0: changed.insert("z", at: place)
      case 1: changed.remove(at: place)
      case 2: changed[place] = "z"
      default: changed.swapAt(place, place + 1)
      }
      #expect(editDistance(String(word), String(changed)) == (word == changed ? 0 : 1), "\(word) \(changed)")
    }
  }

  @Test func noDistanceIsMoreThanTheLongerWordOrLessThanTheDifferenceOfTheirLengths() {
    var dice = Dice(seed: 12)
    func word() -> String {
      String((0..<Int.random(in: 0...8, using: &dice)).compactMap { _ in "abc".randomElement(using: &dice) })
    }
    for _ in 0..<1000 {
      let (one, other) = (word(), word())
      let distance = editDistance(one, other)
      #expect(distance <= max(one.count, other.count) && distance >= abs(one.count - other.count), "\(one) \(other)")
      #expect((distance == 0) == (one == other) && distance == editDistance(other, one), "\(one) \(other)")
    }
  }
}
