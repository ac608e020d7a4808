import Model
import Money
import Parse
import Query
import Screen

extension Setting {
  /// All settings, in the order in which they are shown.
  static let all: [Setting] = [
    text(
      "store", \.store, "an absolute path, or one that begins with ~/", "The file that holds the news.",
      variable: "NEWSBAND_STORE", isPath: true, sample: "~/.local/share/newsband/newsband.sqlite",
      isAllowed: Places.isRooted),
    text(
      "log", \.log, "empty, or an absolute path, or one that begins with ~/",
      "The file of the log: what is fetched, stored and refused. Empty for none.", variable: "NEWSBAND_LOG",
      isPath: true,
      isAllowed: { $0.isEmpty || Places.isRooted($0) }),
    list(
      "languages", \.languages, "a list of language tags such as \"ru\" or \"en\"",
      "The languages that you read, the best first: a story is shown in the first that it has. Empty: guessed from LANG and "
        + "from what you have read.",
      element: languageTag, text: { $0 }),
    choice("start", \.start, "The list at the start: that of the last time, all, or only unread or starred articles."),
    choice("keymap", \.keymap, "The set of keys; ? on the screen shows them."),
    choice("layout", \.layout, "The keyboard layout beside the Latin one; auto guesses it from what is typed."),
    flag("mouse", \.mouse, "Use clicks and the wheel; false leaves the mouse to the terminal, to select text."),
    choice(
      "bidi", \.bidi,
      "Who puts right-to-left text in order: app, terminal, or auto: newsband where the terminal is not known to do it."
    ),
    flag("title", \.title, "Name the list and what is new in the title of the terminal's window."),
    text(
      "theme", \.theme,
      "the name of a theme: \(alternatives(builtInThemes)), one of your own, or that of a file in the folder themes",
      "The colours; auto is dark or light like the terminal.", isAllowed: { !$0.isEmpty }),
    Setting(
      path: ["commands"],
      allowed: "tables that begin with [[commands]], with the keys \(OwnCommandReader.keys.joined(separator: ", "))",
      meaning:
        "Programs of your own: each gets an article, the list or what a query finds. docs/COMMANDS.md has recipes.",
      isOfTables: true,
      sample: ([], .list([OwnCommand.sample.value])),
      values: { [([], .list($0.commands.map(\.value)))] }, put: { _, _, _ in false }),
    Setting(
      path: ["hooks"],
      allowed: "tables that begin with [[hooks]], with the keys \(HookReader.keys.joined(separator: ", "))",
      meaning:
        "Programs and notifications for new articles, stars, read articles and alerts; docs/COMMANDS.md explains them.",
      isOfTables: true, sample: ([], .list([Hook.sample.value])),
      values: { [([], .list($0.hooks.map(\.value)))] }, put: { _, _, _ in false }),

    list(
      "band.pairs", \.band.pairs, "a list of pairs such as \"KGS/USD\"", "The rates of the band, in this order.",
      element: pair, text: \.description),
    number("band.speed", \.band.speed, 0.5...40, "cells a second", "The speed of the band."),
    flag("band.motion", \.band.motion, "Let the band move."),
    choice("band.mode", \.band.mode, "The band moves cell by cell, turns page by page, or stands still."),
    choice("band.palette", \.band.palette, "The colours for up and down; a sign and a glyph say the same."),
    text(
      "band.pinned", \.band.pinned, "\"home\", a pair such as USD/KZT, or empty",
      "The pair that stands still at the left while the others move: home for that of your own currency.",
      isAllowed: { $0.isEmpty || $0 == Settings.Band.home || isPairOfCurrencies($0) }),
    flag("band.inverted", \.band.inverted, "The order of markets, USD/KGS 87.412; false for KGS/USD 0.011440."),

    choice("list.dates", \.list.dates, "Show the date of an article, or its age."),
    number(
      "list.read-after", \.list.readAfter, 0...60, "seconds",
      "Time beside the list after which an article counts as read; 0 for never."),
    flag(
      "list.read-passed", \.list.readPassed, "Mark the article beside the list read when you move on to a later one."),

    flag(
      "list.other-languages", \.list.otherLanguages,
      "Show articles in languages that are not among languages; false hides them, and x shows them."),
    flag("stories.group", \.stories.group, "Show the articles that report one event as one row of the list."),
    flag(
      "stories.read-together", \.stories.readTogether, "Reading one article of a story marks the others read too."),

    integer("reading.measure", \.reading.measure, 20...200, "columns", "The greatest width of text."),
    integer("reading.overlap", \.reading.overlap, 0...10, "lines", "Lines that stay when a page is turned."),
    number(
      "reading.read-after", \.reading.readAfter, 0...60, "seconds",
      "Time on the screen after which an article counts as read."),
    choice(
      "reading.alphabet", \.reading.alphabet,
      "The letters for texts in Uzbek and Kazakh; the key of other-alphabet shows the other ones."),

    list(
      "translate.run", \.translate.run,
      "a list of a program and its arguments, such as [\"argos-translate\", \"--from\", \"%from\", \"--to\", \"%to\"]; %from "
        + "and %to are languages, %% is a percent sign",
      "The program that translates: it reads lines on standard input and writes one line for each. Empty for none; "
        + "docs/TRANSLATION.md has recipes.",
      element: translationArgument, text: \.source, isAllowed: { $0.first.map { $0.isProgram } ?? true }),
    text(
      "translate.to", \.translate.to, "the tag of a language such as \"ru\", or empty",
      "The language to translate into. Empty: the first of languages, else that of LANG.",
      isAllowed: { $0.isEmpty || languageTag($0) != nil }),
    flag(
      "translate.titles", \.translate.titles,
      "Translate the titles on the screen by themselves, in the languages and feeds of the next two settings."),
    list(
      "translate.languages", \.translate.languages, "a list of language tags such as \"kk\" or \"ky\"",
      "The languages that are translated by themselves: titles on the screen, and a text when it is read.",
      element: languageTag, text: { $0 }),
    list(
      "translate.feeds", \.translate.feeds, "a list of names or addresses of feeds",
      "The feeds that are translated by themselves.", element: word, text: { $0 }),
    number(
      "translate.time-limit", \.translate.timeLimit, 1...3600, "seconds", "Time for one run of the program."),
    integer(
      "translate.batch", \.translate.batch, 1...200, "lines",
      "Lines that one run of the program gets at most; 1 asks for each line by itself."),

    list(
      "links.browser", \.links.browser, "a list of a command and its arguments, such as [\"firefox\", \"--new-tab\"]",
      "The program that opens an address, which is added as its last argument. Empty: $BROWSER, else xdg-open.",
      element: word, text: { $0 }),
    flag(
      "links.strip-tracking", \.links.stripTracking,
      "Remove utm_source and similar parameters from an address before it is opened or copied."),

    choice(
      "links.in-terminal", \.links.inTerminal,
      "Send the addresses of links to the terminal, which opens them on a click (OSC 8). auto: not to terminals that break at it."
    ),

    integer(
      "network.feed-size", \.network.feedSize, 1000...1_000_000_000, "bytes", "The greatest size of a feed, unpacked."),
    number(
      "network.first-byte", \.network.firstByte, 1...600, "seconds", "Time to wait for the first byte of an answer."),
    number("network.total", \.network.total, 1...3600, "seconds", "Time for a whole answer."),
    integer(
      "network.redirects", \.network.redirects, 0...50, "redirects", "Redirects that are followed for one request."),
    integer("network.parallel", \.network.parallel, 1...500, "fetches", "Fetches that run at the same time."),
    number("network.pause", \.network.pause, 0...60, "seconds", "Pause between two requests to one host."),
    text(
      "network.authorities", \.network.authorities, "empty, or an absolute path",
      "A file of certificates (PEM) to trust instead of the system's, as where a company looks into what comes.",
      variable: "SSL_CERT_FILE", isPath: true, isAllowed: { $0.isEmpty || Places.isRooted($0) }),

    integer(
      "keeping.days", \.keeping.days, 0...100_000, "days",
      "Time after which the text of a read article without a star is dropped; 0 keeps everything."),

    text(
      "rates.from", \.rates.from, "\"publishers\", \"none\", or an address that begins with http",
      "The source of rates: their publishers, none (no rates are fetched), or a mirror that has each publisher under its "
        + "name, as in http://127.0.0.1:8080/www.cbr.ru/scripts/XML_daily.asp.",
      variable: "NEWSBAND_RATES", isAllowed: isOrigin),
    text(
      "rates.home", \.rates.home, "\"locale\", or the code of a currency such as KZT",
      "Your currency: sums in articles and in the converter are put into it.",
      isAllowed: { $0 == Settings.Rates.byLocale || Currency(code: $0) != nil }),
    list(
      "rates.alerts", \.rates.alerts,
      "a list of rules such as \"USD/KZT 480\", \"KZT/USD 1%\", \"USD/KZT high\" or \"USD/TMT peg\"",
      "Alerts: a level, a move, the highest or lowest in 30 days, or a change of a fixed rate.",
      element: { Alert(typed: $0) == nil ? nil : $0 }, text: { $0 }),
    list(
      "rates.alert-command", \.rates.alertCommand,
      "a list of a command and its arguments, such as [\"notify-send\", \"newsband\"]",
      "The program that is run when an alert rings, with its text as the last argument.", element: word, text: { $0 }),
    flag(
      "rates.alert-terminal", \.rates.alertTerminal, "Show alerts as notifications of the terminal, if it can (OSC 9)."),
    Setting(
      path: ["rates", "sources", "*"],
      allowed: "a list of names from newsband rates sources, under the code of a currency such as KZT",
      meaning: "The sources for a currency, the best first. Without: its central bank, then the others.",
      sample: (["KZT"], .list([.text("nbk"), .text("ecb")])),
      values: { settings in
        settings.rates.sources.sorted { $0.key < $1.key }.map { ([$0.key], .list($0.value.map(TOML.Value.text))) }
      },
      put: { value, names, settings in
        guard let currency = names.first, isCurrency(currency), let sources = value.asTexts,
          sources.allSatisfy({ RateSource.named($0) != nil })
        else { return false }
        settings.rates.sources[currency] = sources
        return true
      }),
    Setting(
      path: ["themes", "*", "*"],
      allowed:
        "a style such as \"bold #ffaa00 on default\", under one of the roles \(roles.joined(separator: ", ")), or a "
        + "colour such as \"#ffaa00\" under one of \(schemeNames.joined(separator: ", "))",
      meaning:
        "A theme of your own, by name: how each role looks, or a colour scheme from which all are made; the others look as in auto.",
      sample: (["mine", "title"], .text("bold #ffaa00 on default")),
      values: { settings in
        settings.themes.sorted { $0.key < $1.key }.flatMap { theme, styles in
          styles.sorted { $0.key < $1.key }.map { ([theme, $0.key], .text($0.value)) }
        }
      },
      put: { value, names, settings in
        guard let style = value.asText, names.count == 2,
          ColourScheme.Name(rawValue: names[1]) == nil
            ? Role(name: names[1]) != nil && Paint(style) != nil : isColour(style)
        else { return false }
        settings.themes[names[0], default: [:]][names[1]] = style
        return true
      }),
    keys(
      ["keys", "*"], sample: ["next"], ["j", "down", "g n"],
      "A command and its keys, or a key and its commands, which run one after another. newsband keys prints both names; none "
        + "frees the command of its keys, or the key."),
    keys(
      ["keys", "*", "*"], sample: ["list", "ctrl-s"], ["star", "next-unread"],
      "The same in one place: list, text, feeds, band, line, or a page."),
  ]

  /// A row for lines of `[keys]`, which `LoadedSettings` reads with their numbers.
  private static func keys(
    _ path: [String], sample names: [String], _ values: [String], _ meaning: String
  ) -> Setting {
    Setting(
      path: path, allowed: "a name or a list of names: of keys such as \"g g\", \"ctrl-x\" or \"f5\", or of commands",
      meaning: meaning, sample: (names, .list(values.map(TOML.Value.text))),
      values: { settings in
        settings.keys.filter { ($0.place != nil) == (path.count == 3) }.map { line in
          ([line.place, line.name].compactMap { $0 }, .list(line.values.map(TOML.Value.text)))
        }
      },
      put: { _, _, _ in false })
  }

  static let builtInThemes = Theme.builtIn.map(\.name)
  /// Those without a background of their own. Others give way to a theme of the same name that the person made.
  static let plainThemes = Theme.builtIn.filter { !$0.hasGround }.map(\.name)
  private static let roles = Role.allCases.map(\.name)
  private static let schemeNames = ColourScheme.Name.allCases.map(\.rawValue)

  @Sendable private static func isOrigin(_ text: String) -> Bool {
    text == Settings.Rates.publishers || Settings.Rates.isNone(text)
      || ["http://", "https://"].contains { text.hasPrefix($0) && text.count > $0.count }
  }

  /// True for a colour whose contrast is known.
  private static func isColour(_ text: String) -> Bool { Colour(text).map { $0 != .standard } ?? false }

  /// True if a text can be part of a command: an empty one names no program.
  @Sendable private static func word(_ text: String) -> String? { text.isEmpty ? nil : text }

  /// Nil for an argument with an unknown placeholder.
  @Sendable private static func translationArgument(_ text: String) -> ArgumentPattern? {
    do throws(ArgumentPattern.UnknownPlaceholder) {
      return try ArgumentPattern(text, among: Placeholder.ofTranslations)
    } catch { return nil }
  }

  /// Nil for a text that is no tag of a language such as "ru" or "uz-Cyrl".
  @Sendable private static func languageTag(_ text: String) -> String? {
    let isTag = text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: "-") }
    return isTag && (2...3).contains(text.mainLanguage.utf8.count) ? text : nil
  }

  private static func isCurrency(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  /// True for a pair of currencies of ISO 4217.
  @Sendable private static func isPairOfCurrencies(_ text: String) -> Bool {
    pair(text).map { [$0.base, $0.quote].allSatisfy { Currency(code: $0) != nil } } ?? false
  }

  @Sendable private static func pair(_ text: String) -> Pair? {
    let codes = text.split(separator: "/", omittingEmptySubsequences: false)
    guard codes.count == 2, codes.allSatisfy({ isCurrency($0) }), codes[0] != codes[1] else { return nil }
    return Pair(String(codes[0]), String(codes[1]))
  }
}

extension ArgumentPattern {
  /// True for the name of a program, which has no placeholder: an article must not choose what is run.
  fileprivate var isProgram: Bool { !source.isEmpty && placeholders.isEmpty }
}
