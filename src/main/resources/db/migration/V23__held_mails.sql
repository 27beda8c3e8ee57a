-- The alarm looks for the newest mails to customers that are held back, among many to agents.
DROP INDEX mail_summary_by_state;
CREATE INDEX mail_summary_by_state ON mail_summary (state, audience, state_at);
