-- Files of the directory that are imported: staged, checked and run row by row. They name no family. No read model: what
-- was asked for is known nowhere else, and is forgotten after thirty days; what was done stands in the event table.
CREATE TABLE import_job (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  prefecture text NOT NULL,
  digest text NOT NULL,
  subject text NOT NULL,
  assignment uuid NOT NULL,
  role text NOT NULL,
  body uuid,
  state text NOT NULL,
  asked_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX import_job_at_work ON import_job (asked_at, id) WHERE state IN ('CHECKING', 'RUNNING');
GRANT SELECT, INSERT, UPDATE, DELETE ON import_job TO ${service}_relay;

CREATE TABLE import_row (
  import_id uuid NOT NULL REFERENCES import_job ON DELETE CASCADE,
  number integer NOT NULL,
  -- a fingerprint of what the row is about; null for something new
  subject text,
  content text NOT NULL,
  state text NOT NULL,
  faults text,
  -- who took it has it to themselves until then
  taken_until timestamptz NOT NULL DEFAULT '-infinity',
  PRIMARY KEY (import_id, number)
);
CREATE INDEX import_row_subject ON import_row (import_id, subject, number);
CREATE INDEX import_row_left ON import_row (import_id, state, number) WHERE state IN ('WAITING', 'FIT');
CREATE INDEX import_row_faults ON import_row (import_id, number) WHERE faults IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON import_row TO ${service}_relay;
