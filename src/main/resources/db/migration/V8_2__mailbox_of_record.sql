CREATE INDEX mail_intake_from ON mail_intake (from_address, id);
