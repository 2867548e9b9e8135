-- The newest work of everybody, and what a year held, without reading it all.

CREATE INDEX evidence_newest ON evidence (day);
