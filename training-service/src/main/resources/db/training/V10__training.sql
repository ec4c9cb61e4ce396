-- Trainings are held by their prefecture and by no body in it. Who reads in a prefecture's name (its training managers and
-- officers: the service names the roles, see Caller.prefectureScope) sees its streams, and with them their events, the
-- results of commands, and the rows below. Other services keep no such policy: a prefecture's officers see no case there.
CREATE POLICY prefecture_streams ON stream FOR SELECT TO ${service}_app
  USING (body IS NULL AND prefecture = ANY ((SELECT app_prefectures())::text[]));

-- The list of trainings: one row per stream, folded from the event table.
CREATE TABLE training (
  id uuid PRIMARY KEY,
  number integer NOT NULL,
  prefecture text NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  fiscal_year integer NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  -- How many.
  days integer NOT NULL,
  capacity integer NOT NULL,
  method text NOT NULL,
  subsidized boolean NOT NULL,
  stage text NOT NULL,
  enrolled integer NOT NULL,
  -- Null before it was held, and before completion was certified.
  attendees integer,
  completed integer
);
CREATE INDEX training_newest ON training (prefecture, first_day DESC, id DESC);

-- The register of completions: who may be counted as trained, from which day on.
CREATE TABLE completion (
  training uuid NOT NULL,
  trainee uuid NOT NULL,
  prefecture text NOT NULL,
  kind text NOT NULL,
  certified_on date NOT NULL,
  sector text NOT NULL,
  occupation text NOT NULL,
  municipality text NOT NULL,
  PRIMARY KEY (training, trainee)
);
CREATE INDEX completion_latest ON completion (prefecture, certified_on DESC, training DESC, trainee DESC);

GRANT SELECT, INSERT, UPDATE ON training, completion TO ${service}_relay;
GRANT SELECT ON training, completion TO ${service}_app;
ALTER TABLE training ENABLE ROW LEVEL SECURITY;
ALTER TABLE training FORCE ROW LEVEL SECURITY;
ALTER TABLE completion ENABLE ROW LEVEL SECURITY;
ALTER TABLE completion FORCE ROW LEVEL SECURITY;
CREATE POLICY kernel ON training TO ${service}_relay USING (true) WITH CHECK (true);
CREATE POLICY kernel ON completion TO ${service}_relay USING (true) WITH CHECK (true);
-- Who may see the stream may see its rows.
CREATE POLICY own_trainings ON training FOR SELECT TO ${service}_app
  USING (EXISTS (SELECT FROM stream s WHERE s.id = training.id));
CREATE POLICY own_completions ON completion FOR SELECT TO ${service}_app
  USING (EXISTS (SELECT FROM stream s WHERE s.id = completion.training));
