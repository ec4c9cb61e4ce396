-- A fold takes no row away; to put a rebuilt read model in the place of the living one may have to.
GRANT DELETE ON consultation_fact, child_fact, case_stay, handoff_fact, follow_up_fact,
  training_fact, training_attendance, agency_place TO ${service}_relay;
