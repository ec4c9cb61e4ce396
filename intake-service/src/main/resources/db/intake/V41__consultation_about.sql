-- Which consultations are about a child, asked of the history itself: of each the last word on whom it is about. An unlinking
-- names the child that the consultation was linked with. Both types stand here as in the indexes on them.
CREATE INDEX event_child_unlinked ON event (stream) WHERE type = 'consultation.child-unlinked';
CREATE VIEW consultation_about WITH (security_invoker = true) AS
SELECT link.data ->> 'child' AS child, link.stream
FROM event link
WHERE link.type = 'consultation.child-linked'
  AND NOT EXISTS (
    SELECT FROM event unlink
    WHERE unlink.stream = link.stream AND unlink.type = 'consultation.child-unlinked' AND unlink.version > link.version);
GRANT SELECT ON consultation_about TO ${service}_relay;
