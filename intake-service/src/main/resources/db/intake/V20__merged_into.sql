-- Of two records that are of one child one goes on; the other points to it and stands in no list.
ALTER TABLE child ADD merged_into uuid;
CREATE INDEX child_merged ON child (merged_into) WHERE merged_into IS NOT NULL;
