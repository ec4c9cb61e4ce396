-- Which records are of one child, as it was known from one time to another; from intake's public events alone.
CREATE TABLE child_merge (
  -- the stream of the center's decisions
  decisions uuid NOT NULL,
  -- the event by which this became known
  number bigint NOT NULL,
  child uuid NOT NULL,
  child_known_from date NOT NULL,
  survivor uuid NOT NULL,
  survivor_known_from date NOT NULL,
  merged_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  -- null: still known so
  superseded_at timestamptz,
  PRIMARY KEY (decisions, number)
);
CREATE INDEX child_merge_of ON child_merge (child);
CREATE INDEX child_merge_into ON child_merge (survivor);

GRANT SELECT, INSERT, UPDATE, DELETE ON child_merge TO ${service}_relay;
GRANT SELECT ON child_merge TO ${service}_app;
ALTER TABLE child_merge ENABLE ROW LEVEL SECURITY;
ALTER TABLE child_merge FORCE ROW LEVEL SECURITY;
CREATE POLICY kernel ON child_merge TO ${service}_relay USING (true) WITH CHECK (true);
-- The two records may count in two municipalities, and each reader must count the child once: random ids and days, which no
-- report shows, are seen by all.
CREATE POLICY everybody ON child_merge FOR SELECT TO ${service}_app USING (true);
