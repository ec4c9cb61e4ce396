-- Where the agencies of referral's directory stand: nobody is assigned to an agency of another prefecture. They are public.
CREATE TABLE agency_place (
  agency uuid PRIMARY KEY,
  prefecture text NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON agency_place TO ${service}_relay;
GRANT SELECT ON agency_place TO ${service}_app;
