-- The event log: what has happened to recordings, for those who follow it.
--
-- As in 0002, both tables lead with project_id. An event is written in the transaction of the
-- change that it tells of, without a sequence: a counter would make all changes of a project wait
-- for each other. Who reads gives out the sequences (features/live/events-store.ts).

CREATE TABLE events (
    project_id integer NOT NULL,
    -- In the order of writing; two transactions may become visible in another one.
    number bigint GENERATED ALWAYS AS IDENTITY,
    -- What readers go by: it rises in the order in which they can see it, without gaps.
    sequence bigint,
    recording_id uuid NOT NULL,
    type text NOT NULL,
    -- An object, without anything that was said.
    data json NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (project_id, number)
);
CREATE INDEX events_new ON events (project_id, number) WHERE sequence IS NULL;
CREATE UNIQUE INDEX events_sequence ON events (project_id, sequence) WHERE sequence IS NOT NULL;
CREATE INDEX events_recording ON events (project_id, recording_id, sequence)
    WHERE sequence IS NOT NULL;

-- Who gives out sequences holds the row of the project.
CREATE TABLE event_heads (
    project_id integer PRIMARY KEY,
    last_sequence bigint NOT NULL DEFAULT 0,
    -- Events up to this one are no longer kept.
    pruned_to bigint NOT NULL DEFAULT 0
);
