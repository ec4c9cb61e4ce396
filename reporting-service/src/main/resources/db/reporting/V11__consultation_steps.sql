-- Every step of a consultation with the time at which intake recorded it, so that a report can be given as of any day. The
-- facts are folded anew, from the topic's beginning, under the subscription "reports".
TRUNCATE consultation_fact;
ALTER TABLE consultation_fact
  ADD COLUMN recorded_at timestamptz NOT NULL,
  ADD COLUMN disposition text,
  ADD COLUMN disposed_at timestamptz,
  ADD CHECK ((disposition IS NULL) = (disposed_at IS NULL));

-- A municipality reads its own figures.
CREATE POLICY own_municipality ON consultation_fact FOR SELECT TO ${service}_app
  USING (municipality = ANY ((SELECT app_municipalities())::text[]));
