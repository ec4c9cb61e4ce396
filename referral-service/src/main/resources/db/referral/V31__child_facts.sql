-- what intake has published of the child since, as far as a case depends on it
ALTER TABLE coordination_case
  ADD COLUMN lives_in text,
  ADD COLUMN care_ended_on date;
