import CCurl
import Foundation
import Testing

/// Writes to a pipe that nothing reads, on the thread that fetches; gives the error.
private func errorOfABrokenPipe() async -> Int32 {
  await withCheckedContinuation { written in
    Thread.detachNewThread {
      let fetches = curl_fetches_open(1, 1, nil)
      var ends: [Int32] = [0, 0]
      pipe(&ends)
      close(ends[0])
      let count = write(ends[1], [1], 1)
      let error = count < 0 ? errno : 0
      close(ends[1])
      curl_fetches_close(fetches)
      written.resume(returning: error)
    }
  }
}

/// Without that SIGPIPE would end the program, tests and all.
@Test func aConnectionThatIsClosedWhileItIsWrittenToGivesAnErrorAndNoSignal() async {
  #expect(await errorOfABrokenPipe() == EPIPE)
}
