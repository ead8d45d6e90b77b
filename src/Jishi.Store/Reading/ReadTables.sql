-- Read tables: a picture of the fold for lists and searches. Dropped and replayed at will; nothing here is the record.
-- historical: 1 where the matter was entered from paper as a whole; whoever counts live records leaves those rows out.
CREATE TABLE matter_row (
  id TEXT PRIMARY KEY, number TEXT NOT NULL, title TEXT NOT NULL, organ_id TEXT NOT NULL, organ TEXT NOT NULL, opened_at INTEGER NOT NULL,
  posts INTEGER NOT NULL, candidacies INTEGER NOT NULL, last_idx INTEGER NOT NULL,
  historical INTEGER NOT NULL, batch TEXT NOT NULL, volume TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX matter_row_batch ON matter_row (batch);
CREATE TABLE candidacy_row (
  matter TEXT NOT NULL, id TEXT NOT NULL, cadre TEXT NOT NULL, cadre_name TEXT NOT NULL, post TEXT NOT NULL, post_title TEXT NOT NULL,
  kind TEXT NOT NULL, state TEXT NOT NULL, passed TEXT NOT NULL, last_idx INTEGER NOT NULL, historical INTEGER NOT NULL, PRIMARY KEY (matter, id)) STRICT, WITHOUT ROWID;
CREATE INDEX candidacy_row_cadre ON candidacy_row (cadre);
CREATE TABLE cadre_row (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, birth TEXT NOT NULL, post TEXT NOT NULL, last_idx INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX cadre_row_name ON cadre_row (name, birth);
-- Findings that acts were done in spite of; what was seen and required stands in the entry. matter, candidacy: empty where the act concerned several.
CREATE TABLE finding_row (
  idx INTEGER NOT NULL, n INTEGER NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL, act TEXT NOT NULL, matter TEXT NOT NULL, candidacy TEXT NOT NULL,
  gate INTEGER NOT NULL, rule TEXT NOT NULL, kind TEXT NOT NULL, judged INTEGER NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (idx, n)) STRICT, WITHOUT ROWID;
CREATE INDEX finding_row_rule ON finding_row (rule, idx);
CREATE INDEX finding_row_matter ON finding_row (matter, idx);
CREATE TABLE evidence_row (
  sha256 TEXT NOT NULL, owner TEXT NOT NULL, item TEXT NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL, media_type TEXT NOT NULL,
  idx INTEGER NOT NULL, PRIMARY KEY (sha256, owner, item, idx)) STRICT, WITHOUT ROWID;
CREATE TABLE batch_row (
  id TEXT PRIMARY KEY, number TEXT NOT NULL, title TEXT NOT NULL, organ_id TEXT NOT NULL, organ TEXT NOT NULL, opened_at INTEGER NOT NULL,
  filed INTEGER NOT NULL, volume TEXT NOT NULL, last_idx INTEGER NOT NULL) STRICT, WITHOUT ROWID;
-- The entries of a stream, as a chain from the last one back: appending touches the end of one table and one row a stream, not a leaf of an index an entry.
CREATE TABLE stream_row (stream TEXT PRIMARY KEY, last_idx INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE chain_row (idx INTEGER PRIMARY KEY, before_idx INTEGER NOT NULL) STRICT;
-- Streams beside its own in which an entry changes something.
CREATE TABLE touch_row (stream TEXT NOT NULL, idx INTEGER NOT NULL, PRIMARY KEY (stream, idx)) STRICT, WITHOUT ROWID;
-- What objects are found by besides their id. Names that an object bore once stay: who asks looks at the object.
CREATE TABLE name_row (kind TEXT NOT NULL, name TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, name, id)) STRICT, WITHOUT ROWID;
-- held_at: 0 while it is not recorded.
CREATE TABLE meeting_row (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, held_at INTEGER NOT NULL, agenda INTEGER NOT NULL, statements INTEGER NOT NULL, last_idx INTEGER NOT NULL) STRICT, WITHOUT ROWID;
-- Clocks that are not met, of rows that are not closed. Days are numbers of days since 0001-01-01. minimum: 1 for a period that must run at least so long.
CREATE TABLE clock_row (
  matter TEXT NOT NULL, candidacy TEXT NOT NULL, n INTEGER NOT NULL, kind TEXT NOT NULL, minimum INTEGER NOT NULL, start_day INTEGER NOT NULL,
  due_day INTEGER NOT NULL, detail TEXT NOT NULL, notice TEXT NOT NULL, PRIMARY KEY (matter, candidacy, n)) STRICT, WITHOUT ROWID;
CREATE INDEX clock_row_due ON clock_row (due_day, matter, candidacy);
