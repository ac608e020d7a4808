import Testing
import Text

struct PlaceTableTests {
  @Test func aKeyKeepsTheFirstPlaceThatItGot() {
    var table = PlaceTable(4)
    #expect(table[7] == nil)
    #expect(table.place(of: 7, orElse: 3) == 3)
    #expect(table.place(of: 7, orElse: 9) == 3)
    #expect(table[7] == 3)
  }

  @Test func itGrowsPastTheNumberOfKeysThatItWasMadeFor() {
    var table = PlaceTable(0)
    // Keys that differ in their upper bits alone, and neighbours: both would pile up without a good spread.
    let keys = (1...2_000).map { UInt64($0) } + (1...2_000).map { UInt64($0) << 40 }
    for (place, key) in keys.enumerated() { #expect(table.place(of: key, orElse: place) == place) }
    for (place, key) in keys.enumerated() { #expect(table[key] == place) }
    #expect(table[5_000] == nil)
  }

  @Test func emptiedItKnowsNoKey() {
    var table = PlaceTable(8)
    for key in UInt64(1)...20 { _ = table.place(of: key, orElse: Int(key)) }
    table.removeAll()
    #expect((UInt64(1)...20).allSatisfy { table[$0] == nil })
    #expect(table.place(of: 4, orElse: 0) == 0)
  }
}
