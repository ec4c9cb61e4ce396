-- What kind of body or facility an agency is; null when nobody has said.
ALTER TABLE agency ADD COLUMN kind text;
