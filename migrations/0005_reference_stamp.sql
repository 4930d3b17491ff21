-- What the reference rows were last brought in step with, and the version that left: while neither the files, the
-- program nor the register has changed since, a start need not compare them again.
alter table register_version add column reference_stamp text, add column stamped_version bigint;
