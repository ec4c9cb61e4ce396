-- The directory of agencies: public bodies, so every member may read it. One row per stream, folded from the event table.
CREATE TABLE agency (
  id uuid PRIMARY KEY,
  number integer NOT NULL,
  name text NOT NULL,
  sector text NOT NULL,
  prefecture text NOT NULL,
  municipality text NOT NULL,
  -- varchar, because that is what Hibernate compares arrays of texts with
  covers varchar[] NOT NULL
);
CREATE INDEX agency_place ON agency (municipality, name, id);
GRANT SELECT, INSERT, UPDATE ON agency TO ${service}_relay;
GRANT SELECT ON agency TO ${service}_app;
