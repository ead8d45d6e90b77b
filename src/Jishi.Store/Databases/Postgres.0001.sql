-- The ledger: append-only. Indexes come from the writer under its lock, never from a sequence: those leave holes.
-- Text is compared by its bytes, as in the other database; everything that counts is a 64-bit integer.
CREATE TABLE entry (idx BIGINT PRIMARY KEY, header BYTEA NOT NULL, leaf BYTEA NOT NULL);
CREATE TABLE body (idx BIGINT PRIMARY KEY, bytes BYTEA NOT NULL);
CREATE TABLE tile (level BIGINT NOT NULL, n BIGINT NOT NULL, hashes BYTEA NOT NULL, PRIMARY KEY (level, n));
CREATE TABLE checkpoint (size BIGINT PRIMARY KEY, at BIGINT NOT NULL, note BYTEA NOT NULL);
CREATE TABLE redaction (idx BIGINT NOT NULL, by_idx BIGINT NOT NULL, PRIMARY KEY (idx, by_idx));

-- Which command appended which entries; made again from the headers when rebuilt.
CREATE TABLE command (id TEXT COLLATE "C" PRIMARY KEY, idx BIGINT NOT NULL, n BIGINT NOT NULL);

CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;

-- A body changes only where the redaction table names it.
CREATE FUNCTION redacted_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.idx <> OLD.idx OR NOT EXISTS (SELECT 1 FROM redaction WHERE idx = OLD.idx) THEN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON entry FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER body_stays BEFORE DELETE OR TRUNCATE ON body FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER body_redacted BEFORE UPDATE ON body FOR EACH ROW EXECUTE FUNCTION redacted_only();
CREATE TRIGGER tile_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON tile FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER checkpoint_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON checkpoint FOR EACH STATEMENT EXECUTE FUNCTION append_only();

-- Not derived from the ledger, each with its owner: drafts (may be lost), secrets of accounts, keys that seal sessions, the log of restricted reads.
CREATE TABLE draft (actor TEXT COLLATE "C" NOT NULL, form TEXT COLLATE "C" NOT NULL, saved_at BIGINT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (actor, form));
CREATE TABLE credential (account TEXT COLLATE "C" PRIMARY KEY, password TEXT NOT NULL, failures BIGINT NOT NULL, locked_until BIGINT NOT NULL, stamp TEXT NOT NULL);
CREATE TABLE session_key (name TEXT COLLATE "C" PRIMARY KEY, xml TEXT NOT NULL);
CREATE TABLE restricted_read (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at BIGINT NOT NULL, account TEXT NOT NULL, owner TEXT NOT NULL, items TEXT NOT NULL);
CREATE TRIGGER restricted_read_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON restricted_read FOR EACH STATEMENT EXECUTE FUNCTION append_only();

-- What all nodes must agree on: the ledger's public key, where evidence lies, which shape the read tables have.
CREATE TABLE installation (name TEXT COLLATE "C" PRIMARY KEY, value TEXT NOT NULL);

-- Evidence by its SHA-256, in chunks of 1 MiB; written as a whole before any fact names it.
CREATE TABLE evidence (sha256 TEXT COLLATE "C" PRIMARY KEY, size BIGINT NOT NULL);
CREATE TABLE evidence_chunk (sha256 TEXT COLLATE "C" NOT NULL REFERENCES evidence, n BIGINT NOT NULL, bytes BYTEA NOT NULL, PRIMARY KEY (sha256, n));
-- Papers are packed already: stored apart and as they are.
ALTER TABLE evidence_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE TRIGGER evidence_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER evidence_chunk_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence_chunk FOR EACH STATEMENT EXECUTE FUNCTION append_only();

-- A session that plays at being a replica would else pass by the triggers.
ALTER TABLE entry ENABLE ALWAYS TRIGGER entry_stays;
ALTER TABLE body ENABLE ALWAYS TRIGGER body_stays;
ALTER TABLE body ENABLE ALWAYS TRIGGER body_redacted;
ALTER TABLE tile ENABLE ALWAYS TRIGGER tile_stays;
ALTER TABLE checkpoint ENABLE ALWAYS TRIGGER checkpoint_stays;
ALTER TABLE restricted_read ENABLE ALWAYS TRIGGER restricted_read_stays;
ALTER TABLE evidence ENABLE ALWAYS TRIGGER evidence_stays;
ALTER TABLE evidence_chunk ENABLE ALWAYS TRIGGER evidence_chunk_stays;
