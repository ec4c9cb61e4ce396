-- Who may act for whom, projected from oversight's public events. Placeholder ${service}: see V1.

CREATE TABLE membership (
  assignment uuid PRIMARY KEY,
  subject text NOT NULL,
  role text NOT NULL,
  prefecture text NOT NULL,
  body uuid,
  municipality text,
  valid_from date NOT NULL,
  -- The last day; an assignment that ended before it began keeps a day before its first.
  valid_to date,
  number bigint NOT NULL
);
CREATE INDEX membership_subject ON membership (subject);

CREATE TABLE center (
  id uuid PRIMARY KEY,
  prefecture text NOT NULL,
  name text NOT NULL,
  municipalities text[] NOT NULL,
  opening_hours json NOT NULL,
  number bigint NOT NULL
);
CREATE INDEX center_prefecture ON center (prefecture);

GRANT SELECT, INSERT, UPDATE ON membership, center TO ${service}_relay;
GRANT SELECT ON membership, center TO ${service}_app;

-- Everybody may know the centers; of the memberships each caller sees their own.
ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE membership FORCE ROW LEVEL SECURITY;
CREATE POLICY projection ON membership TO ${service}_relay USING (true) WITH CHECK (true);
CREATE POLICY own_memberships ON membership FOR SELECT TO ${service}_app
  USING (subject = (SELECT current_setting('tsunagi.subject', true)));
