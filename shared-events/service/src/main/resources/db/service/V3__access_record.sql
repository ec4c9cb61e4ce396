-- The access record: who read what about whom. Insert-only for the service, and chained by hash, so that a record that was
-- changed, removed or moved afterwards shows. Placeholder ${service}: see V1.

CREATE TABLE access_record (
  number bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  subject text NOT NULL,
  body uuid,
  purpose text NOT NULL,
  streams uuid[] NOT NULL,
  fields text NOT NULL,
  granted boolean NOT NULL,
  token_id text,
  trace text,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL
);
CREATE INDEX access_record_streams ON access_record USING gin (streams);
CREATE INDEX access_record_subject ON access_record (subject, number);

-- The end of the chain. Its row is also the lock that puts records in one order: whoever inserts waits here for the
-- transaction before. An advisory lock would order them as well, but removing the last records would then leave no trace.
-- Records are therefore written in transactions of their own, one statement long.
CREATE TABLE access_chain (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  number bigint NOT NULL DEFAULT 0,
  hash bytea NOT NULL DEFAULT ''
) WITH (fillfactor = 10);
INSERT INTO access_chain DEFAULT VALUES;

CREATE FUNCTION access_hash(r access_record) RETURNS bytea LANGUAGE sql STABLE
  RETURN sha256(r.previous_hash || convert_to(json_build_array(
    r.number, extract(epoch FROM r.at), r.subject, r.body, r.purpose, r.streams, r.fields, r.granted, r.token_id,
    r.trace)::text, 'UTF8'));

-- With the owner's rights, because the service itself may touch neither the chain nor a record that is written.
CREATE FUNCTION access_record_chained() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  last access_chain;
BEGIN
  SELECT * INTO STRICT last FROM access_chain FOR UPDATE;
  NEW.number := last.number + 1;
  NEW.at := app_now();
  NEW.previous_hash := last.hash;
  NEW.hash := access_hash(NEW);
  UPDATE access_chain SET number = NEW.number, hash = NEW.hash;
  RETURN NEW;
END
$$;
CREATE TRIGGER chained BEFORE INSERT ON access_record FOR EACH ROW EXECUTE FUNCTION access_record_chained();

-- Every place where the record is not what was written; none means that it is whole. Names no person.
CREATE FUNCTION access_faults() RETURNS TABLE (number bigint, fault text) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT r.number, 'changed' FROM access_record r WHERE r.hash <> access_hash(r)
  UNION ALL
  SELECT l.number, 'does not follow the record before'
  FROM (SELECT r.number, r.previous_hash,
               lag(r.number, 1, 0::bigint) OVER by_number AS before,
               lag(r.hash, 1, ''::bytea) OVER by_number AS hash_before
        FROM access_record r WINDOW by_number AS (ORDER BY r.number)) l
  WHERE l.number <> l.before + 1 OR l.previous_hash <> l.hash_before
  UNION ALL
  SELECT c.number, 'is not the end of the chain'
  FROM access_chain c
    LEFT JOIN (SELECT r.number, r.hash FROM access_record r ORDER BY r.number DESC LIMIT 1) e ON true
  WHERE c.number <> coalesce(e.number, 0) OR c.hash <> coalesce(e.hash, '')
$$;
REVOKE ALL ON FUNCTION access_faults(), access_record_chained(), access_hash(access_record) FROM PUBLIC;

GRANT INSERT (subject, body, purpose, streams, fields, granted, token_id, trace) ON access_record TO ${service}_app;
GRANT EXECUTE ON FUNCTION access_faults() TO ${service}_relay;
