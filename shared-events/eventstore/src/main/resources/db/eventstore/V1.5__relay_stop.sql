-- The event at which the relay stands, since no program that has tried can translate it; without a word of its content.
CREATE TABLE relay_stop (
  topic text PRIMARY KEY,
  -- in this service's log: the one it has, or the one it gets once it can be translated
  position bigint NOT NULL,
  stream uuid NOT NULL,
  version integer NOT NULL,
  type text NOT NULL,
  -- the classes of the failure, never its message
  reason text NOT NULL,
  failure text NOT NULL,
  since timestamptz NOT NULL DEFAULT app_now()
);
GRANT SELECT, INSERT, UPDATE, DELETE ON relay_stop TO ${service}_relay;
