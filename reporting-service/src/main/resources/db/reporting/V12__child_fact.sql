-- What is known of each child: one row for each stretch of days on which facts hold, as it was known from one time to
-- another. On a day, as known at a time, at most one row of a child holds. From intake's public events alone.
CREATE TABLE child_fact (
  child uuid NOT NULL,
  -- the event by which this became known
  number bigint NOT NULL,
  valid_from date NOT NULL,
  -- the first day on which it holds no more; null: no end
  valid_to date CHECK (valid_to > valid_from),
  recorded_at timestamptz NOT NULL,
  -- null: still known so
  superseded_at timestamptz,
  center uuid NOT NULL,
  -- null: not known (不明)
  municipality text,
  prefecture text GENERATED ALWAYS AS (left(municipality, 2)) STORED,
  -- its first day; the day of birth never leaves intake
  birth_month date CHECK (birth_month = date_trunc('month', birth_month)),
  life_stage text,
  care_items text[] NOT NULL,
  score_band text NOT NULL,
  ventilator boolean NOT NULL,
  severe boolean NOT NULL,
  able_to_move boolean,
  living_place text NOT NULL,
  care_ended_on date,
  table_version text,
  PRIMARY KEY (child, number, valid_from)
);
CREATE INDEX child_fact_by_place ON child_fact (prefecture, valid_from);

GRANT SELECT, INSERT, UPDATE ON child_fact TO ${service}_relay;
GRANT SELECT ON child_fact TO ${service}_app;
ALTER TABLE child_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE child_fact FORCE ROW LEVEL SECURITY;
CREATE POLICY kernel ON child_fact TO ${service}_relay USING (true) WITH CHECK (true);
-- A child whose residence is not known counts where its center is.
CREATE POLICY own_prefecture ON child_fact FOR SELECT TO ${service}_app
  USING (prefecture = ANY ((SELECT app_prefectures())::text[])
    OR prefecture IS NULL AND EXISTS (
      SELECT FROM center WHERE center.id = child_fact.center
        AND center.prefecture = ANY ((SELECT app_prefectures())::text[])));
CREATE POLICY own_municipality ON child_fact FOR SELECT TO ${service}_app
  USING (municipality = ANY ((SELECT app_municipalities())::text[]));
