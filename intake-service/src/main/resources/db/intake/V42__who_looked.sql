-- A manager reads who looked at a person's records; the service asks for those of the manager's own center alone.
GRANT SELECT (number, at, subject, body, purpose, streams, fields, granted) ON access_record TO ${service}_relay;
