-- So that one script says BLOB on both databases.
CREATE DOMAIN blob AS bytea;
