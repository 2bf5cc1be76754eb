-- Recordings, their transcript segments and what finds them.
--
-- Every table here leads with project_id, in its primary key and in every unique index, so that
-- it can be distributed by project (see ARCHITECTURE.md, "More than one machine").
-- Whoever writes segments holds the lock of the recording's row first (by updating it); that is
-- also why transcript_segments needs no foreign key, which would cost a look-up for every line.

CREATE TABLE recordings (
    project_id integer NOT NULL,
    id uuid NOT NULL,
    created_by integer,
    sdk_upload_id uuid NOT NULL,
    recall_recording_id uuid,
    platform text NOT NULL,
    meeting_title text,
    meeting_url text,
    duration_seconds integer,
    status text NOT NULL DEFAULT 'recording',
    notes text,
    error_message text,
    video_url text,
    video_size_bytes bigint,
    participants text[] NOT NULL DEFAULT '{}',
    summary text,
    -- json, not jsonb: the keys keep the order in which they are answered.
    extracted_tasks json NOT NULL DEFAULT '[]',
    tasks_generated_at timestamptz,
    summary_generated_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    completed_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- Counts the writes; the ETag.
    version bigint NOT NULL DEFAULT 1,
    -- Where the next segment goes. Positions rise in order of arrival and may have gaps.
    next_position integer NOT NULL DEFAULT 0,
    -- The first position that the search blocks do not hold yet; null when they hold everything.
    unindexed_from integer,
    PRIMARY KEY (project_id, id),
    UNIQUE (project_id, sdk_upload_id)
) WITH (fillfactor = 80);

CREATE INDEX recordings_started ON recordings (project_id, started_at DESC, id DESC);
CREATE INDEX recordings_platform ON recordings (project_id, platform, started_at DESC, id DESC);
CREATE INDEX recordings_status ON recordings (project_id, status, started_at DESC, id DESC);
CREATE INDEX recordings_created_by ON recordings (project_id, created_by, started_at DESC, id DESC);
CREATE INDEX recordings_created ON recordings (project_id, created_at DESC, id DESC);
CREATE INDEX recordings_unindexed ON recordings (project_id, id) WHERE unindexed_from IS NOT NULL;

CREATE TABLE transcript_segments (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    position integer NOT NULL,
    -- Digest of what makes a segment the same segment (domain/segment-identity.ts); null for one
    -- that has no identity. This unique index is what makes an append exactly-once.
    identity uuid,
    -- Milliseconds since the start of the recording.
    timestamp_ms double precision,
    speaker text,
    text text NOT NULL,
    confidence double precision,
    is_final boolean,
    -- A draft that was replaced after the search blocks had taken it in.
    reindex boolean NOT NULL DEFAULT false,
    PRIMARY KEY (project_id, recording_id, position)
);
CREATE UNIQUE INDEX transcript_segments_identity
    ON transcript_segments (project_id, recording_id, identity) WHERE identity IS NOT NULL;
CREATE INDEX transcript_segments_reindex
    ON transcript_segments (project_id, recording_id, position) WHERE reindex;

-- The transcript's text in upper case, cut into blocks of neighbouring segments for substring
-- search. A block begins with the end of the text before it, so that what stands across the
-- border of two blocks is found too (features/recordings/search-blocks.ts).
CREATE TABLE transcript_search_blocks (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    -- Position of the block's first segment, divided by the block's length.
    block integer NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (project_id, recording_id, block)
) WITH (toast_tuple_target = 8160);
-- Blocks are compared with what is looked for, often thousands of them: kept in the row, and not
-- compressed, that takes a fraction of the time.
ALTER TABLE transcript_search_blocks ALTER COLUMN text SET STORAGE EXTERNAL;
-- A short pending list: a long one makes single writers pay seconds for everybody.
CREATE INDEX transcript_search_blocks_text
    ON transcript_search_blocks USING gin (text gin_trgm_ops) WITH (gin_pending_list_limit = 256);

-- Answers to POST requests with an Idempotency-Key, kept for a day.
CREATE TABLE idempotency_keys (
    project_id integer NOT NULL,
    -- Digest of who asked, for which operation, under which key.
    digest uuid NOT NULL,
    -- Digest of what was asked.
    request_digest uuid NOT NULL,
    recording_id uuid NOT NULL,
    -- Of a create: null while the upload is being opened.
    upload_token text,
    created_at timestamptz NOT NULL DEFAULT now(),
    -- Of a create that is under way: when another request may take it over.
    lease_expires_at timestamptz,
    PRIMARY KEY (project_id, digest)
);
CREATE INDEX idempotency_keys_created ON idempotency_keys (project_id, created_at);
