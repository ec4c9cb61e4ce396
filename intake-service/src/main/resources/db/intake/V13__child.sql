-- The centers' list of children: one row per stream, folded from the event table. Who a child is stands here as it stands
-- there: sealed, and of that only what the list shows.
CREATE TABLE child (
  id uuid PRIMARY KEY,
  number integer NOT NULL,
  identified_at timestamptz NOT NULL,
  center uuid NOT NULL,
  prefecture text NOT NULL,
  name text NOT NULL,
  kana text,
  municipality text,
  valid_from date NOT NULL,
  birth_month text,
  life_stage text,
  -- varchar, because that is what Hibernate compares arrays of texts with
  care_items varchar[] NOT NULL,
  score_band text NOT NULL,
  severe boolean NOT NULL,
  able_to_move boolean,
  living_place text NOT NULL,
  care_ended_on date,
  table_version text
);
CREATE INDEX child_newest ON child (center, identified_at DESC, id DESC);

GRANT SELECT, INSERT, UPDATE ON child TO ${service}_relay;
GRANT SELECT ON child TO ${service}_app;
ALTER TABLE child ENABLE ROW LEVEL SECURITY;
ALTER TABLE child FORCE ROW LEVEL SECURITY;
CREATE POLICY kernel ON child TO ${service}_relay USING (true) WITH CHECK (true);
-- Who may see the stream may see its row.
CREATE POLICY own_children ON child FOR SELECT TO ${service}_app
  USING (EXISTS (SELECT FROM stream s WHERE s.id = child.id));
