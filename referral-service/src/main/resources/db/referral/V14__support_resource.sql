-- The directory of support resources: services, so every member may read it. One row per stream, folded from the event table;
-- what is offered no more keeps its row.
CREATE TABLE support_resource (
  id uuid PRIMARY KEY,
  number integer NOT NULL,
  agency uuid NOT NULL,
  sector text NOT NULL,
  prefecture text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  -- varchar, because that is what Hibernate compares arrays of texts with
  municipalities varchar[] NOT NULL,
  age_from integer,
  age_to integer,
  care_items varchar[] NOT NULL,
  themes varchar[] NOT NULL,
  schedule text NOT NULL,
  how_to_apply text NOT NULL,
  capacity text NOT NULL,
  capacity_on date NOT NULL,
  verified_on date NOT NULL,
  verified_by text NOT NULL,
  retired_on date,
  retired_because text
);
CREATE INDEX support_resource_name ON support_resource (name, id) WHERE retired_on IS NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON support_resource TO ${service}_relay;
GRANT SELECT ON support_resource TO ${service}_app;
