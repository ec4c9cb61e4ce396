-- What was due before there was an escalation goes up, too, though no timer was set for it: after thirty days, by when the working
-- days of the first step are over for each of a case. No event has set a timer of generation 0.
ALTER TABLE follow_up NO FORCE ROW LEVEL SECURITY;
INSERT INTO timer (stream, name, generation, due_at, try_at)
SELECT case_id, 'follow-up-missed', 0, due_day AT TIME ZONE 'Asia/Tokyo', due_day AT TIME ZONE 'Asia/Tokyo'
FROM (
  SELECT case_id, max(due_on) + interval '30 days' AS due_day FROM follow_up
  WHERE state = 'DUE' AND missed IS NULL AND NOT case_closed
  GROUP BY case_id) AS due
ON CONFLICT DO NOTHING;
ALTER TABLE follow_up FORCE ROW LEVEL SECURITY;
