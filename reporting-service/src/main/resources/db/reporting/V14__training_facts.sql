-- What reports count of trainings, every step with the time at which training recorded it. From training's public events
-- alone.
CREATE TABLE training_fact (
  training uuid PRIMARY KEY,
  prefecture text NOT NULL,
  kind text NOT NULL,
  last_day date NOT NULL,
  recorded_at timestamptz NOT NULL,
  held_on date,
  capacity integer,
  enrolled integer,
  held_at timestamptz,
  completions integer,
  certified_at timestamptz,
  CHECK ((held_on IS NULL) = (held_at IS NULL)),
  CHECK ((completions IS NULL) = (certified_at IS NULL))
);
CREATE INDEX training_fact_by_day ON training_fact (prefecture, last_day);

-- Who took part, in numbers; complete in itself, because a municipality sees its own people and not the training.
CREATE TABLE training_attendance (
  training uuid NOT NULL,
  sector text NOT NULL,
  municipality text NOT NULL,
  occupation text NOT NULL,
  attendees integer NOT NULL,
  prefecture text NOT NULL,
  kind text NOT NULL,
  held_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (training, sector, municipality, occupation)
);
CREATE INDEX training_attendance_by_day ON training_attendance (prefecture, held_on);

GRANT SELECT, INSERT, UPDATE ON training_fact, training_attendance TO ${service}_relay;
GRANT SELECT ON training_fact, training_attendance TO ${service}_app;
ALTER TABLE training_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE training_fact FORCE ROW LEVEL SECURITY;
ALTER TABLE training_attendance ENABLE ROW LEVEL SECURITY;
ALTER TABLE training_attendance FORCE ROW LEVEL SECURITY;
CREATE POLICY kernel ON training_fact TO ${service}_relay USING (true) WITH CHECK (true);
CREATE POLICY kernel ON training_attendance TO ${service}_relay USING (true) WITH CHECK (true);
CREATE POLICY own_prefecture ON training_fact FOR SELECT TO ${service}_app
  USING (prefecture = ANY ((SELECT app_prefectures())::text[]));
CREATE POLICY own_prefecture ON training_attendance FOR SELECT TO ${service}_app
  USING (prefecture = ANY ((SELECT app_prefectures())::text[]));
CREATE POLICY own_municipality ON training_attendance FOR SELECT TO ${service}_app
  USING (municipality = ANY ((SELECT app_municipalities())::text[]));
