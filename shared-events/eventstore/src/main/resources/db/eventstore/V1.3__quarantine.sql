-- Streams that a follower has parked: the event it could not take, and why, without a word of the event's content.
-- What it follows: a topic, or with an empty topic this service's own events.
CREATE TABLE parked_stream (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  subscription text NOT NULL,
  topic text NOT NULL,
  partition integer NOT NULL,
  stream uuid NOT NULL,
  -- of the event: its version in the stream, or its sequence in the topic's partition
  number bigint NOT NULL,
  event_id text NOT NULL,
  type text NOT NULL,
  reason text NOT NULL,
  -- the classes of the failure, never its message, and a fingerprint of where it came about
  failure text NOT NULL,
  fingerprint text NOT NULL,
  parked_at timestamptz NOT NULL DEFAULT app_now(),
  attempts integer NOT NULL DEFAULT 1,
  UNIQUE (subscription, topic, stream)
);

-- The parked event of a topic and those after it in its stream, as they arrived: a release needs no broker's retention.
-- Own events are not copied; they stay where they are.
CREATE TABLE held_event (
  parked uuid NOT NULL REFERENCES parked_stream ON DELETE CASCADE,
  sequence bigint NOT NULL,
  epoch uuid NOT NULL,
  kafka_offset bigint NOT NULL,
  event_id text NOT NULL,
  type text NOT NULL,
  recorded_at timestamptz NOT NULL,
  body bytea NOT NULL,
  PRIMARY KEY (parked, sequence)
);

-- Append-only: who dropped which event, and why.
CREATE TABLE discarded_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subscription text NOT NULL,
  topic text NOT NULL,
  stream uuid NOT NULL,
  number bigint NOT NULL,
  event_id text NOT NULL,
  type text NOT NULL,
  failure text NOT NULL,
  fingerprint text NOT NULL,
  parked_at timestamptz NOT NULL,
  discarded_at timestamptz NOT NULL DEFAULT app_now(),
  discarded_by text NOT NULL,
  why text NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON parked_stream, held_event TO ${service}_relay;
GRANT SELECT, INSERT ON discarded_event TO ${service}_relay;
