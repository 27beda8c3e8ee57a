-- The reports count what was closed day by day; open tickets cost nothing here.
CREATE INDEX ticket_by_resolution ON ticket (resolved_at) WHERE resolved_at IS NOT NULL;
