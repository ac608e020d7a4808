import Foundation
import Testing

@testable import Parse

@Test(arguments: [
  ("Wed, 02 Jun 2004 09:39:21 GMT", "2004-06-02T09:39:21Z"),
  ("Wed, 02 Jun 2004 09:39:21 +0500", "2004-06-02T04:39:21Z"),
  ("Mon, 02 Jun 2004 09:39:21 EST", "2004-06-02T14:39:21Z"), ("2 Jun 04 9:39 PM PDT", "2004-06-03T04:39:00Z"),
  ("Wed,02 Jun 2004 09:39 GMT+05:00", "2004-06-02T04:39:00Z"), ("02 June 2004", "2004-06-02T00:00:00Z"),
  ("Jun 2, 2004 12:05 AM", "2004-06-02T00:05:00Z"), ("Wed Jun  2 09:39:21 2004", "2004-06-02T09:39:21Z"),
  ("Wed Jun  2 09:39:21 EDT 2004", "2004-06-02T13:39:21Z"), ("02-Jun-2004 09:39:21 -0130", "2004-06-02T11:09:21Z"),
  ("Wed, 2 Jun 1997 00:00:00", "1997-06-02T00:00:00Z"), ("Sept 2, 2004", "2004-09-02T00:00:00Z"),
])
func rfc822IsReadWithItsMistakes(_ text: String, _ iso: String) {
  #expect(DateReader.moment(text)?.iso == iso)
}

@Test(arguments: [
  ("2004-06-02T09:39:21Z", "2004-06-02T09:39:21Z"), ("2004-06-02T09:39:21.123+05:00", "2004-06-02T04:39:21Z"),
  ("2004-06-02 09:39:21", "2004-06-02T09:39:21Z"), ("2004-06-02T09:39-0800", "2004-06-02T17:39:00Z"),
  ("2004-06", "2004-06-01T00:00:00Z"), ("2004", "2004-01-01T00:00:00Z"), ("20040602", "2004-06-02T00:00:00Z"),
  ("2004-154", "2004-06-02T00:00:00Z"), ("2004/6/2", "2004-06-02T00:00:00Z"),
  ("2004-06-02T24:00:00Z", "2004-06-03T00:00:00Z"),
  (" 2004-06-02t09:39:21z ", "2004-06-02T09:39:21Z"), ("2004-06-02T09:39:60Z", "2004-06-02T09:40:00Z"),
])
func isoIsReadInAllItsForms(_ text: String, _ iso: String) {
  #expect(DateReader.moment(text)?.iso == iso)
}

@Test(arguments: [
  ("2 июня 2004 г., 09:39", "2004-06-02T09:39:00Z"), ("Ср, 02 июн 2004 09:39:21 +0500", "2004-06-02T04:39:21Z"),
  ("11 желтоқсан 2025", "2025-12-11T00:00:00Z"), ("2025 жылғы 11 желтоқсан", "2025-12-11T00:00:00Z"),
  ("11-dekabr 2025", "2025-12-11T00:00:00Z"), ("11. Dezember 2025", "2025-12-11T00:00:00Z"),
  ("11 décembre 2025", "2025-12-11T00:00:00Z"), ("11 de diciembre de 2025", "2025-12-11T00:00:00Z"),
  ("11.12.2025 08:15", "2025-12-11T08:15:00Z"), ("12/31/2025", "2025-12-31T00:00:00Z"),
])
func monthsAreReadInTheLanguagesOfTheRegion(_ text: String, _ iso: String) {
  #expect(DateReader.moment(text)?.iso == iso)
}

@Test(arguments: [
  "", "yesterday", "2004-02-30", "31 Feb 2004 00:00:00 GMT", "12", "99/99/9999", "2004-06-02T99:00:00Z", "T", "é",
])
func whatIsNoDateIsNone(_ text: String) {
  #expect(DateReader.moment(text) == nil)
}

@Test func aDateThatCannotBeTrueIsNotBelieved() {
  #expect(DateReader.credible("2099-01-01", now: present) == nil)
  #expect(DateReader.credible("1970-01-01T00:00:00Z", now: present) == nil)
  #expect(DateReader.credible("2026-03-01", now: present) != nil)
}

@Test func anyTextIsSurvived() {
  for text in ["+", "-", ":", "1:", "1:2:", "+:", "\u{FFFD}", String(repeating: "1", count: 500), "1 1 1 1 1 1", "٣"] {
    #expect(DateReader.moment(text) == nil || text == "1 1 1 1 1 1")
  }
}
