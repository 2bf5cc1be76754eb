-- Media: uploads on their way in, the files a recording has, and what Recall.ai told us.
--
-- As in 0002, every table that grows leads with project_id.

-- Where the recorder was told to send the media; null for recordings made before this was kept.
ALTER TABLE recordings ADD COLUMN upload_service text;
-- How far the server itself has got with the media (domain/recording-status.ts). A client may set
-- `status`, but not to something before this.
ALTER TABLE recordings ADD COLUMN reached_status text NOT NULL DEFAULT 'recording';
-- What a person should know though nothing failed, e.g. that Recall.ai records without a transcript.
ALTER TABLE recordings ADD COLUMN upload_notice text;

-- The server's own resumable uploads (tus): at most one for a recording.
CREATE TABLE uploads (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    -- The recording's sdk_upload_id; the last part of the upload's address.
    id uuid NOT NULL,
    blob_key text NOT NULL,
    -- Null while a live recorder does not know it yet.
    length_bytes bigint,
    -- Bytes that are durable and acknowledged: what HEAD answers.
    received_bytes bigint NOT NULL DEFAULT 0,
    -- What the blob store needs to go on writing where it stopped (platform/blobs/blob-store.ts).
    writer_state jsonb NOT NULL DEFAULT '{}',
    filename text,
    content_type text,
    -- Upload-Metadata as the client sent it.
    metadata text,
    -- SHA-256 of the whole file in hexadecimal, where the client announced it.
    expected_sha256 text,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- When bytes last arrived.
    active_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- When the media was handed on to be processed; nothing can be added after that.
    finished_at timestamptz,
    -- 'complete', or 'idle' when the recorder never came back.
    end_reason text,
    -- The request that is writing, of whichever process; it renews its claim every few seconds.
    lock_owner uuid,
    lock_expires_at timestamptz,
    -- Another request waits for the lock: the holder is to let go.
    lock_wanted boolean NOT NULL DEFAULT false,
    PRIMARY KEY (project_id, recording_id)
);
CREATE INDEX uploads_unfinished ON uploads (active_at) WHERE finished_at IS NULL;

-- What is known of a recording's media as a whole; no row where none has arrived.
CREATE TABLE media (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    -- 'received', 'processed', 'failed' or 'deleted'.
    state text NOT NULL,
    -- 'upload' or 'recall'.
    source text NOT NULL,
    filename text,
    -- True where the upload was closed because its recorder never came back.
    cut_short boolean NOT NULL DEFAULT false,
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    processed_at timestamptz,
    -- SHA-256 the client announced, to compare with.
    expected_sha256 text,
    -- Of the decoded samples, not what a header claims.
    duration_ms bigint,
    has_video boolean,
    has_audio boolean,
    -- What the prober found: container, codecs, dimensions.
    description jsonb,
    -- Stretches that are not silent, for the integrity report: [[fromMs, toMs], …].
    sound_ranges jsonb,
    PRIMARY KEY (project_id, recording_id)
);

-- The files a recording has in the blob store.
CREATE TABLE media_files (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    -- 'original', 'playback', 'audio' (16 kHz mono, for recognisers), 'waveform' or 'poster'.
    role text NOT NULL,
    blob_key text NOT NULL,
    size_bytes bigint NOT NULL,
    -- Hexadecimal; null until it has been computed.
    sha256 text,
    content_type text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (project_id, recording_id, role)
);

-- For the integrity report: how many segments were sent in all, and how often a stored one took the
-- place of a draft. What is neither stored nor a replacement was a duplicate.
ALTER TABLE recordings ADD COLUMN segments_sent bigint NOT NULL DEFAULT 0;
ALTER TABLE transcript_segments ADD COLUMN replacements integer NOT NULL DEFAULT 0;

-- Webhooks of Recall.ai, stored before they are answered, worked on by a job.
CREATE TABLE recall_webhooks (
    -- The same for every delivery of one message.
    message_id text PRIMARY KEY,
    event text NOT NULL,
    body jsonb NOT NULL,
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    handled_at timestamptz,
    -- 'handled', 'unknown event', 'foreign' …
    outcome text
);
CREATE INDEX recall_webhooks_received ON recall_webhooks (received_at);

-- What we know of an upload at Recall.ai.
CREATE TABLE recall_uploads (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    sdk_upload_id uuid NOT NULL,
    recall_recording_id uuid,
    -- Last status Recall reported: 'pending', 'recording_started', …, 'complete', 'failed'.
    upload_status text NOT NULL DEFAULT 'pending',
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- When a webhook or an answer last told something about it.
    heard_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- When the sweeper last asked.
    checked_at timestamptz,
    -- Per artifact 'waiting', 'imported', 'missing' or 'failed'; the last three are final.
    media_state text NOT NULL DEFAULT 'waiting',
    transcript_state text NOT NULL DEFAULT 'waiting',
    participants_state text NOT NULL DEFAULT 'waiting',
    -- When all of the above became final.
    settled_at timestamptz,
    PRIMARY KEY (project_id, recording_id)
);
CREATE INDEX recall_uploads_unsettled ON recall_uploads (heard_at) WHERE settled_at IS NULL;
CREATE INDEX recall_uploads_recall ON recall_uploads (recall_recording_id);
CREATE INDEX recall_uploads_sdk ON recall_uploads (sdk_upload_id);

-- What all processes together have asked of Recall.ai in the current minute.
CREATE TABLE recall_limits (
    -- Which of Recall's limits: 'create', 'retrieve', 'list', …
    name text PRIMARY KEY,
    minute timestamptz NOT NULL,
    calls integer NOT NULL,
    -- Until when Recall asked us to wait (Retry-After).
    blocked_until timestamptz
);

-- Tasks done every so often, by whichever process gets to it first.
CREATE TABLE recurring_tasks (
    name text PRIMARY KEY,
    next_at timestamptz NOT NULL
);
