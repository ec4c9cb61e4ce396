-- What reports count: one row per consultation, from intake's public events, rebuilt from the topic at any time.
CREATE TABLE consultation_fact (
  consultation uuid PRIMARY KEY,
  number bigint NOT NULL,
  center uuid NOT NULL,
  prefecture text NOT NULL,
  -- null: not known (不明)
  municipality text,
  received_on date NOT NULL,
  month date NOT NULL CHECK (month = date_trunc('month', received_on)),
  channel text NOT NULL,
  inquirer text NOT NULL,
  scope text NOT NULL,
  continuity text NOT NULL,
  themes text[] NOT NULL,
  outside_opening_hours boolean NOT NULL
);
CREATE INDEX consultation_fact_by_month ON consultation_fact (prefecture, month);

GRANT SELECT, INSERT, UPDATE ON consultation_fact TO ${service}_relay;
GRANT SELECT ON consultation_fact TO ${service}_app;
ALTER TABLE consultation_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE consultation_fact FORCE ROW LEVEL SECURITY;
CREATE POLICY kernel ON consultation_fact TO ${service}_relay USING (true) WITH CHECK (true);
CREATE POLICY own_prefecture ON consultation_fact FOR SELECT TO ${service}_app
  USING (prefecture = ANY ((SELECT app_prefectures())::text[]));
