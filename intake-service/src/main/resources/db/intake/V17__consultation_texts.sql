-- A consultation is found by the number that its inquirer was told.
CREATE INDEX consultation_by_receipt ON consultation (center, receipt_number);
-- Which consultations are about a child, asked of the history itself: an erasure destroys the keys of all of them.
CREATE INDEX event_child_linked ON event ((data ->> 'child')) WHERE type = 'consultation.child-linked';
