-- who was told last that nobody had recorded a follow-up
ALTER TABLE follow_up ADD COLUMN missed text;

-- What has come before a prefecture, several per stream. It names no child; the officers see this row of a case and no other.
CREATE TABLE escalation (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL,
  kind text NOT NULL,
  prefecture text NOT NULL,
  center uuid NOT NULL,
  municipality text,
  due_on date,
  raised_on date NOT NULL,
  settled_on date,
  case_closed boolean NOT NULL
);
CREATE INDEX escalation_case ON escalation (case_id);
CREATE INDEX escalation_oldest ON escalation (prefecture, raised_on, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON escalation TO ${service}_relay;
GRANT SELECT ON escalation TO ${service}_app;
ALTER TABLE escalation ENABLE ROW LEVEL SECURITY;
ALTER TABLE escalation FORCE ROW LEVEL SECURITY;
CREATE POLICY kernel ON escalation TO ${service}_relay USING (true) WITH CHECK (true);
CREATE POLICY before_my_prefecture ON escalation FOR SELECT TO ${service}_app
  USING (prefecture = ANY ((SELECT app_prefectures())::text[]));
