-- How many streams the last comparison left out, since they are parked in one of the two sets or in both.
ALTER TABLE rebuild ADD COLUMN parked bigint NOT NULL DEFAULT 0;
