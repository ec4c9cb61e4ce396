-- What municipalities propose for the directory. It names no family; who sees which, the service decides by assignment. One row
-- per stream, folded from the event table.
CREATE TABLE change_proposal (
  id uuid PRIMARY KEY,
  number integer NOT NULL,
  prefecture text NOT NULL,
  municipality text NOT NULL,
  resource uuid NOT NULL,
  agency uuid NOT NULL,
  name text NOT NULL,
  status text NOT NULL,
  made_on date NOT NULL,
  settled_on date
);
CREATE INDEX change_proposal_place ON change_proposal (prefecture, made_on, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON change_proposal TO ${service}_relay;
GRANT SELECT ON change_proposal TO ${service}_app;
