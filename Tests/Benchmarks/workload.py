"""Feeds for measuring: seeded, so that every machine gets the same bytes.

70 % of the articles are in an English-like language, 20 % in Russian-like words, 10 % in Kazakh-like ones. The words are
made of syllables and chosen by Zipf's law. A few words have a known frequency, and are what the searches look for.
"""
import os
import random
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from xml.sax.saxutils import escape

SEED = 20260101
# The newest article; readers do not believe dates far in the future.
END = datetime(2026, 1, 1, tzinfo=timezone.utc)
ARTICLE_BYTES = 5000

# word: share of all articles that have it
RARE, SOME, COMMON, RUSSIAN, ABSENT = "quorvandel", "silverine", "harvestal", "самовартия", "xylophantic"
FREQUENCY = {RARE: 0.001, SOME: 0.02, COMMON: 0.28, RUSSIAN: 0.15}
# Words that begin alike, for a search by beginning.
PREFIX, PREFIX_WORDS = "govern", ["governal", "governish", "governory", "governate"]

LANGUAGES = {
    "en": (0.7, "ba ber con dar el fen gar hol in jor kel lan mor nel or pen quil ras sen tor ul van wes yar zel".split()),
    "ru": (0.2, "ба вер го дан ел жор зем ин кол лес мор нов об пор рас сев том ул фор хол цен чер шин".split()),
    "kk": (0.1, "ай бол гүл дәу ел жұр зер із қал лек мың нау өз пір рет сөз тау ұя шың ыр".split()),
}


def vocabulary(dice, syllables, count=6000):
    words = set()
    while len(words) < count:
        words.add("".join(dice.choice(syllables) for _ in range(dice.choice((1, 2, 2, 3, 3, 4)))))
    words = sorted(words)
    dice.shuffle(words)
    return words


def sentences(dice, words, count=6000):
    """Sentences whose words follow Zipf's law."""
    weights = [1 / (rank + 3) for rank in range(len(words))]
    made = []
    for _ in range(count):
        chosen = dice.choices(words, weights, k=dice.randint(6, 18))
        made.append(" ".join(chosen).capitalize() + ".")
    return made


class Writer:
    def __init__(self, seed=SEED):
        self.dice = random.Random(seed)
        self.pools = {name: sentences(self.dice, vocabulary(self.dice, parts)) for name, (_, parts) in LANGUAGES.items()}

    def body(self, size=ARTICLE_BYTES):
        """Paragraphs of HTML of about so many bytes, with the words of known frequency where chance puts them."""
        language = self.dice.choices(list(LANGUAGES), [share for share, _ in LANGUAGES.values()])[0]
        pool, parts, length = self.pools[language], [], 0
        while length < size:
            paragraph = " ".join(self.dice.choices(pool, k=5))
            parts.append(paragraph)
            length += len(paragraph.encode()) + 7
        for word, share in FREQUENCY.items():
            if self.dice.random() < share:
                parts.insert(self.dice.randrange(len(parts) + 1), word.capitalize() + " " + self.dice.choice(pool))
        if self.dice.random() < 0.05:
            parts.append(self.dice.choice(PREFIX_WORDS))
        return language, "".join(f"<p>{part}</p>" for part in parts)

    def item(self, feed, number, moment, size=ARTICLE_BYTES):
        language, body = self.body(size)
        title = self.dice.choice(self.pools[language]).rstrip(".")[:60]
        return (
            f"<item><title>#{feed:03}-{number:03} {escape(title)}</title>"
            f"<link>http://feed{feed:03}.example/{number}</link><guid>feed{feed:03}-{number}</guid>"
            f"<pubDate>{format_datetime(moment)}</pubDate><description>{escape(body)}</description></item>\n"
        )


def channel(feed, items):
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>'
        f"<title>Feed {feed:03}</title><link>http://feed{feed:03}.example/</link><description/>\n"
        + "".join(items)
        + "</channel></rss>\n"
    )


def feeds(folder, count, articles):
    """A folder of feeds with so many articles each; made once. Returns their file names."""
    names = [f"{feed:03}.xml" for feed in range(count)]
    done = os.path.join(folder, "done")
    if not os.path.exists(done):
        os.makedirs(folder, exist_ok=True)
        writer = Writer()
        for feed, name in enumerate(names):
            moments = [END - timedelta(minutes=number * count + feed) for number in range(articles)]
            text = channel(feed, [writer.item(feed, number, moment) for number, moment in enumerate(moments)])
            with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                file.write(text)
        open(done, "w").close()
    return names


def large_feed(path, megabytes):
    """One feed of so many megabytes."""
    if not os.path.exists(path):
        writer = Writer()
        with open(path + ".part", "w", encoding="utf-8") as file:
            head, tail = channel(0, ["\0"]).split("\0")
            file.write(head)
            number = 0
            while file.tell() < megabytes * 1_000_000:
                file.write(writer.item(0, number, END - timedelta(minutes=number)))
                number += 1
            file.write(tail)
        os.rename(path + ".part", path)
    return path


def large_article(folder, size=1_000_000):
    """A feed with a short article, and one of so many bytes that begins with a word of its own: days before, or their random
    words would make one story of them."""
    path = os.path.join(folder, "000.xml")
    if not os.path.exists(path):
        os.makedirs(folder, exist_ok=True)
        writer = Writer()
        short = writer.item(0, 0, END)
        long = writer.item(0, 1, END - timedelta(days=4), size).replace("&lt;p&gt;", "&lt;p&gt;Bigstart ", 1)
        with open(path, "w", encoding="utf-8") as file:
            file.write(channel(0, [short, long]))
    return ["000.xml"]


def page(path, size=1_000_000):
    """A web page with an article of so many bytes between menus."""
    if not os.path.exists(path):
        writer = Writer()
        menu = "".join(f'<li class="nav"><a href="/{n}" title="section {n}">Section {n}</a></li>' for n in range(60))
        _, body = writer.body(size)
        with open(path, "w", encoding="utf-8") as file:
            file.write(
                f"<!DOCTYPE html><html><head><title>A page</title></head><body><ul>{menu}</ul><article><h1>A page</h1>"
                f"{body}</article><div class=\"footer\"><ul>{menu}</ul></div></body></html>\n"
            )
    return path
