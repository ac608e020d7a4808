-- What made version 9 out of version 8.
ALTER TABLE status ADD COLUMN linkTitle INTEGER;
ALTER TABLE feed ADD COLUMN isAmbiguous INTEGER NOT NULL DEFAULT 0 CHECK (isAmbiguous IN (0, 1));

CREATE INDEX statusByLinkTitle ON status(feed, linkTitle) WHERE linkTitle IS NOT NULL;
CREATE INDEX statusUnhashed ON status(feed) WHERE linkTitle IS NULL;
