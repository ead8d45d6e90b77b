-- Databases from before the scripts were numbered hold all this: so each statement makes only what is missing.
-- The ledger: append-only. Indexes come from the writer under its lock, never from the database.
-- The leaf hash beside the header lets a verifier name the first changed entry exactly, also where no tile is full yet.
CREATE TABLE IF NOT EXISTS entry (idx INTEGER PRIMARY KEY, header BLOB NOT NULL, leaf BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS body (idx INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS tile (level INTEGER NOT NULL, n INTEGER NOT NULL, hashes BLOB NOT NULL, PRIMARY KEY (level, n)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS checkpoint (size INTEGER PRIMARY KEY, at INTEGER NOT NULL, note BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS redaction (idx INTEGER NOT NULL, by_idx INTEGER NOT NULL, PRIMARY KEY (idx, by_idx)) STRICT, WITHOUT ROWID;

-- Which command appended which entries; made again from the headers when rebuilt.
CREATE TABLE IF NOT EXISTS command (id TEXT PRIMARY KEY, idx INTEGER NOT NULL, n INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- INSERT OR REPLACE would pass by UPDATE and DELETE triggers, so an existing index is refused before the insert.
CREATE TRIGGER IF NOT EXISTS entry_once BEFORE INSERT ON entry WHEN EXISTS (SELECT 1 FROM entry WHERE idx = NEW.idx) BEGIN SELECT RAISE(ABORT, 'entry is append-only'); END;
CREATE TRIGGER IF NOT EXISTS entry_no_update BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'entry is append-only'); END;
CREATE TRIGGER IF NOT EXISTS entry_no_delete BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entry is append-only'); END;
CREATE TRIGGER IF NOT EXISTS body_once BEFORE INSERT ON body WHEN EXISTS (SELECT 1 FROM body WHERE idx = NEW.idx) BEGIN SELECT RAISE(ABORT, 'body is append-only'); END;
CREATE TRIGGER IF NOT EXISTS body_no_update BEFORE UPDATE ON body WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE idx = OLD.idx) BEGIN SELECT RAISE(ABORT, 'body is append-only'); END;
CREATE TRIGGER IF NOT EXISTS body_no_delete BEFORE DELETE ON body BEGIN SELECT RAISE(ABORT, 'body is append-only'); END;
CREATE TRIGGER IF NOT EXISTS tile_once BEFORE INSERT ON tile WHEN EXISTS (SELECT 1 FROM tile WHERE level = NEW.level AND n = NEW.n) BEGIN SELECT RAISE(ABORT, 'tile is append-only'); END;
CREATE TRIGGER IF NOT EXISTS tile_no_update BEFORE UPDATE ON tile BEGIN SELECT RAISE(ABORT, 'tile is append-only'); END;
CREATE TRIGGER IF NOT EXISTS tile_no_delete BEFORE DELETE ON tile BEGIN SELECT RAISE(ABORT, 'tile is append-only'); END;
CREATE TRIGGER IF NOT EXISTS checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'checkpoint is append-only'); END;
CREATE TRIGGER IF NOT EXISTS checkpoint_no_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'checkpoint is append-only'); END;

-- Not derived from the ledger, each with its owner: drafts (may be lost), secrets of accounts, keys that seal sessions, the log of restricted reads.
CREATE TABLE IF NOT EXISTS draft (actor TEXT NOT NULL, form TEXT NOT NULL, saved_at INTEGER NOT NULL, content TEXT NOT NULL, PRIMARY KEY (actor, form)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS credential (account TEXT PRIMARY KEY, password TEXT NOT NULL, failures INTEGER NOT NULL, locked_until INTEGER NOT NULL, stamp TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS session_key (name TEXT PRIMARY KEY, xml TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS restricted_read (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, account TEXT NOT NULL, owner TEXT NOT NULL, items TEXT NOT NULL) STRICT;
CREATE TRIGGER IF NOT EXISTS restricted_read_no_update BEFORE UPDATE ON restricted_read BEGIN SELECT RAISE(ABORT, 'restricted_read is append-only'); END;
CREATE TRIGGER IF NOT EXISTS restricted_read_no_delete BEFORE DELETE ON restricted_read BEGIN SELECT RAISE(ABORT, 'restricted_read is append-only'); END;

-- What every program that opens this ledger must agree on: its public key.
CREATE TABLE IF NOT EXISTS installation (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
