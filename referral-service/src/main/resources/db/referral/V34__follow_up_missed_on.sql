-- on which day that was told
ALTER TABLE follow_up ADD COLUMN missed_on date;
