-- Where bodies get their mail. One row per stream, folded from the event table; for the kernel alone.
CREATE TABLE mailbox (
  id uuid PRIMARY KEY,
  body uuid NOT NULL,
  prefecture text NOT NULL,
  address text
);
CREATE INDEX mailbox_body ON mailbox (body);
GRANT SELECT, INSERT, UPDATE, DELETE ON mailbox TO ${service}_relay;

-- Whose a case is, as far as notices have followed it.
CREATE TABLE notified_case (
  case_id uuid PRIMARY KEY,
  center uuid NOT NULL,
  responsible uuid NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON notified_case TO ${service}_relay;

-- What bodies are told by e-mail. Noted with the position of the follower; the last five columns are the outbox's. No read
-- model: it cannot be built anew, since nobody else knows what was sent.
CREATE TABLE notice (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL,
  center uuid NOT NULL,
  kind text NOT NULL,
  matter uuid NOT NULL,
  recipient uuid NOT NULL,
  day date NOT NULL,
  send_from timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  try_at timestamptz NOT NULL DEFAULT '-infinity',
  failure text,
  -- the address that it was last tried with
  tried text,
  sent_at timestamptz
);
CREATE INDEX notice_waiting ON notice (send_from, id) WHERE sent_at IS NULL;
CREATE INDEX notice_case ON notice (case_id) WHERE sent_at IS NULL;
CREATE INDEX notice_newest ON notice (center, send_from DESC, id DESC);
GRANT SELECT, INSERT, UPDATE, DELETE ON notice TO ${service}_relay;
GRANT SELECT ON notice TO ${service}_app;
ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice FORCE ROW LEVEL SECURITY;
CREATE POLICY kernel ON notice TO ${service}_relay USING (true) WITH CHECK (true);
CREATE POLICY about_my_cases ON notice FOR SELECT TO ${service}_app
  USING (center = ANY ((SELECT app_bodies())::uuid[]));
