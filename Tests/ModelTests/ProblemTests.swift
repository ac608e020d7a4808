import Foundation
@testable import Model
import Testing

@Suite struct ProblemTests {
  @Test func aProblemIsOneSentenceWithItsLine() {
    let problem = Problem(doing: "read", to: "feeds.opml", why: "an element is not closed")
    #expect(problem.description == "Could not read feeds.opml: an element is not closed.")
    #expect(
      Problem(doing: "read", to: "feeds.opml", why: "it ends early", line: 12).description
        == "Could not read feeds.opml, line 12: it ends early.")
    #expect(
      Problem.repaired("feeds.opml", why: "an & stands alone", line: 3).description
        == "Read feeds.opml, line 3, with repairs: an & stands alone.")
  }

  @Test(arguments: [
    (POSIXErrorCode.EACCES, "permission is denied"), (.EPERM, "permission is denied"),
    (.ENOENT, "there is no such file"),
    (.EROFS, "the disk may only be read"), (.ENOSPC, "the disk is full"), (.EDQUOT, "the disk is full"),
    (.ELOOP, "its links lead round in a circle"), (.EISDIR, "it is a folder"), (.ENAMETOOLONG, "its name is too long"),
    (.EEXIST, "a part of its path is a file where a folder should be"),
    (.EMFILE, "there are no file handles left (ulimit -n)"), (.ENOTTY, "Inappropriate ioctl for device"),
  ])
  func theReasonOfTheSystemIsSaidInWords(_ code: POSIXErrorCode, _ why: String) {
    // As Foundation wraps it, and as it comes from a call of the system.
    let posix = NSError(domain: NSPOSIXErrorDomain, code: Int(code.rawValue))
    let cocoa = NSError(domain: NSCocoaErrorDomain, code: 256, userInfo: [NSUnderlyingErrorKey: posix])
    for error in [posix, cocoa] {
      #expect(Problem(doing: "write", toFile: "/tmp/x", error).description == "Could not write /tmp/x: \(why).")
    }
  }
}

@Suite struct SettingsTests {
  @Test func theProgramThatTranslatesIsNamedWithoutItsFolder() throws {
    var translate = Settings.Translate()
    #expect(!translate.isOn && translate.program == "" && !translate.needsOriginal)
    translate.run = [ArgumentPattern(literal: "/usr/bin/trans"), ArgumentPattern(literal: "-b")]
    #expect(translate.isOn && translate.program == "trans" && !translate.needsOriginal)
    translate.run.append(try ArgumentPattern("%from:%to", among: Placeholder.ofTranslations))
    #expect(translate.needsOriginal)
  }

  @Test func ratesAreLeftOutUnderEitherName() {
    #expect(Settings.Rates.isNone("none") && Settings.Rates.isNone("nobody"))
    #expect(!Settings.Rates.isNone("publishers") && !Settings.Rates.isNone("") && !Settings.Rates.isNone("None"))
  }

  @Test func theKeysOfAPersonsCommandsComeAfterTheLinesOfKeys() throws {
    var settings = Settings()
    settings.keys = [Settings.KeyLine("next", ["j"], line: 3)]
    settings.commands = [OwnCommand("Sum up", run: [ArgumentPattern(literal: "model")], keys: ["g s", "F5"], line: 9)]
    #expect(
      settings.allKeys == [
        Settings.KeyLine("next", ["j"], line: 3), Settings.KeyLine("g s", ["run Sum up"], line: 9),
        Settings.KeyLine("F5", ["run Sum up"], line: 9),
      ])
  }

  @Test func onlyACommandWithoutOutputIsNotWaitedFor() {
    #expect(OwnCommand.Output.allCases.filter { !$0.isAwaited } == [.none])
  }
}
