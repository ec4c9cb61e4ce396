-- What conferences left to do, several per stream, without the texts.
CREATE TABLE case_task (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL,
  conference uuid NOT NULL,
  place integer NOT NULL,
  agency uuid,
  due_on date NOT NULL,
  done_on date,
  case_closed boolean NOT NULL
);
CREATE INDEX case_task_case ON case_task (case_id);
CREATE INDEX case_task_next ON case_task (due_on, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON case_task TO ${service}_relay;
GRANT SELECT ON case_task TO ${service}_app;
ALTER TABLE case_task ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_task FORCE ROW LEVEL SECURITY;
CREATE POLICY kernel ON case_task TO ${service}_relay USING (true) WITH CHECK (true);
CREATE POLICY own_tasks ON case_task FOR SELECT TO ${service}_app
  USING (EXISTS (SELECT FROM stream s WHERE s.id = case_task.case_id));
