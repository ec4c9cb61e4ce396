-- The blind index: which records may be of one child, by keyed hashes alone (ADR 15). Only the kernel's reader gets in here;
-- what a caller gets to see of it is decided by the service.
CREATE TABLE child_index_key (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- under the index's own data key, which lies in the key database
  sealed text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT app_now()
);

-- Hashes are of the thing itself first, then of what it is one slip away from; null when not known.
CREATE TABLE child_index (
  child uuid PRIMARY KEY,
  -- version of the child's stream that the entry shows, and the key that it is hashed under
  number integer NOT NULL,
  key integer NOT NULL,
  -- of an erased child nothing is left, and nothing comes back
  erased boolean NOT NULL DEFAULT false,
  -- in clear, as in the child's facts
  places varchar[] NOT NULL DEFAULT '{}',
  blocks bigint[] NOT NULL DEFAULT '{}',
  full_reading bigint[],
  full_name bigint[],
  family_reading bigint[],
  family_name bigint[],
  given_reading bigint[],
  given_name bigint[],
  birth_date bigint[],
  telephone bigint[]
);
-- Entries are written seldom and searched while somebody waits: no list of pending ones to read through.
CREATE INDEX child_index_blocks ON child_index USING gin (blocks) WITH (fastupdate = off);

GRANT SELECT, INSERT ON child_index_key TO ${service}_relay;
GRANT SELECT, INSERT, UPDATE ON child_index TO ${service}_relay;
ALTER TABLE child_index_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE child_index_key FORCE ROW LEVEL SECURITY;
ALTER TABLE child_index ENABLE ROW LEVEL SECURITY;
ALTER TABLE child_index FORCE ROW LEVEL SECURITY;
CREATE POLICY kernel ON child_index_key TO ${service}_relay USING (true) WITH CHECK (true);
CREATE POLICY kernel ON child_index TO ${service}_relay USING (true) WITH CHECK (true);
