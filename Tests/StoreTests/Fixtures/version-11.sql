-- What made version 11 out of version 10.
CREATE TABLE moneyToRead(id INTEGER PRIMARY KEY) STRICT;
INSERT INTO moneyToRead(id) SELECT id FROM status WHERE slot IS NOT NULL;
