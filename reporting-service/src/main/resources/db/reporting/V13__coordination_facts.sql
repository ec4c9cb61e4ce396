-- What reports count of coordination: a case in each municipality that it was in, its handoffs and its follow-ups, every
-- step with the time at which referral recorded it. From referral's public events alone. place: among those of its case.
CREATE TABLE case_stay (
  case_id uuid NOT NULL,
  place integer NOT NULL,
  prefecture text NOT NULL,
  -- null: not known (不明)
  municipality text,
  -- null: the stay began with a handoff
  opened_on date,
  recorded_at timestamptz NOT NULL,
  -- null: the stay goes on, or ended with a handoff
  closed_on date,
  ended_at timestamptz,
  PRIMARY KEY (case_id, place),
  CHECK (closed_on IS NULL OR ended_at IS NOT NULL)
);
CREATE INDEX case_stay_by_prefecture ON case_stay (prefecture);

CREATE TABLE handoff_fact (
  handoff uuid PRIMARY KEY,
  case_id uuid NOT NULL,
  place integer NOT NULL,
  prefecture text NOT NULL,
  municipality text NOT NULL,
  offered_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  state text NOT NULL,
  reason text,
  settled_at timestamptz,
  CHECK ((state = 'PENDING') = (settled_at IS NULL)),
  CHECK ((state = 'DECLINED') = (reason IS NOT NULL))
);
CREATE INDEX handoff_fact_of_case ON handoff_fact (case_id);
CREATE INDEX handoff_fact_by_day ON handoff_fact (prefecture, offered_on);

CREATE TABLE follow_up_fact (
  follow_up uuid PRIMARY KEY,
  case_id uuid NOT NULL,
  place integer NOT NULL,
  prefecture text NOT NULL,
  municipality text NOT NULL,
  due_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  done_on date,
  outcome text,
  -- null: not asked
  carer_work text,
  done_at timestamptz,
  -- the closing of its case before it was done
  closed_on date,
  closed_at timestamptz,
  CHECK ((done_on IS NULL) = (done_at IS NULL) AND (done_on IS NULL) = (outcome IS NULL)),
  CHECK ((closed_on IS NULL) = (closed_at IS NULL))
);
CREATE INDEX follow_up_fact_of_case ON follow_up_fact (case_id);
CREATE INDEX follow_up_fact_by_day ON follow_up_fact (prefecture, due_on);

GRANT SELECT, INSERT, UPDATE ON case_stay, handoff_fact, follow_up_fact TO ${service}_relay;
GRANT SELECT ON case_stay, handoff_fact, follow_up_fact TO ${service}_app;
ALTER TABLE case_stay ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_stay FORCE ROW LEVEL SECURITY;
ALTER TABLE handoff_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE handoff_fact FORCE ROW LEVEL SECURITY;
ALTER TABLE follow_up_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE follow_up_fact FORCE ROW LEVEL SECURITY;
CREATE POLICY kernel ON case_stay TO ${service}_relay USING (true) WITH CHECK (true);
CREATE POLICY kernel ON handoff_fact TO ${service}_relay USING (true) WITH CHECK (true);
CREATE POLICY kernel ON follow_up_fact TO ${service}_relay USING (true) WITH CHECK (true);
CREATE POLICY own_prefecture ON case_stay FOR SELECT TO ${service}_app
  USING (prefecture = ANY ((SELECT app_prefectures())::text[]));
CREATE POLICY own_prefecture ON handoff_fact FOR SELECT TO ${service}_app
  USING (prefecture = ANY ((SELECT app_prefectures())::text[]));
CREATE POLICY own_prefecture ON follow_up_fact FOR SELECT TO ${service}_app
  USING (prefecture = ANY ((SELECT app_prefectures())::text[]));
CREATE POLICY own_municipality ON case_stay FOR SELECT TO ${service}_app
  USING (municipality = ANY ((SELECT app_municipalities())::text[]));
CREATE POLICY own_municipality ON handoff_fact FOR SELECT TO ${service}_app
  USING (municipality = ANY ((SELECT app_municipalities())::text[]));
CREATE POLICY own_municipality ON follow_up_fact FOR SELECT TO ${service}_app
  USING (municipality = ANY ((SELECT app_municipalities())::text[]));
