#!/usr/bin/python3
"""newspaper.py FOLDER ARTICLES [DAYS]

Writes a library in seven languages as JSON feeds, for trying stories: invented events, each told by one to seven outlets
within hours, and in every tenth affair told again after some days. All names are made of syllables and written in each
language's letters. Seeded: every machine gets the same bytes. `newsband import FOLDER/*.json` takes them in.

`--end` is the moment of the newest article, such as 2026-01-01T00:00:00+00:00. The id of an article begins with the number of its event.
"""
import argparse
import json
import os
import random
from datetime import datetime, timedelta, timezone

SEED = 20260101
END = datetime(2026, 1, 1, tzinfo=timezone.utc)

# language: title, first sentence, more sentences. {n} is a person, {o} a company, {p} a town, {c} a number of people, {m} a sum.
LANGUAGES = {
    "ru": {
        "title": ["{e} в городе {p}: пострадали {c} человек", "{p}: {e}, компания «{o}» обещает помощь", "{n} рассказал про {e} в {p}"],
        "lead": "В городе {p} произошло событие: {e}. Пострадали {c} человек, сообщил {n}. Компания «{o}» выделит {m} млн долларов.",
        "more": ["Подробности выясняют специалисты.", "Жители окрестных улиц говорят, что ждали этого давно.", "Дорогу открыли к вечеру, движение восстановили.", "Комиссия начнёт работу на следующей неделе.", "Раньше здесь такого не было, уверяют старожилы."],
        "events": ["пожар", "наводнение", "взрыв", "землетрясение", "авария", "забастовка"],
    },
    "en": {
        "title": ["{c} people hurt after {e} in {p}", "{e} in {p}: {o} promises help", "{n} speaks about the {e} in {p}"],
        "lead": "There was news from {p} this morning: {e}. {c} people were hurt, {n} said. The company {o} will give {m} million dollars.",
        "more": ["Experts are looking into the details.", "People who live nearby say that they had expected it for years.", "The road was opened again in the evening.", "A commission begins its work next week.", "Nothing like this had happened here before."],
        "events": ["fire", "flood", "explosion", "earthquake", "accident", "strike"],
    },
    "kk": {
        "title": ["{p} қаласында {e}: {c} адам зардап шекті", "{p}: {e}, «{o}» компаниясы көмек береді", "{n} {p} қаласындағы {e} туралы айтты"],
        "lead": "Бүгін {p} қаласында {e} болды. {c} адам зардап шекті, деп хабарлады {n}. «{o}» компаниясы {m} млн доллар бөледі.",
        "more": ["Мән-жайды мамандар анықтап жатыр.", "Тұрғындар мұны көптен күткенін айтады.", "Жол кешке қарай ашылды, қозғалыс қалпына келді.", "Комиссия келесі аптада жұмысын бастайды.", "Бұрын мұндай оқиға болған емес, дейді қариялар."],
        "events": ["өрт", "тасқын", "жарылыс", "зілзала", "апат", "ереуіл"],
    },
    "ky": {
        "title": ["{p} шаарында {e}: {c} киши жабыркады", "{p}: {e}, «{o}» компаниясы жардам берет", "{n} {p} шаарындагы {e} тууралуу айтты"],
        "lead": "Бүгүн {p} шаарында {e} болду. {c} киши жабыркады, деп билдирди {n}. «{o}» компаниясы {m} млн доллар бөлөт.",
        "more": ["Чоо-жайын адистер аныктап жатышат.", "Жашоочулар муну көптөн бери күткөнүн айтышат.", "Жол кечинде ачылды, кыймыл калыбына келди.", "Комиссия кийинки жумада ишин баштайт.", "Мурда мындай окуя болгон эмес, дешет карыялар."],
        "events": ["өрт", "ташкын", "жарылуу", "жер титирөө", "кырсык", "иш таштоо"],
    },
    "uz": {
        "title": ["{p} shahrida {e}: {c} kishi jabrlandi", "{p}: {e}, “{o}” kompaniyasi yordam beradi", "{n} {p} shahridagi {e} haqida gapirdi"],
        "lead": "Bugun {p} shahrida {e} yuz berdi. {c} kishi jabrlandi, dedi {n}. “{o}” kompaniyasi {m} mln dollar ajratadi.",
        "more": ["Tafsilotlarni mutaxassislar oʻrganmoqda.", "Aholi buni koʻpdan beri kutganini aytmoqda.", "Yoʻl kechqurun ochildi, harakat tiklandi.", "Komissiya kelasi hafta ish boshlaydi.", "Ilgari bunday voqea boʻlmagan, deydi keksalar."],
        "events": ["yongʻin", "suv toshqini", "portlash", "zilzila", "avariya", "ish tashlash"],
    },
    "tg": {
        "title": ["Дар шаҳри {p} {e}: {c} нафар осеб дид", "{p}: {e}, ширкати «{o}» кӯмак мекунад", "{n} дар бораи {e} дар {p} гуфт"],
        "lead": "Имрӯз дар шаҳри {p} {e} рух дод. {c} нафар осеб дид, гуфт {n}. Ширкати «{o}» {m} млн доллар ҷудо мекунад.",
        "more": ["Ҷузъиётро мутахассисон меомӯзанд.", "Сокинон мегӯянд, ки инро кайҳо интизор буданд.", "Роҳ бегоҳӣ кушода шуд, ҳаракат барқарор гардид.", "Комиссия ҳафтаи оянда ба кор оғоз мекунад.", "Пештар чунин ҳодиса набуд, мегӯянд пиронсолон."],
        "events": ["сӯхтор", "обхезӣ", "таркиш", "заминларза", "садама", "корпартоӣ"],
    },
    "tk": {
        "title": ["{p} şäherinde {e}: {c} adam şikes aldy", "{p}: {e}, «{o}» kompaniýasy kömek berer", "{n} {p} şäherindäki {e} barada aýtdy"],
        "lead": "Şu gün {p} şäherinde {e} boldy. {c} adam şikes aldy, diýip {n} habar berdi. «{o}» kompaniýasy {m} mln dollar goýberer.",
        "more": ["Jikme-jiklikleri hünärmenler öwrenýär.", "Ýaşaýjylar muňa köpden bäri garaşandygyny aýdýarlar.", "Ýol agşamlyk açyldy, hereket dikeldildi.", "Topar indiki hepdede işe başlaýar.", "Ozal beýle waka bolmandy, diýýär ýaşulular."],
        "events": ["ýangyn", "sil", "partlama", "ýer titreme", "heläkçilik", "iş taşlaýyş"],
    },
}
OUTLETS = 12
CYRILLIC = ["ru", "kk", "ky", "tg"]
# A consonant, a vowel and a consonant, in both alphabets: names are compared by their consonants, and should not sound alike.
LETTERS = dict(zip("bdfgklmnrstvzaiou", "бдфгклмнрствзаиоу"))
SYLLABLES = [first + vowel + last for first in "bdfgklmnrstvz" for vowel in "aiou" for last in "bdfgklmnrstvz"]


class Writer:
    def __init__(self, seed, days, end):
        self.dice = random.Random(seed)
        self.days, self.end, self.count, self.events = days, end, 0, 0
        self.feeds = {(language, number): [] for language in LANGUAGES for number in range(OUTLETS)}

    def name(self, syllables, latin="", cyrillic=""):
        """A name in Latin and in Cyrillic letters."""
        name = "".join(self.dice.choice(SYLLABLES) for _ in range(syllables))
        return name.capitalize() + latin, "".join(LETTERS[letter] for letter in name).capitalize() + cyrillic

    def sentence(self, script):
        """Twelve small words of no language: what an article says besides."""
        words = ["".join(self.dice.choice(SYLLABLES) for _ in range(2)) for _ in range(12)]
        if script:
            words = ["".join(LETTERS[letter] for letter in word) for word in words]
        return " ".join(words).capitalize() + "."

    def affair(self):
        first, last = self.name(2), self.name(2, "ov", "ов")
        return {
            "n": tuple(f"{first[script]} {last[script]}" for script in (0, 1)),
            "o": self.name(2, "prom", "пром"), "p": self.name(2, "abad", "абад"), "event": self.dice.randrange(6),
        }

    def tell(self, affair, day):
        """An event of an affair, told by some outlets within twelve hours."""
        count = self.dice.choices((1, 2, 3, 4, 5, 7), (50, 15, 12, 10, 8, 5))[0]
        numbers = {"c": self.dice.randrange(11, 980), "m": self.dice.randrange(11, 980)}
        form = self.dice.randrange(3)
        self.events += 1
        for language in self.dice.sample(list(LANGUAGES), count):
            words = LANGUAGES[language]
            script = 1 if language in CYRILLIC else 0
            values = {key: affair[key][script] for key in "nop"} | numbers | {"e": words["events"][affair["event"]]}
            moment = self.end - timedelta(days=day) - timedelta(minutes=self.dice.randrange(720))
            text = " ".join([words["lead"].format(**values), self.dice.choice(words["more"])] + [self.sentence(script) for _ in range(8)])
            title = words["title"][(form + self.dice.randrange(2)) % 3].format(**values)
            self.feeds[language, self.dice.randrange(OUTLETS)].append({
                "id": f"{self.events}-{self.count}", "url": f"https://{language}.example/{self.events}-{self.count}", "title": title[:1].upper() + title[1:],
                "content_text": text, "date_published": moment.isoformat(),
            })
            self.count += 1

    def write(self, articles):
        while self.count < articles:
            affair, day = self.affair(), self.dice.random() * self.days
            self.tell(affair, day)
            if self.dice.random() < 0.1:
                for _ in range(3):
                    day -= 3 + self.dice.random() * 8
                    if day > 0 and self.count < articles:
                        self.tell(affair, day)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder")
    options.add_argument("articles", type=int)
    options.add_argument("days", type=int, nargs="?", default=60)
    options.add_argument("--seed", type=int, default=SEED)
    options.add_argument("--end", type=datetime.fromisoformat, default=END)
    options = options.parse_args()
    writer = Writer(options.seed, options.days, options.end)
    writer.write(options.articles)
    os.makedirs(options.folder, exist_ok=True)
    for (language, number), items in writer.feeds.items():
        feed = {"version": "https://jsonfeed.org/version/1.1", "title": f"{language.upper()} {number + 1}", "items": items,
                "home_page_url": f"https://{language}{number + 1}.example/"}
        with open(os.path.join(options.folder, f"{language}-{number + 1:02}.json"), "w", encoding="utf-8") as file:
            json.dump(feed, file, ensure_ascii=False)
    print(f"{writer.count} articles")


if __name__ == "__main__":
    main()
