-- The search of the directory reads what it shows, not everything: of 50,000 resources what serves one municipality, what its
-- prefecture has beside, and what one agency offers. By name alone the index that there is is followed.
CREATE INDEX support_resource_serves ON support_resource USING gin (municipalities) WHERE retired_on IS NULL;
CREATE INDEX support_resource_place ON support_resource (prefecture, name, id) WHERE retired_on IS NULL;
CREATE INDEX support_resource_agency ON support_resource (agency) WHERE retired_on IS NULL;
