-- The agencies of referral's directory, as far as this service needs to know them: which ids are agencies.
CREATE TABLE agency (
  id uuid PRIMARY KEY,
  number bigint NOT NULL
);

-- The directory is public.
GRANT SELECT, INSERT, UPDATE ON agency TO ${service}_relay;
GRANT SELECT ON agency TO ${service}_app;
