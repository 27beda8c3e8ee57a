-- What is due is found at once, however many timers are armed for later.
CREATE INDEX job_by_due_date ON ACT_RU_JOB (DUEDATE_) WHERE RETRIES_ > 0 AND SUSPENSION_STATE_ = 1;
