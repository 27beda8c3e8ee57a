-- The alarm looks for the newest mails to customers that are held back, among many to agents.
DROP INDEX mail_summary_by_state;
CREATE INDEX mail_summary_by_state ON mail_summary (state, audience, state_at);

-- Mails leave no history any more, so nothing would end the history of those that are on their way now.
DELETE FROM ACT_HI_ACTINST WHERE PROC_DEF_KEY_ IN ('mail-summary', 'mail-notice') AND END_TIME_ IS NULL;
DELETE FROM ACT_HI_PROCINST WHERE PROC_DEF_KEY_ IN ('mail-summary', 'mail-notice') AND END_TIME_ IS NULL;
