-- What was done with consultations, as far as it is counted: a row per event, folded from the event table and never changed.
CREATE TABLE activity (
  consultation uuid NOT NULL,
  number integer NOT NULL,
  center uuid NOT NULL,
  kind text NOT NULL,
  done_on date NOT NULL,
  PRIMARY KEY (consultation, number)
);
CREATE INDEX activity_by_day ON activity (center, done_on, kind);

-- DELETE: a rebuilt list may have to take a row away.
GRANT SELECT, INSERT, UPDATE, DELETE ON activity TO ${service}_relay;
GRANT SELECT ON activity TO ${service}_app;
ALTER TABLE activity ENABLE ROW LEVEL SECURITY;
ALTER TABLE activity FORCE ROW LEVEL SECURITY;
CREATE POLICY kernel ON activity TO ${service}_relay USING (true) WITH CHECK (true);
-- Who may see the consultation's stream may see what was done with it.
CREATE POLICY own_activities ON activity FOR SELECT TO ${service}_app
  USING (EXISTS (SELECT FROM stream s WHERE s.id = activity.consultation));
