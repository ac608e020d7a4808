-- What made version 3 out of version 2.
CREATE TABLE rateLedger(
  source TEXT PRIMARY KEY CHECK (source <> ''),
  address TEXT,
  lastTried INTEGER,
  lastSuccess INTEGER,
  nextDue INTEGER,
  notBefore INTEGER,
  status INTEGER NOT NULL,
  failures INTEGER NOT NULL CHECK (failures >= 0),
  problem TEXT,
  bytes INTEGER NOT NULL,
  allBytes INTEGER NOT NULL,
  seconds REAL NOT NULL,
  etag TEXT,
  lastModified TEXT,
  bodyHash TEXT
) STRICT, WITHOUT ROWID;

-- And what a reader did with it.
INSERT INTO rateLedger(source, address, lastTried, status, failures, bytes, allBytes, seconds)
  VALUES ('nbk', 'https://bank.example/rates', 1795721722289, 200, 0, 99, 99, 0.1);
