CREATE INDEX articleByLanguage ON article(language);
CREATE TABLE languageToRead(id INTEGER PRIMARY KEY) STRICT;
INSERT INTO languageToRead(id) SELECT id FROM article WHERE language IS NULL;
