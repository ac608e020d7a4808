/// The settings, with their defaults. Plain values: the executable reads them from a file and checks them
/// (`newsband config` explains each).
package struct Settings: Hashable, Sendable {
  /// Path of the store; empty for the one in the XDG data folder.
  package var store = ""
  /// Path of the log; empty for none.
  package var log = ""
  package var start = Start.last
  package var keymap = Keymap.standard
  /// The lines of `[keys]` in the order of the file: what differs from the keymap.
  package var keys: [KeyLine] = []
  /// Programs of the person's own, in the order of the file.
  package var commands: [OwnCommand] = []
  /// Programs that are run by themselves, in the order of the file.
  package var hooks: [Hook] = []
  package var layout = Layout.auto
  /// True if the program gets clicks and the wheel. Otherwise the terminal's own selection works.
  package var mouse = true
  /// True if the window's title names the list and what is new.
  package var title = true
  package var bidi = Bidi.auto
  /// A built-in theme, a table of `themes`, or `auto`: dark or light as the terminal is.
  package var theme = "auto"
  /// Themes of the person's own: name → role → style, "bold #ffaa00 on default". Other roles are as in `auto`.
  package var themes: [String: [String: String]] = [:]
  package var band = Band()
  package var list = List()
  /// Tags of the languages that the person reads, the best first; empty where newsband is to find out.
  package var languages: [String] = []
  package var stories = Stories()
  package var reading = Reading()
  package var translate = Translate()
  package var links = Links()
  package var rates = Rates()
  package var network = Network()
  package var keeping = Keeping()

  package init() {}

  /// The order of right-to-left text.
  package enum Bidi: String, Hashable, Sendable, CaseIterable {
    /// By newsband, except in terminals that are known to do it.
    case auto
    /// By newsband.
    case app
    /// By the terminal.
    case terminal
  }

  /// The list that the screen begins with.
  package enum Start: String, Hashable, Sendable, CaseIterable {
    /// The list or search of the last time.
    case last
    case all, unread, starred
  }

  package enum Keymap: String, Hashable, Sendable, CaseIterable {
    case standard = "default"
    case newsboat
    /// Arrows and keys with names instead of letters for all that moves.
    case arrows
  }

  /// One line of `[keys]`: a command and its keys, or a key and its commands. Not checked yet.
  package struct KeyLine: Hashable, Sendable {
    /// The table: "list" for `[keys.list]`; nil for `[keys]`.
    package var place: String?
    /// The name at the left: a command or keys.
    package var name: String
    /// The texts at the right. Empty, or "none" alone, to free what is named at the left.
    package var values: [String]
    /// The line in the file, from 1.
    package var line: Int

    package init(place: String? = nil, _ name: String, _ values: [String], line: Int = 0) {
      self.place = place
      self.name = name
      self.values = values
      self.line = line
    }
  }

  /// A layout of the keyboard by its name in X11; `auto` guesses it from the letters that are typed.
  package enum Layout: String, Hashable, Sendable, CaseIterable {
    case auto, ru, kz, kg, tj, uz, tt, ua, by, mn, gr, il, ara, ir
  }

  /// The row of rates at the top.
  package struct Band: Hashable, Sendable {
    package enum Mode: String, Hashable, Sendable, CaseIterable {
      /// Moves cell by cell.
      case scroll
      /// Shows one width after another.
      case page
      /// Does not move.
      case off
    }

    /// The colours for up and down: green and red, red and green, red and blue, blue and orange, none.
    package enum Palette: String, Hashable, Sendable, CaseIterable {
      case western
      case eastAsian = "east-asian"
      case korean
      case colourBlind = "colour-blind"
      case mono
    }

    /// The pairs that are shown, in this order.
    package var pairs = ["KGS", "KZT", "TJS", "UZS", "TMT"].map { Pair($0, "USD") }
    /// Cells per second.
    package var speed = 4.0
    /// False stops all motion in every mode, for people whom motion hurts.
    package var motion = true
    package var mode = Mode.scroll
    package var palette = Palette.western
    /// True for market order, the price of one dollar; false for the price of one som.
    package var inverted = true
    /// The pair that stands still at the left while the others move, or `Band.home` for that of the person's own currency; empty
    /// for none.
    package var pinned = ""

    package static let home = "home"
  }

  package struct List: Hashable, Sendable {
    package enum Dates: String, Hashable, Sendable, CaseIterable {
      /// "11 Dec", and the hour for today.
      case date
      /// "3 h", "2 d".
      case age
    }

    package var dates = Dates.date
    /// Seconds beside the list after which an article counts as read; 0 means never.
    package var readAfter = 0.0
    /// True if an article that stood beside the list counts as read when the reader moves on.
    package var readPassed = false
    /// False hides articles in languages that are not among `languages`.
    package var otherLanguages = true
  }

  package struct Stories: Hashable, Sendable {
    /// True if the articles of one story are one row of the list.
    package var group = true
    /// True if reading an article marks the others of its story read too.
    package var readTogether = true
  }

  /// The reading pane.
  package struct Reading: Hashable, Sendable {
    /// Columns of text at most.
    package var measure = 76
    /// Lines of the last page that stay when a page is turned.
    package var overlap = 2
    /// Seconds on the screen after which an article counts as read; 0 means at once.
    package var readAfter = 0.0
    /// The alphabet of texts in a language that has two.
    package var alphabet = Alphabet.original
  }

  /// The letters that texts of Uzbek and Kazakh are shown in.
  package enum Alphabet: String, Hashable, Sendable, CaseIterable {
    /// As the source wrote them.
    case original
    case latin, cyrillic
  }

  /// Translation by a program of the person's own.
  package struct Translate: Hashable, Sendable {
    /// The program, then its arguments; empty for none.
    package var run: [ArgumentPattern] = []
    /// The tag of the language to translate into; empty for the first of `languages`, else that of the locale.
    package var to = ""
    /// True if titles are translated by themselves where the language or the feed asks for it.
    package var titles = true
    /// Tags of the languages that are translated by themselves.
    package var languages: [String] = []
    /// Names or addresses of the feeds that are translated by themselves.
    package var feeds: [String] = []
    /// Seconds that one run of the program may take.
    package var timeLimit = 60.0
    /// Lines that one run of the program gets at most.
    package var batch = 20

    package var isOn: Bool { !run.isEmpty }
    /// The name of the program without its folder; empty for none.
    package var program: String { run.first?.source.split(separator: "/").last.map(String.init) ?? "" }
    /// True if the program must be told the language of the text.
    package var needsOriginal: Bool { run.contains { $0.placeholders.contains(.from) } }
  }

  package struct Links: Hashable, Sendable {
    /// The command that gets an address as its last argument; empty for $BROWSER, else xdg-open.
    package var browser: [String] = []
    /// True if utm_source and similar parameters are removed from an address before it is opened or copied.
    package var stripTracking = false
    package var inTerminal = Use.auto

    /// True if the terminal gets the addresses of links, to open them on a click.
    package enum Use: String, Hashable, Sendable, CaseIterable {
      /// Where the terminal is not known to break at them.
      case auto
      case on, off
    }
  }

  package struct Rates: Hashable, Sendable {
    /// Currency → names of sources; the first that has a rate is used. Without an entry: its own central bank, then the
    /// others.
    package var sources: [String: [String]] = [:]
    /// The source of rates: `Rates.publishers` for all publishers, `Rates.none` to fetch none, or the address of a server
    /// that has the files of all publishers.
    package var from = Rates.publishers

    /// The code of the person's own currency, or `Rates.byLocale`.
    package var home = Rates.byLocale
    /// Rules as they are typed: "USD/KZT 480".
    package var alerts: [String] = []
    /// The command that gets the text of an alert as its last argument; empty for none.
    package var alertCommand: [String] = []
    /// True if the terminal shows alerts too (OSC 9).
    package var alertTerminal = false

    package static let byLocale = "locale"
    package static let publishers = "publishers"
    package static let none = "none"
    /// The earlier name of `none`, which settings of that time have.
    package static let noneBefore = "nobody"

    /// True when `from` says that no rates are fetched.
    package static func isNone(_ from: String) -> Bool { [none, noneBefore].contains(from) }
  }

  /// Limits of one fetch and of all fetches together.
  package struct Network: Hashable, Sendable {
    /// Bytes of one feed, decompressed.
    package var feedSize = 20_000_000
    /// Seconds to the first byte.
    package var firstByte = 30.0
    /// Seconds for the whole answer.
    package var total = 60.0
    package var redirects = 10
    /// Fetches at the same time.
    package var parallel = 32
    /// Seconds between an answer of a host and the next request to it.
    package var pause = 1.0
    /// Path of a PEM file with the certificate authorities to trust; empty for those of the system.
    package var authorities = ""
  }

  /// Rules for removing old text. By default nothing is removed.
  package struct Keeping: Hashable, Sendable {
    /// Days after which a read article without a star loses its text; 0 keeps all.
    package var days = 0
  }
}
