-- What is made of a recording after it has arrived: the steps, the transcript's revisions, notes.
--
-- As in 0002, every table that grows leads with project_id.

-- One row for each step of a recording that was ever asked for (domain/processing.ts).
CREATE TABLE processing_steps (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    step text NOT NULL,
    state text NOT NULL,
    -- Of the latest run; a job of an earlier one finds another here, and leaves.
    run uuid NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    percent smallint NOT NULL DEFAULT 0,
    -- What was asked for; null for what is configured.
    engine text,
    language text,
    is_asked_for boolean NOT NULL DEFAULT false,
    -- What a waiting step waits for: `model`, or `recall`.
    waits_for text,
    -- Why it waits, was skipped, is tried again or failed.
    error_code text,
    reason text,
    -- What came of it: engine, model, counts.
    result jsonb,
    queued_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    started_at timestamptz,
    finished_at timestamptz,
    PRIMARY KEY (project_id, recording_id, step)
);
CREATE INDEX processing_steps_waiting ON processing_steps (step, waits_for, queued_at)
    WHERE state = 'waiting';
CREATE INDEX processing_steps_failed ON processing_steps (project_id, finished_at DESC, recording_id)
    WHERE state = 'failed';

-- The transcript that is shown; 1 is what clients appended.
ALTER TABLE recordings ADD COLUMN transcript_revision integer NOT NULL DEFAULT 1;
-- 'client' once a client has set the field itself: it is then not written over without being asked.
ALTER TABLE recordings ADD COLUMN summary_by text;
ALTER TABLE recordings ADD COLUMN tasks_by text;

-- Transcripts as they were before another took their place, and what the present one comes from.
CREATE TABLE transcript_revisions (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    revision integer NOT NULL,
    -- 'live', 'transcription', 'import' or 'restore'.
    source text NOT NULL,
    engine text,
    model text,
    language text,
    -- Who asked for it; null for the server itself.
    created_by integer,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- Human edits that were carried over from the revision before, and those that found no place.
    edits_kept integer NOT NULL DEFAULT 0,
    edits_left integer NOT NULL DEFAULT 0,
    segment_count integer NOT NULL,
    -- Null for the present one, whose segments are in transcript_segments.
    segments json,
    PRIMARY KEY (project_id, recording_id, revision)
);

-- What is known of a segment beside what clients append, where there is any.
CREATE TABLE segment_details (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    position integer NOT NULL,
    end_ms double precision,
    -- [[text, startMs, endMs, confidence], …]
    words json,
    -- As they were before a person changed them; null where nobody did.
    heard_text text,
    heard_speaker text,
    speaker_set boolean NOT NULL DEFAULT false,
    PRIMARY KEY (project_id, recording_id, position)
);

-- Identities of segments that clients appended and that are no longer in the transcript: what is
-- sent again is known all the same.
CREATE TABLE retired_identities (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    identity uuid NOT NULL,
    PRIMARY KEY (project_id, recording_id, identity)
);

-- Segments taken out of the transcript as echoes of others; they go back when asked.
CREATE TABLE folded_segments (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    position integer NOT NULL,
    echo_of integer NOT NULL,
    segment json NOT NULL,
    PRIMARY KEY (project_id, recording_id, position)
);

CREATE TABLE notes (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    -- Of the transcript that they were made of.
    transcript_revision integer NOT NULL,
    notes json NOT NULL,
    template_version text,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (project_id, recording_id)
);

-- How the recordings of a project are worked on, where that differs from the server's settings.
CREATE TABLE processing_settings (
    project_id integer PRIMARY KEY,
    language text,
    vocabulary text[] NOT NULL DEFAULT '{}',
    -- The text of a template for notes; each change is another version.
    notes_template text,
    notes_template_version integer NOT NULL DEFAULT 0,
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
