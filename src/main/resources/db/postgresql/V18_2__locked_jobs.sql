-- Whether another job of the same ticket is being run is asked with every look for due jobs: of the few that are locked, not of all that are armed.
CREATE INDEX job_locked ON ACT_RU_JOB (PROCESS_INSTANCE_ID_) WHERE LOCK_OWNER_ IS NOT NULL;
