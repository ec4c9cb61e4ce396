-- The contacts of consultations, as far as they are counted: several rows per stream, folded from the event table.
CREATE TABLE contact (
  id uuid PRIMARY KEY,
  consultation uuid NOT NULL,
  center uuid NOT NULL,
  contacted_on date NOT NULL,
  means text NOT NULL,
  withdrawn boolean NOT NULL
);
CREATE INDEX contact_of_consultation ON contact (consultation);
CREATE INDEX contact_by_day ON contact (center, contacted_on);
CREATE INDEX consultation_by_day ON consultation (center, received_on);

-- DELETE: a rebuilt list may have to take a row away.
GRANT SELECT, INSERT, UPDATE, DELETE ON contact TO ${service}_relay;
GRANT SELECT ON contact TO ${service}_app;
ALTER TABLE contact ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact FORCE ROW LEVEL SECURITY;
CREATE POLICY kernel ON contact TO ${service}_relay USING (true) WITH CHECK (true);
-- Who may see the consultation's stream may see its contacts.
CREATE POLICY own_contacts ON contact FOR SELECT TO ${service}_app
  USING (EXISTS (SELECT FROM stream s WHERE s.id = contact.consultation));
