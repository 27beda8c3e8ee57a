-- What the customer asked for before the rules decided: with it, past tickets can be routed again by other rules.
ALTER TABLE ticket ADD COLUMN asked_department VARCHAR(20);
ALTER TABLE ticket ADD COLUMN asked_priority VARCHAR(20);
