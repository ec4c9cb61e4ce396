-- The centers' list of consultations: one row per stream, folded from the event table.
CREATE TABLE consultation (
  id uuid PRIMARY KEY,
  number integer NOT NULL,
  receipt_number text NOT NULL,
  center uuid NOT NULL,
  prefecture text NOT NULL,
  municipality text,
  received_at timestamptz NOT NULL,
  received_on date NOT NULL,
  channel text NOT NULL,
  inquirer text NOT NULL,
  scope text NOT NULL,
  continuity text NOT NULL,
  -- varchar, because that is what Hibernate compares arrays of texts with
  themes varchar[] NOT NULL,
  urgency text NOT NULL,
  outside_opening_hours boolean NOT NULL,
  disposition_overdue boolean NOT NULL
);
CREATE INDEX consultation_newest ON consultation (center, received_at DESC, id DESC);

GRANT SELECT, INSERT, UPDATE ON consultation TO ${service}_relay;
GRANT SELECT ON consultation TO ${service}_app;
ALTER TABLE consultation ENABLE ROW LEVEL SECURITY;
ALTER TABLE consultation FORCE ROW LEVEL SECURITY;
CREATE POLICY kernel ON consultation TO ${service}_relay USING (true) WITH CHECK (true);
-- Who may see the stream may see its row: after a handoff, too.
CREATE POLICY own_consultations ON consultation FOR SELECT TO ${service}_app
  USING (EXISTS (SELECT FROM stream s WHERE s.id = consultation.id));
