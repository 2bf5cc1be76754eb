-- What an import from Recall.ai waits for: lines that still come in live, and a copy under way.

ALTER TABLE recall_uploads
    -- When the final transcript was first there to be fetched.
    ADD COLUMN transcript_found_at timestamptz,
    -- The recording's next_position as it was last looked at, and when it was first seen there.
    ADD COLUMN lines_seen integer,
    ADD COLUMN lines_seen_at timestamptz,
    -- Who copies the media, of whichever process; the claim is renewed every few seconds.
    ADD COLUMN copy_owner uuid,
    ADD COLUMN copy_expires_at timestamptz;
