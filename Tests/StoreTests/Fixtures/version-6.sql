-- What made version 6 out of version 5.
CREATE INDEX statusUnlisted ON status(slot) WHERE isListed = 0 AND slot IS NOT NULL
