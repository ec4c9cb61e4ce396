-- when it was recorded that the body gave the case back
ALTER TABLE handoff_fact ADD COLUMN returned_at timestamptz CHECK (returned_at IS NULL OR state = 'ACCEPTED');
