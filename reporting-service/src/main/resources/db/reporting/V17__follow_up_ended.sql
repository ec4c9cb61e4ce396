-- A follow-up that was not done ends with its case, and also when the case is handed on.
ALTER TABLE follow_up_fact RENAME COLUMN closed_on TO ended_on;
ALTER TABLE follow_up_fact RENAME COLUMN closed_at TO ended_at;
