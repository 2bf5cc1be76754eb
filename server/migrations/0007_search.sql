-- What the ranked search reads: an index of words, kept behind the recordings by the search indexer.
--
-- Every table leads with project_id. No foreign keys: who deletes a recording deletes its rows here.

-- Whether the search indexer has to look at the recording again. True of all that are here now.
ALTER TABLE recordings ADD COLUMN search_due boolean NOT NULL DEFAULT true;
CREATE INDEX recordings_search_due ON recordings (project_id, id) WHERE search_due;

-- What the word index has not taken in yet. Rows are only added, so that nobody waits for it.
CREATE TABLE search_changes (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    -- Lines from this position on have changed; null where none has.
    from_position integer,
    PRIMARY KEY (project_id, recording_id, id)
);
CREATE INDEX search_changes_latest ON search_changes (id);

-- A recording as far as it is in the index.
CREATE TABLE search_documents (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    -- Whose stems its words have: a language that PostgreSQL knows, or 'simple'.
    language text,
    words integer NOT NULL DEFAULT 0,
    -- In the order in which search_lines counts them.
    speakers text[] NOT NULL DEFAULT '{}',
    -- Of title, notes, summary, tasks and people, as they were taken in.
    fields_digest text,
    PRIMARY KEY (project_id, recording_id) INCLUDE (words)
);
CREATE INDEX search_documents_language ON search_documents (project_id, language);

-- Position, number of words and speaker of each line (features/search/line-map.ts). Apart from the
-- documents, which are read by the thousand.
CREATE TABLE search_lines (
    project_id integer NOT NULL,
    recording_id uuid NOT NULL,
    lines bytea NOT NULL,
    PRIMARY KEY (project_id, recording_id)
);

-- Where a word occurs, a row for each word of a recording. Ranking reads the index alone.
CREATE TABLE search_postings (
    project_id integer NOT NULL,
    lexeme text COLLATE "C" NOT NULL,
    recording_id uuid NOT NULL,
    -- Transcript, title, notes, … (features/search/search-kinds.ts).
    kind smallint NOT NULL,
    occurrences integer NOT NULL,
    -- The numbers of these words within the text (features/search/places.ts).
    places bytea NOT NULL,
    PRIMARY KEY (project_id, lexeme, recording_id, kind) INCLUDE (occurrences)
);
CREATE INDEX search_postings_recording ON search_postings (project_id, recording_id);

-- Words as they are written, for beginnings of words and for wrong spellings.
CREATE TABLE search_words (
    project_id integer NOT NULL,
    -- Without accents.
    plain text COLLATE "C" NOT NULL,
    word text COLLATE "C" NOT NULL,
    lexeme text COLLATE "C" NOT NULL,
    PRIMARY KEY (project_id, plain, word, lexeme)
);
CREATE INDEX search_words_trigrams ON search_words USING gin (plain gin_trgm_ops);
