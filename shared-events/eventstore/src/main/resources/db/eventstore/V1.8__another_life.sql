-- For whoever has restored this database to an earlier moment: what was told since then is told no more, and the numbers
-- it was told under will mean other events. From here on the store speaks under a new epoch, which everybody who followed
-- the old one refuses; its topic is to be deleted and is filled again from the first event. See docs/restore.md.
CREATE FUNCTION begin_another_life() RETURNS uuid LANGUAGE sql BEGIN ATOMIC
  -- A relay from before the restore may hold a token that this lease would give out again.
  UPDATE relay_lease SET holder = NULL, until = '-infinity', token = token + 1000000;
  DELETE FROM relay_checkpoint;
  UPDATE store_epoch SET epoch = gen_random_uuid() RETURNING epoch;
END;
REVOKE EXECUTE ON FUNCTION begin_another_life() FROM PUBLIC;
