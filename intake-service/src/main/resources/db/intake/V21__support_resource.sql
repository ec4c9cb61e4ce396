-- The support resources of referral's directory, as far as this service needs to know them, and the agencies' names.
CREATE TABLE support_resource (
  id uuid PRIMARY KEY,
  number bigint NOT NULL,
  name text NOT NULL,
  retired boolean NOT NULL
);

-- The directory is public. DELETE: a rebuilt directory may have to take a row away.
GRANT SELECT, INSERT, UPDATE, DELETE ON support_resource TO ${service}_relay;
GRANT SELECT ON support_resource TO ${service}_app;

ALTER TABLE agency ADD name text NOT NULL DEFAULT '';
ALTER TABLE agency ALTER name DROP DEFAULT;
-- What was told before is read again from the topic's first event: the names, and the resources that nobody kept.
DELETE FROM subscription WHERE name = 'agency-directory';
