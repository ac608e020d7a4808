-- What made version 15 out of version 14.
ALTER TABLE feed ADD COLUMN shortName TEXT CHECK (shortName <> '');
