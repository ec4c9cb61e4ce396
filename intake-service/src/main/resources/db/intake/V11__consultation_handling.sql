-- What has come of a consultation: who sees to it, whom it is about, what was given, how it ended.
ALTER TABLE consultation
  ADD carer_work text,
  ADD owner text,
  ADD child uuid,
  -- varchar, as the themes
  ADD responses varchar[] NOT NULL DEFAULT '{}',
  ADD state text NOT NULL DEFAULT 'OPEN',
  ADD disposition text;
-- Rows that were there before stand as they stood: open, nothing given. New ones say so themselves.
ALTER TABLE consultation ALTER responses DROP DEFAULT, ALTER state DROP DEFAULT;
CREATE INDEX consultation_of_owner ON consultation (owner, received_at DESC, id DESC);
