-- Addresses to which the desk sends no more mail, until an agent lifts it.
CREATE TABLE mail_suppression (
    address   VARCHAR(320) PRIMARY KEY,
    reason    VARCHAR(20)  NOT NULL,
    words     VARCHAR(2000),
    since     TIMESTAMP WITH TIME ZONE NOT NULL,
    intake_id UUID         NOT NULL
);

-- What became of a mail after it was queued, and whether an agent wants it sent whatever the limits.
ALTER TABLE mail_summary ADD COLUMN state_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE mail_summary ADD COLUMN released BOOLEAN DEFAULT FALSE NOT NULL;

CREATE INDEX mail_summary_by_recipient ON mail_summary (recipient, sent_at);
CREATE INDEX mail_summary_by_mail_id ON mail_summary (mail_id);
CREATE INDEX mail_summary_by_message ON mail_summary (message);
CREATE INDEX mail_summary_by_state ON mail_summary (state, state_at);
