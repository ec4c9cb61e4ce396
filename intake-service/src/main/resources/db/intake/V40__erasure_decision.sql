-- Two persons decide on an erasure, and a record may be held: a row may now stand for a hold that nobody asks against.
ALTER TABLE erasure RENAME COLUMN requested_at TO since;
ALTER TABLE erasure
  ALTER COLUMN reason DROP NOT NULL,
  ADD COLUMN status text,
  ADD COLUMN requested_by text,
  ADD COLUMN decided_by text,
  ADD COLUMN refusal text,
  ADD COLUMN hold text;
-- What was not carried out yet waits for the second person.
UPDATE erasure SET status = CASE WHEN erased_on IS NULL THEN 'REQUESTED' ELSE 'APPROVED' END;
ALTER TABLE erasure ALTER COLUMN status SET NOT NULL;
CREATE INDEX erasure_of_child ON erasure (child);
-- Whose records have been kept longest since their care ended.
CREATE INDEX child_care_ended ON child (care_ended_on, id) WHERE merged_into IS NULL AND care_ended_on IS NOT NULL;
