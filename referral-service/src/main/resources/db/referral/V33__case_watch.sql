-- The days by which a center sees that a case is left lying. One row per stream. Cases that opened before stand here once the
-- read model is rebuilt.
CREATE TABLE case_watch (
  id uuid PRIMARY KEY,
  held_from date NOT NULL,
  active_on date NOT NULL,
  answer_by date
);
CREATE INDEX case_watch_active ON case_watch (active_on);
CREATE INDEX case_watch_held ON case_watch (held_from);
CREATE INDEX case_watch_answer ON case_watch (answer_by) WHERE answer_by IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON case_watch TO ${service}_relay;
GRANT SELECT ON case_watch TO ${service}_app;
ALTER TABLE case_watch ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_watch FORCE ROW LEVEL SECURITY;
CREATE POLICY kernel ON case_watch TO ${service}_relay USING (true) WITH CHECK (true);
CREATE POLICY own_watch ON case_watch FOR SELECT TO ${service}_app
  USING (EXISTS (SELECT FROM stream s WHERE s.id = case_watch.id));
