-- The list of cases: one row per stream, folded from the event table.
CREATE TABLE coordination_case (
  id uuid PRIMARY KEY,
  number integer NOT NULL,
  consultation uuid NOT NULL,
  child uuid,
  center uuid NOT NULL,
  responsible uuid NOT NULL,
  prefecture text NOT NULL,
  -- where the matter belonged when it was opened, and where it is held now
  opened_for text,
  municipality text,
  opened_on date NOT NULL,
  themes varchar[] NOT NULL,
  sectors varchar[] NOT NULL,
  handoff_pending boolean NOT NULL,
  closed_on date,
  outcome text
);
CREATE INDEX coordination_case_newest ON coordination_case (responsible, opened_on DESC, id DESC);
CREATE INDEX coordination_case_consultation ON coordination_case (consultation);
CREATE INDEX coordination_case_child ON coordination_case (child);
GRANT SELECT, INSERT, UPDATE ON coordination_case TO ${service}_relay;
GRANT SELECT ON coordination_case TO ${service}_app;
ALTER TABLE coordination_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE coordination_case FORCE ROW LEVEL SECURITY;
CREATE POLICY kernel ON coordination_case TO ${service}_relay USING (true) WITH CHECK (true);
-- Who may see the stream may see its row: it moves with a handoff, and the center keeps it while it follows up.
CREATE POLICY own_cases ON coordination_case FOR SELECT TO ${service}_app
  USING (EXISTS (SELECT FROM stream s WHERE s.id = coordination_case.id));

-- What a body is shown of a case that is offered to it, and nothing else. One row per case; while no offer is pending it is
-- addressed to nobody, so that nothing stays with a body that declined.
CREATE TABLE offer (
  case_id uuid PRIMARY KEY,
  number integer NOT NULL,
  center uuid NOT NULL,
  themes varchar[] NOT NULL,
  sectors varchar[] NOT NULL,
  handoff uuid,
  from_body uuid,
  to_body uuid,
  municipality text,
  offered_on date,
  answer_by date
);
CREATE INDEX offer_to_body ON offer (to_body, answer_by, case_id) WHERE to_body IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON offer TO ${service}_relay;
GRANT SELECT ON offer TO ${service}_app;
ALTER TABLE offer ENABLE ROW LEVEL SECURITY;
ALTER TABLE offer FORCE ROW LEVEL SECURITY;
CREATE POLICY kernel ON offer TO ${service}_relay USING (true) WITH CHECK (true);
CREATE POLICY offered_to_me ON offer FOR SELECT TO ${service}_app
  USING (to_body = ANY ((SELECT app_bodies())::uuid[]));

-- Follow-ups, several per stream.
CREATE TABLE follow_up (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL,
  handoff uuid NOT NULL,
  municipality text NOT NULL,
  months_after integer NOT NULL,
  due_on date NOT NULL,
  state text NOT NULL,
  done_on date,
  outcome text,
  carer_work text,
  case_closed boolean NOT NULL
);
CREATE INDEX follow_up_case ON follow_up (case_id);
CREATE INDEX follow_up_next ON follow_up (due_on, id);
GRANT SELECT, INSERT, UPDATE ON follow_up TO ${service}_relay;
GRANT SELECT ON follow_up TO ${service}_app;
ALTER TABLE follow_up ENABLE ROW LEVEL SECURITY;
ALTER TABLE follow_up FORCE ROW LEVEL SECURITY;
CREATE POLICY kernel ON follow_up TO ${service}_relay USING (true) WITH CHECK (true);
CREATE POLICY own_follow_ups ON follow_up FOR SELECT TO ${service}_app
  USING (EXISTS (SELECT FROM stream s WHERE s.id = follow_up.case_id));
