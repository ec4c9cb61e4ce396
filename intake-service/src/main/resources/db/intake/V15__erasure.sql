-- The centers' list of erasures: one row per stream, folded from the event table. Open while somebody has not confirmed.
CREATE TABLE erasure (
  id uuid PRIMARY KEY,
  number integer NOT NULL,
  child uuid NOT NULL,
  center uuid NOT NULL,
  reason text NOT NULL,
  requested_at timestamptz NOT NULL,
  erased_on date,
  -- varchar, because that is what Hibernate compares arrays of texts with
  missing varchar[] NOT NULL
);
CREATE INDEX erasure_newest ON erasure (center, requested_at DESC, id DESC);

-- DELETE: a rebuilt list may have to take a row away.
GRANT SELECT, INSERT, UPDATE, DELETE ON erasure TO ${service}_relay;
GRANT SELECT ON erasure TO ${service}_app;
ALTER TABLE erasure ENABLE ROW LEVEL SECURITY;
ALTER TABLE erasure FORCE ROW LEVEL SECURITY;
CREATE POLICY kernel ON erasure TO ${service}_relay USING (true) WITH CHECK (true);
-- Who may see the stream may see its row.
CREATE POLICY own_erasures ON erasure FOR SELECT TO ${service}_app
  USING (EXISTS (SELECT FROM stream s WHERE s.id = erasure.id));
