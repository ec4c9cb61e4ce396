-- The event store of one service. The event table is the outbox: what is committed here is what the world gets to hear.
-- Placeholders: ${service} names the service whose roles (_append, _relay, _app) get their rights here.

-- Which life of this store the numbers told to the world belong to. Whoever restores a backup, or moves the store to
-- another cluster, where xid values mean something else, has to give it a new epoch and its positions a new start.
CREATE TABLE store_epoch (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  epoch uuid NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO store_epoch DEFAULT VALUES;

-- The business clock. It runs ahead of the real one by nothing in production, by months while a demo is being lived through.
CREATE TABLE app_clock (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  ahead interval NOT NULL DEFAULT interval '0'
);
INSERT INTO app_clock DEFAULT VALUES;
CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql VOLATILE
  RETURN clock_timestamp() + (SELECT ahead FROM app_clock);

-- One head per stream: its version, and who may see it now (tenancy is current state; it moves with a handoff).
CREATE TABLE stream (
  id uuid PRIMARY KEY,
  category text NOT NULL,
  version integer NOT NULL,
  last_xid xid8 NOT NULL,
  prefecture text NOT NULL,
  body uuid,
  municipality text
) WITH (fillfactor = 80);

-- Bodies that may see a stream besides the one that holds it.
CREATE TABLE stream_grant (
  stream uuid NOT NULL REFERENCES stream,
  body uuid NOT NULL,
  level text NOT NULL,
  PRIMARY KEY (stream, body)
);

-- Append-only. xid says which transaction wrote the row: readers follow (xid, seq) up to the oldest one still running.
CREATE TABLE event (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  stream uuid NOT NULL,
  version integer NOT NULL,
  type text NOT NULL,
  type_version smallint NOT NULL,
  data json NOT NULL,
  actor text NOT NULL,
  prefecture text,
  body uuid,
  municipality text,
  causation uuid NOT NULL,
  correlation uuid NOT NULL,
  traceparent text,
  valid_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  UNIQUE (stream, version)
);
CREATE INDEX event_commit_order ON event (xid, seq);

-- What became of a command, written with its events: the same id again gets the same answer, never a second event.
CREATE TABLE command (
  id uuid PRIMARY KEY,
  fingerprint bytea NOT NULL,
  stream uuid NOT NULL,
  version integer NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT app_now()
);

-- A command to come, set in the transaction of its cause. A later generation replaces an earlier one.
CREATE TABLE timer (
  stream uuid NOT NULL,
  name text NOT NULL,
  generation integer NOT NULL,
  due_at timestamptz NOT NULL,
  -- when to try next: the due time, or later for one that failed, so that it keeps no other waiting
  try_at timestamptz NOT NULL,
  PRIMARY KEY (stream, name)
);
CREATE INDEX timer_next ON timer (try_at);

-- The relay's log: every event once, dense, in commit order, chained by hash.
CREATE TABLE event_position (
  position bigint PRIMARY KEY,
  xid xid8 NOT NULL,
  seq bigint NOT NULL UNIQUE,
  chain_hash bytea NOT NULL
);

-- What was told to the world: dense per partition; a refilled topic repeats the same numbers.
CREATE TABLE publication (
  topic text NOT NULL,
  partition integer NOT NULL,
  sequence bigint NOT NULL,
  position bigint NOT NULL REFERENCES event_position,
  PRIMARY KEY (topic, partition, sequence)
);

-- One relay at a time, by this database's clock. The token grows with every change of hands.
CREATE TABLE relay_lease (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  holder uuid,
  token bigint NOT NULL DEFAULT 0,
  until timestamptz NOT NULL DEFAULT '-infinity'
);
INSERT INTO relay_lease DEFAULT VALUES;

-- Up to where a topic is known to have arrived at the broker, and which incarnation of the topic that was.
CREATE TABLE relay_checkpoint (
  topic text NOT NULL,
  partition integer NOT NULL,
  topic_id text NOT NULL,
  sequence bigint NOT NULL,
  PRIMARY KEY (topic, partition)
);

-- How far each subscription has come; moves in the transaction of its projection.
CREATE TABLE subscription (
  name text NOT NULL,
  topic text NOT NULL,
  partition integer NOT NULL,
  epoch uuid,
  sequence bigint NOT NULL DEFAULT 0,
  kafka_offset bigint NOT NULL DEFAULT 0,
  source_recorded_at timestamptz,
  applied_at timestamptz,
  PRIMARY KEY (name, topic, partition)
);

-- How far each read model of this service's own events has come, in commit order.
CREATE TABLE own_subscription (
  name text PRIMARY KEY,
  xid xid8 NOT NULL DEFAULT '0',
  seq bigint NOT NULL DEFAULT 0,
  applied_at timestamptz
);

-- What the caller of a transaction may see, told by set_config(…, true); not told means nothing.
CREATE FUNCTION app_bodies() RETURNS uuid[] LANGUAGE sql STABLE
  RETURN string_to_array(nullif(current_setting('tsunagi.bodies', true), ''), ',')::uuid[];
CREATE FUNCTION app_prefectures() RETURNS text[] LANGUAGE sql STABLE
  RETURN string_to_array(nullif(current_setting('tsunagi.prefectures', true), ''), ',');
CREATE FUNCTION app_municipalities() RETURNS text[] LANGUAGE sql STABLE
  RETURN string_to_array(nullif(current_setting('tsunagi.municipalities', true), ''), ',');

GRANT SELECT ON store_epoch, app_clock TO ${service}_append, ${service}_relay, ${service}_app;
GRANT SELECT, INSERT ON event, command TO ${service}_append;
GRANT SELECT, INSERT, UPDATE ON stream TO ${service}_append;
GRANT SELECT, INSERT, DELETE ON stream_grant TO ${service}_append;
GRANT SELECT, INSERT, UPDATE, DELETE ON timer TO ${service}_append;
GRANT SELECT ON event, stream TO ${service}_relay;
GRANT SELECT, INSERT ON event_position, publication TO ${service}_relay;
GRANT SELECT, UPDATE ON relay_lease TO ${service}_relay;
GRANT SELECT, INSERT, UPDATE ON relay_checkpoint, subscription, own_subscription TO ${service}_relay;
GRANT SELECT ON event, stream, stream_grant, subscription, own_subscription, command TO ${service}_app;

-- The second wall: whoever reads for a caller sees only what the caller's bodies hold or were granted.
ALTER TABLE stream ENABLE ROW LEVEL SECURITY;
ALTER TABLE stream FORCE ROW LEVEL SECURITY;
ALTER TABLE stream_grant ENABLE ROW LEVEL SECURITY;
ALTER TABLE stream_grant FORCE ROW LEVEL SECURITY;
ALTER TABLE event ENABLE ROW LEVEL SECURITY;
ALTER TABLE event FORCE ROW LEVEL SECURITY;
ALTER TABLE command ENABLE ROW LEVEL SECURITY;
ALTER TABLE command FORCE ROW LEVEL SECURITY;
CREATE POLICY kernel ON stream TO ${service}_append, ${service}_relay USING (true) WITH CHECK (true);
CREATE POLICY kernel ON stream_grant TO ${service}_append USING (true) WITH CHECK (true);
CREATE POLICY kernel ON event TO ${service}_append, ${service}_relay USING (true) WITH CHECK (true);
CREATE POLICY kernel ON command TO ${service}_append USING (true) WITH CHECK (true);
CREATE POLICY own_grants ON stream_grant FOR SELECT TO ${service}_app
  USING (body = ANY ((SELECT app_bodies())::uuid[]));
CREATE POLICY own_streams ON stream FOR SELECT TO ${service}_app
  USING (body = ANY ((SELECT app_bodies())::uuid[]) OR EXISTS (SELECT FROM stream_grant g WHERE g.stream = stream.id));
CREATE POLICY own_events ON event FOR SELECT TO ${service}_app
  USING (EXISTS (SELECT FROM stream s WHERE s.id = event.stream));
CREATE POLICY own_commands ON command FOR SELECT TO ${service}_app
  USING (EXISTS (SELECT FROM stream s WHERE s.id = command.stream));
