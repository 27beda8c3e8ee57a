-- One of the desk's calendars that must be open for the agent to be given anything, for its holidays.
ALTER TABLE roster ADD COLUMN calendar VARCHAR(100);
