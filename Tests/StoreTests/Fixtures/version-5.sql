-- What made version 5 out of version 4.
INSERT INTO search(search, rank) VALUES ('automerge', 16);
INSERT INTO search(search, rank) VALUES ('crisismerge', 64);
INSERT INTO search(search, rank) VALUES ('hashsize', 8388608);
