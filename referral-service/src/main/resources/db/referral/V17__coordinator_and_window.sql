-- The directory of local coordinators: desks and accounts, no person, so every member may read it. One row per stream, folded
-- from the event table; who has left keeps their row.
CREATE TABLE local_coordinator (
  id uuid PRIMARY KEY,
  number integer NOT NULL,
  body uuid NOT NULL,
  prefecture text NOT NULL,
  -- varchar, because that is what Hibernate compares arrays of texts with
  municipalities varchar[] NOT NULL,
  -- what was completed, and in the same place of the other array when
  courses varchar[] NOT NULL,
  completed_on date[] NOT NULL,
  account text,
  reach text NOT NULL,
  from_day date NOT NULL,
  to_day date,
  capacity text NOT NULL,
  capacity_on date NOT NULL,
  ended_on date
);
CREATE INDEX local_coordinator_place ON local_coordinator (prefecture, from_day, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON local_coordinator TO ${service}_relay;
GRANT SELECT ON local_coordinator TO ${service}_app;

-- The one-stop windows, one per municipality; what was closed keeps its row until the next is opened.
CREATE TABLE one_stop_window (
  id uuid PRIMARY KEY,
  number integer NOT NULL,
  prefecture text NOT NULL,
  municipality text NOT NULL,
  agency uuid NOT NULL,
  reach text NOT NULL,
  since_day date NOT NULL,
  until_day date
);
CREATE INDEX one_stop_window_place ON one_stop_window (prefecture, municipality);
GRANT SELECT, INSERT, UPDATE, DELETE ON one_stop_window TO ${service}_relay;
GRANT SELECT ON one_stop_window TO ${service}_app;
