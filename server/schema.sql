-- The tables as server/migrations leave them. Made by "npm run gen"; not for running.

CREATE TABLE api_keys (
    id uuid NOT NULL,
    user_id integer NOT NULL,
    label text NOT NULL,
    hash text NOT NULL,
    mask text NOT NULL,
    scopes text[] NOT NULL,
    project_ids integer[] NOT NULL DEFAULT '{}'::integer[],
    organization_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
    created_at timestamp with time zone NOT NULL DEFAULT now(),
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    last_rolled_at timestamp with time zone,
    CONSTRAINT api_keys_hash_key UNIQUE (hash),
    CONSTRAINT api_keys_pkey PRIMARY KEY (id),
    CONSTRAINT api_keys_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
CREATE INDEX api_keys_user ON api_keys USING btree (user_id);

CREATE TABLE event_heads (
    project_id integer NOT NULL,
    last_sequence bigint NOT NULL DEFAULT 0,
    pruned_to bigint NOT NULL DEFAULT 0,
    CONSTRAINT event_heads_pkey PRIMARY KEY (project_id)
);

CREATE TABLE events (
    project_id integer NOT NULL,
    number bigint NOT NULL,
    sequence bigint,
    recording_id uuid NOT NULL,
    type text NOT NULL,
    data json NOT NULL,
    created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT events_pkey PRIMARY KEY (project_id, number)
);
CREATE INDEX events_new ON events USING btree (project_id, number) WHERE (sequence IS NULL);
CREATE INDEX events_recording ON events USING btree (project_id, recording_id, sequence) WHERE (sequence IS NOT NULL);
CREATE UNIQUE INDEX events_sequence ON events USING btree (project_id, sequence) WHERE (sequence IS NOT NULL);

CREATE TABLE folded_segments (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    "position" integer NOT NULL,
    echo_of integer NOT NULL,
    segment json NOT NULL,
    CONSTRAINT folded_segments_pkey PRIMARY KEY (project_id, recording_id, "position")
);

CREATE TABLE idempotency_keys (
    project_id integer NOT NULL,
    digest uuid NOT NULL,
    request_digest uuid NOT NULL,
    recording_id uuid NOT NULL,
    upload_token text,
    created_at timestamp with time zone NOT NULL DEFAULT now(),
    lease_expires_at timestamp with time zone,
    CONSTRAINT idempotency_keys_pkey PRIMARY KEY (project_id, digest)
);
CREATE INDEX idempotency_keys_created ON idempotency_keys USING btree (project_id, created_at);

CREATE TABLE installation (
    name text NOT NULL,
    value bytea NOT NULL,
    created_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT installation_pkey PRIMARY KEY (name)
);

CREATE TABLE invitations (
    id uuid NOT NULL,
    organization_id uuid NOT NULL,
    email text NOT NULL,
    role text NOT NULL,
    token_hash bytea NOT NULL,
    invited_by integer NOT NULL,
    created_at timestamp with time zone NOT NULL DEFAULT now(),
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    revoked_at timestamp with time zone,
    CONSTRAINT invitations_token_hash_key UNIQUE (token_hash),
    CONSTRAINT invitations_pkey PRIMARY KEY (id),
    CONSTRAINT invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES users(id),
    CONSTRAINT invitations_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
    CONSTRAINT invitations_role_check CHECK ((role = ANY (ARRAY['member'::text, 'admin'::text])))
);
CREATE INDEX invitations_organization ON invitations USING btree (organization_id, lower(email));

CREATE TABLE kept_recordings (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    kept_by integer NOT NULL,
    kept_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT kept_recordings_pkey PRIMARY KEY (project_id, recording_id)
);

CREATE TABLE media (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    state text NOT NULL,
    source text NOT NULL,
    filename text,
    cut_short boolean NOT NULL DEFAULT false,
    received_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
    processed_at timestamp with time zone,
    expected_sha256 text,
    duration_ms bigint,
    has_video boolean,
    has_audio boolean,
    description jsonb,
    sound_ranges jsonb,
    CONSTRAINT media_pkey PRIMARY KEY (project_id, recording_id)
);
CREATE INDEX media_received ON media USING btree (project_id, received_at) WHERE (state <> 'deleted'::text);

CREATE TABLE media_files (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    role text NOT NULL,
    blob_key text NOT NULL,
    size_bytes bigint NOT NULL,
    sha256 text,
    content_type text NOT NULL,
    created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT media_files_pkey PRIMARY KEY (project_id, recording_id, role)
);

CREATE TABLE memberships (
    id uuid NOT NULL,
    user_id integer NOT NULL,
    organization_id uuid NOT NULL,
    role text NOT NULL,
    created_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT memberships_user_id_organization_id_key UNIQUE (user_id, organization_id),
    CONSTRAINT memberships_pkey PRIMARY KEY (id),
    CONSTRAINT memberships_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
    CONSTRAINT memberships_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id),
    CONSTRAINT memberships_role_check CHECK ((role = ANY (ARRAY['member'::text, 'admin'::text])))
);

CREATE TABLE notes (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    transcript_revision integer NOT NULL,
    notes json NOT NULL,
    template_version text,
    created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT notes_pkey PRIMARY KEY (project_id, recording_id)
);

CREATE TABLE organizations (
    id uuid NOT NULL,
    name text NOT NULL,
    slug text NOT NULL,
    members_can_use_personal_api_keys boolean NOT NULL DEFAULT true,
    created_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT organizations_slug_key UNIQUE (slug),
    CONSTRAINT organizations_pkey PRIMARY KEY (id)
);

CREATE TABLE processing_settings (
    project_id integer NOT NULL,
    language text,
    vocabulary text[] NOT NULL DEFAULT '{}'::text[],
    notes_template text,
    notes_template_version integer NOT NULL DEFAULT 0,
    updated_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT processing_settings_pkey PRIMARY KEY (project_id)
);

CREATE TABLE processing_steps (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    step text NOT NULL,
    state text NOT NULL,
    run uuid NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    percent smallint NOT NULL DEFAULT 0,
    engine text,
    language text,
    is_asked_for boolean NOT NULL DEFAULT false,
    waits_for text,
    error_code text,
    reason text,
    result jsonb,
    queued_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    CONSTRAINT processing_steps_pkey PRIMARY KEY (project_id, recording_id, step)
);
CREATE INDEX processing_steps_failed ON processing_steps USING btree (project_id, finished_at DESC, recording_id) WHERE (state = 'failed'::text);
CREATE INDEX processing_steps_waiting ON processing_steps USING btree (step, waits_for, queued_at) WHERE (state = 'waiting'::text);

CREATE TABLE projects (
    id integer GENERATED BY DEFAULT AS IDENTITY NOT NULL,
    uuid uuid NOT NULL,
    organization_id uuid NOT NULL,
    name text NOT NULL,
    api_token text NOT NULL,
    timezone text NOT NULL DEFAULT 'UTC'::text,
    created_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT projects_api_token_key UNIQUE (api_token),
    CONSTRAINT projects_uuid_key UNIQUE (uuid),
    CONSTRAINT projects_pkey PRIMARY KEY (id),
    CONSTRAINT projects_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);
CREATE INDEX projects_organization ON projects USING btree (organization_id);

CREATE TABLE recall_limits (
    name text NOT NULL,
    minute timestamp with time zone NOT NULL,
    calls integer NOT NULL,
    blocked_until timestamp with time zone,
    CONSTRAINT recall_limits_pkey PRIMARY KEY (name)
);

CREATE TABLE recall_uploads (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    sdk_upload_id uuid NOT NULL,
    recall_recording_id uuid,
    upload_status text NOT NULL DEFAULT 'pending'::text,
    created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
    heard_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
    checked_at timestamp with time zone,
    media_state text NOT NULL DEFAULT 'waiting'::text,
    transcript_state text NOT NULL DEFAULT 'waiting'::text,
    participants_state text NOT NULL DEFAULT 'waiting'::text,
    settled_at timestamp with time zone,
    transcript_found_at timestamp with time zone,
    lines_seen integer,
    lines_seen_at timestamp with time zone,
    copy_owner uuid,
    copy_expires_at timestamp with time zone,
    CONSTRAINT recall_uploads_pkey PRIMARY KEY (project_id, recording_id)
);
CREATE INDEX recall_uploads_recall ON recall_uploads USING btree (recall_recording_id);
CREATE INDEX recall_uploads_sdk ON recall_uploads USING btree (sdk_upload_id);
CREATE INDEX recall_uploads_unsettled ON recall_uploads USING btree (heard_at) WHERE (settled_at IS NULL);

CREATE TABLE recall_webhooks (
    message_id text NOT NULL,
    event text NOT NULL,
    body jsonb NOT NULL,
    received_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
    handled_at timestamp with time zone,
    outcome text,
    CONSTRAINT recall_webhooks_pkey PRIMARY KEY (message_id)
);
CREATE INDEX recall_webhooks_received ON recall_webhooks USING btree (received_at);

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
    status text NOT NULL DEFAULT 'recording'::text,
    notes text,
    error_message text,
    video_url text,
    video_size_bytes bigint,
    participants text[] NOT NULL DEFAULT '{}'::text[],
    summary text,
    extracted_tasks json NOT NULL DEFAULT '[]'::json,
    tasks_generated_at timestamp with time zone,
    summary_generated_at timestamp with time zone,
    started_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
    completed_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
    version bigint NOT NULL DEFAULT 1,
    next_position integer NOT NULL DEFAULT 0,
    unindexed_from integer,
    upload_service text,
    reached_status text NOT NULL DEFAULT 'recording'::text,
    upload_notice text,
    segments_sent bigint NOT NULL DEFAULT 0,
    transcript_revision integer NOT NULL DEFAULT 1,
    summary_by text,
    tasks_by text,
    search_due boolean NOT NULL DEFAULT true,
    CONSTRAINT recordings_project_id_sdk_upload_id_key UNIQUE (project_id, sdk_upload_id),
    CONSTRAINT recordings_pkey PRIMARY KEY (project_id, id)
);
CREATE INDEX recordings_created ON recordings USING btree (project_id, created_at DESC, id DESC);
CREATE INDEX recordings_created_by ON recordings USING btree (project_id, created_by, started_at DESC, id DESC);
CREATE INDEX recordings_platform ON recordings USING btree (project_id, platform, started_at DESC, id DESC);
CREATE INDEX recordings_search_due ON recordings USING btree (project_id, id) WHERE search_due;
CREATE INDEX recordings_started ON recordings USING btree (project_id, started_at DESC, id DESC);
CREATE INDEX recordings_status ON recordings USING btree (project_id, status, started_at DESC, id DESC);
CREATE INDEX recordings_unindexed ON recordings USING btree (project_id, id) WHERE (unindexed_from IS NOT NULL);

CREATE TABLE recurring_tasks (
    name text NOT NULL,
    next_at timestamp with time zone NOT NULL,
    CONSTRAINT recurring_tasks_pkey PRIMARY KEY (name)
);

CREATE TABLE retention_settings (
    project_id integer NOT NULL,
    media_days integer,
    recording_days integer,
    updated_by integer,
    updated_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT retention_settings_pkey PRIMARY KEY (project_id)
);

CREATE TABLE retired_identities (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    identity uuid NOT NULL,
    CONSTRAINT retired_identities_pkey PRIMARY KEY (project_id, recording_id, identity)
);

CREATE TABLE schema_migrations (
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT schema_migrations_pkey PRIMARY KEY (name)
);

CREATE TABLE search_changes (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    id bigint NOT NULL,
    from_position integer,
    CONSTRAINT search_changes_pkey PRIMARY KEY (project_id, recording_id, id)
);
CREATE INDEX search_changes_latest ON search_changes USING btree (id);

CREATE TABLE search_documents (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    language text,
    words integer NOT NULL DEFAULT 0,
    speakers text[] NOT NULL DEFAULT '{}'::text[],
    fields_digest text,
    CONSTRAINT search_documents_pkey PRIMARY KEY (project_id, recording_id) INCLUDE (words)
);
CREATE INDEX search_documents_language ON search_documents USING btree (project_id, language);

CREATE TABLE search_lines (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    lines bytea NOT NULL,
    CONSTRAINT search_lines_pkey PRIMARY KEY (project_id, recording_id)
);

CREATE TABLE search_postings (
    project_id integer NOT NULL,
    lexeme text NOT NULL,
    recording_id uuid NOT NULL,
    kind smallint NOT NULL,
    occurrences integer NOT NULL,
    places bytea NOT NULL,
    CONSTRAINT search_postings_pkey PRIMARY KEY (project_id, lexeme, recording_id, kind) INCLUDE (occurrences)
);
CREATE INDEX search_postings_recording ON search_postings USING btree (project_id, recording_id);

CREATE TABLE search_words (
    project_id integer NOT NULL,
    plain text NOT NULL,
    word text NOT NULL,
    lexeme text NOT NULL,
    CONSTRAINT search_words_pkey PRIMARY KEY (project_id, plain, word, lexeme)
);
CREATE INDEX search_words_trigrams ON search_words USING gin (plain gin_trgm_ops);

CREATE TABLE segment_details (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    "position" integer NOT NULL,
    end_ms double precision,
    words json,
    heard_text text,
    heard_speaker text,
    speaker_set boolean NOT NULL DEFAULT false,
    CONSTRAINT segment_details_pkey PRIMARY KEY (project_id, recording_id, "position")
);

CREATE TABLE shares (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    id uuid NOT NULL,
    token_hash text NOT NULL,
    label text,
    include_media boolean NOT NULL,
    expires_at timestamp with time zone,
    created_by integer NOT NULL,
    created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
    open_count bigint NOT NULL DEFAULT 0,
    last_opened_at timestamp with time zone,
    CONSTRAINT shares_pkey PRIMARY KEY (project_id, recording_id, id)
);
CREATE UNIQUE INDEX shares_token ON shares USING btree (project_id, token_hash);

CREATE TABLE sign_in_links (
    token_hash bytea NOT NULL,
    user_id integer NOT NULL,
    created_at timestamp with time zone NOT NULL DEFAULT now(),
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT sign_in_links_pkey PRIMARY KEY (token_hash),
    CONSTRAINT sign_in_links_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
CREATE INDEX sign_in_links_user ON sign_in_links USING btree (user_id);

CREATE TABLE task_marks (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    marks json NOT NULL,
    CONSTRAINT task_marks_pkey PRIMARY KEY (project_id, recording_id)
);

CREATE TABLE transcript_revisions (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    revision integer NOT NULL,
    source text NOT NULL,
    engine text,
    model text,
    language text,
    created_by integer,
    created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
    edits_kept integer NOT NULL DEFAULT 0,
    edits_left integer NOT NULL DEFAULT 0,
    segment_count integer NOT NULL,
    segments json,
    CONSTRAINT transcript_revisions_pkey PRIMARY KEY (project_id, recording_id, revision)
);

CREATE TABLE transcript_search_blocks (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    block integer NOT NULL,
    text text NOT NULL,
    CONSTRAINT transcript_search_blocks_pkey PRIMARY KEY (project_id, recording_id, block)
);
CREATE INDEX transcript_search_blocks_text ON transcript_search_blocks USING gin (text gin_trgm_ops) WITH (gin_pending_list_limit='256');

CREATE TABLE transcript_segments (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    "position" integer NOT NULL,
    identity uuid,
    timestamp_ms double precision,
    speaker text,
    text text NOT NULL,
    confidence double precision,
    is_final boolean,
    reindex boolean NOT NULL DEFAULT false,
    replacements integer NOT NULL DEFAULT 0,
    CONSTRAINT transcript_segments_pkey PRIMARY KEY (project_id, recording_id, "position")
);
CREATE UNIQUE INDEX transcript_segments_identity ON transcript_segments USING btree (project_id, recording_id, identity) WHERE (identity IS NOT NULL);
CREATE INDEX transcript_segments_reindex ON transcript_segments USING btree (project_id, recording_id, "position") WHERE reindex;

CREATE TABLE uploads (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    id uuid NOT NULL,
    blob_key text NOT NULL,
    length_bytes bigint,
    received_bytes bigint NOT NULL DEFAULT 0,
    writer_state jsonb NOT NULL DEFAULT '{}'::jsonb,
    filename text,
    content_type text,
    metadata text,
    expected_sha256 text,
    created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
    active_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
    finished_at timestamp with time zone,
    end_reason text,
    lock_owner uuid,
    lock_expires_at timestamp with time zone,
    lock_wanted boolean NOT NULL DEFAULT false,
    CONSTRAINT uploads_pkey PRIMARY KEY (project_id, recording_id)
);
CREATE INDEX uploads_unfinished ON uploads USING btree (active_at) WHERE (finished_at IS NULL);

CREATE TABLE used_sign_in_attempts (
    attempt_hash bytea NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT used_sign_in_attempts_pkey PRIMARY KEY (attempt_hash)
);
CREATE INDEX used_sign_in_attempts_expiry ON used_sign_in_attempts USING btree (expires_at);

CREATE TABLE user_identities (
    issuer text NOT NULL,
    subject text NOT NULL,
    user_id integer NOT NULL,
    created_at timestamp with time zone NOT NULL DEFAULT now(),
    last_used_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT user_identities_pkey PRIMARY KEY (issuer, subject),
    CONSTRAINT user_identities_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
CREATE INDEX user_identities_user ON user_identities USING btree (user_id);

CREATE TABLE user_sessions (
    id integer GENERATED BY DEFAULT AS IDENTITY NOT NULL,
    user_id integer NOT NULL,
    token_hash bytea NOT NULL,
    by_link boolean NOT NULL DEFAULT false,
    created_at timestamp with time zone NOT NULL DEFAULT now(),
    updated_at timestamp with time zone NOT NULL DEFAULT now(),
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT user_sessions_token_hash_key UNIQUE (token_hash),
    CONSTRAINT user_sessions_pkey PRIMARY KEY (id),
    CONSTRAINT user_sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
CREATE INDEX user_sessions_expiry ON user_sessions USING btree (expires_at);
CREATE INDEX user_sessions_user ON user_sessions USING btree (user_id);

CREATE TABLE users (
    id integer GENERATED BY DEFAULT AS IDENTITY NOT NULL,
    uuid uuid NOT NULL,
    distinct_id text NOT NULL,
    email text NOT NULL,
    first_name text NOT NULL DEFAULT ''::text,
    last_name text NOT NULL DEFAULT ''::text,
    is_staff boolean NOT NULL DEFAULT false,
    is_active boolean NOT NULL DEFAULT true,
    current_project_id integer,
    created_at timestamp with time zone NOT NULL DEFAULT now(),
    password_hash text,
    updated_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT users_distinct_id_key UNIQUE (distinct_id),
    CONSTRAINT users_uuid_key UNIQUE (uuid),
    CONSTRAINT users_pkey PRIMARY KEY (id),
    CONSTRAINT users_current_project_id_fkey FOREIGN KEY (current_project_id) REFERENCES projects(id)
);
CREATE UNIQUE INDEX users_email ON users USING btree (lower(email));
