-- Read models are folded anew beside the living ones. The tables of the second set are made like the living ones when a
-- rebuild begins, and have no policies: nobody but the role that folds gets into this schema.
CREATE SCHEMA beside;
GRANT USAGE, CREATE ON SCHEMA beside TO ${service}_relay;

-- One row for each read model that has a second set. Its lock keeps replicas and operators apart.
CREATE TABLE rebuild (
  name text PRIMARY KEY,
  state text NOT NULL CHECK (state IN ('RUNNING', 'READY')),
  started_at timestamptz NOT NULL,
  -- when the second set had come to where the living one stood
  ready_at timestamptz,
  -- events to fold, as far as the living one had come at the start, and those that are folded
  total bigint NOT NULL,
  done bigint NOT NULL DEFAULT 0,
  -- why it stands still, as long as it does; names no person
  failure text,
  -- what the last comparison found, table by table
  compared json,
  compared_at timestamptz,
  -- after this the second set holds what was read before
  switched_at timestamptz
);
GRANT SELECT, INSERT, UPDATE, DELETE ON rebuild TO ${service}_relay;

-- The position of a second set goes with it.
GRANT DELETE ON subscription, own_subscription TO ${service}_relay;
