-- Destroying a key empties its row and leaves it there: nothing is sealed for that subject any more, and what was sealed
-- with the key is known to be of a destroyed one.
ALTER TABLE data_key
  ALTER COLUMN kek_id DROP NOT NULL,
  ALTER COLUMN wrapped DROP NOT NULL,
  -- which key it is: sealed texts name it. '' for a subject that never had one; absent in rows older than this column
  ADD COLUMN key_id text,
  ADD COLUMN destroyed_at timestamptz,
  ADD CHECK ((destroyed_at IS NULL) = (wrapped IS NOT NULL)),
  ADD CHECK ((wrapped IS NULL) = (kek_id IS NULL));

-- What is still to be wrapped anew, and how many keys each key-encryption key wraps.
CREATE INDEX data_key_kek ON data_key (kek_id, subject) WHERE kek_id IS NOT NULL;

-- Few rows ever change: without this the emptied ones would stay readable in the table's pages for good.
ALTER TABLE data_key SET (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

COMMENT ON TABLE data_key IS 'The role <service>_keys alone gets in here: it makes, wraps anew and destroys keys.';
