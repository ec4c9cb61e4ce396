-- Rows of the sample: each body's own.
CREATE TABLE note (id uuid PRIMARY KEY, body uuid NOT NULL, written_at timestamptz NOT NULL);
GRANT SELECT ON note TO ${service}_app;
GRANT SELECT, INSERT ON note TO ${service}_append;
ALTER TABLE note ENABLE ROW LEVEL SECURITY;
ALTER TABLE note FORCE ROW LEVEL SECURITY;
CREATE POLICY kernel ON note TO ${service}_append USING (true) WITH CHECK (true);
CREATE POLICY own_notes ON note FOR SELECT TO ${service}_app USING (body = ANY ((SELECT app_bodies())::uuid[]));
