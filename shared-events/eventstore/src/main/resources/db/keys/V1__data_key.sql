-- The key database of one service: nothing else lies here, and its backups are kept for days only. A row that is deleted
-- makes everything that was sealed for its subject unreadable.
CREATE TABLE data_key (
  subject uuid PRIMARY KEY,
  -- which key-encryption key wraps it; that key is never in a database
  kek_id text NOT NULL,
  wrapped bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
