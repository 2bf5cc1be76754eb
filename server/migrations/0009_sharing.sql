-- What people do with recordings they have: links for others, rules of how long to keep them, ticked
-- tasks.
--
-- As in 0002, every table that grows leads with project_id.

-- Links that open one recording to whoever has them. The token names its project, so that it is
-- looked up on one shard.
CREATE TABLE shares (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    id uuid NOT NULL,
    -- SHA-256 of the token, in hexadecimal; the token itself is told once and kept nowhere.
    token_hash text NOT NULL,
    label text,
    include_media boolean NOT NULL,
    -- Null where it never expires.
    expires_at timestamptz,
    created_by integer NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    open_count bigint NOT NULL DEFAULT 0,
    last_opened_at timestamptz,
    PRIMARY KEY (project_id, recording_id, id)
);
CREATE UNIQUE INDEX shares_token ON shares (project_id, token_hash);

-- How long a project keeps its recordings, in days since they came; null for ever.
CREATE TABLE retention_settings (
    project_id integer PRIMARY KEY,
    -- The media go, the text stays.
    media_days integer,
    -- Everything goes.
    recording_days integer,
    updated_by integer,
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Recordings that retention leaves alone.
CREATE TABLE kept_recordings (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    kept_by integer NOT NULL,
    kept_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (project_id, recording_id)
);

-- Which media are the oldest.
CREATE INDEX media_received ON media (project_id, received_at) WHERE state <> 'deleted';

-- What people say of a recording's tasks and `extracted_tasks` has no place for:
-- [{"title", "due_date", "completed_at"}, …].
CREATE TABLE task_marks (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    marks json NOT NULL,
    PRIMARY KEY (project_id, recording_id)
);
