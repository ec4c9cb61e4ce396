-- What a duty desk asks: since when a consultation waits, whether anybody has seen to it, which outcomes and call-backs are due.
-- varchar[] where Hibernate reads the array.
ALTER TABLE consultation
  ADD open_since timestamptz NOT NULL DEFAULT now(),
  ADD touched boolean NOT NULL DEFAULT true,
  ADD introductions uuid[] NOT NULL DEFAULT '{}',
  ADD introduced_to uuid[] NOT NULL DEFAULT '{}',
  ADD introduced_at timestamptz[] NOT NULL DEFAULT '{}',
  ADD introduction_outcomes text[] NOT NULL DEFAULT '{}',
  ADD outcome_due timestamptz,
  ADD coordination_suggested varchar[] NOT NULL DEFAULT '{}';
-- Rows that were there before say this wrongly until the list is rebuilt, which upgrading has to do. New ones say it themselves.
ALTER TABLE consultation
  ALTER open_since DROP DEFAULT, ALTER touched DROP DEFAULT, ALTER introductions DROP DEFAULT,
  ALTER introduced_to DROP DEFAULT, ALTER introduced_at DROP DEFAULT, ALTER introduction_outcomes DROP DEFAULT,
  ALTER coordination_suggested DROP DEFAULT;
CREATE INDEX consultation_open ON consultation (center, open_since, id) WHERE state <> 'DISPOSED';
CREATE INDEX consultation_outcome_due ON consultation (center, outcome_due) WHERE outcome_due IS NOT NULL;
-- What consultations are looked for by, newest first.
CREATE INDEX consultation_by_receipt_number ON consultation (receipt_number);
CREATE INDEX consultation_of_municipality ON consultation (municipality, received_at DESC, id DESC);
CREATE INDEX consultation_of_child ON consultation (child) WHERE child IS NOT NULL;

ALTER TABLE contact
  ADD started_at timestamptz NOT NULL DEFAULT now(),
  ADD reached boolean NOT NULL DEFAULT true,
  ADD call_back_by timestamptz,
  ADD call_back_due timestamptz;
ALTER TABLE contact ALTER started_at DROP DEFAULT, ALTER reached DROP DEFAULT;
CREATE INDEX contact_call_back ON contact (center, call_back_due) WHERE call_back_due IS NOT NULL;
