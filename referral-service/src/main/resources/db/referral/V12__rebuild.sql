-- A fold takes no row away; to put a rebuilt read model in the place of the living one may have to.
GRANT DELETE ON agency, coordination_case, offer, follow_up TO ${service}_relay;
