-- Few tickets are ever merged: all others cost nothing here. H2 makes an index for the foreign key by itself.
CREATE INDEX ticket_by_merge ON ticket (merged_into) WHERE merged_into IS NOT NULL;
