// Made of server/openapi.json by "npm run gen".

export interface paths {
    "/api/invitations/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invitations
         * @description For administrators: those that can still be accepted.
         */
        get: operations["invitations_list"];
        put?: never;
        /**
         * Invite somebody
         * @description For administrators. No mail is sent: the link in the answer is to be passed on. It works once, for 7 days, and takes the place of an earlier one for the same email.
         */
        post: operations["invitations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{invitation_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an invitation back
         * @description For administrators. Its link does not work any more.
         */
        delete: operations["invitations_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/accept/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who invites, and where to
         * @description What the page of an invitation shows; changes nothing.
         */
        get: operations["invitations_accept_retrieve"];
        put?: never;
        /**
         * Accept an invitation
         * @description Makes the account and signs in. Where somebody with this email is known here, `password` must be the one of that account, and the names are left alone.
         */
        post: operations["invitations_accept_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List members
         * @description Who belongs to the organization of the current project.
         */
        get: operations["members_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{membership_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description For administrators, and for whoever leaves. Ends the person’s sessions and keys; recordings stay.
         */
        delete: operations["members_destroy"];
        options?: never;
        head?: never;
        /**
         * Change a member’s role
         * @description For administrators. The last one stays one.
         */
        patch: operations["members_partial_update"];
        trace?: never;
    };
    "/api/personal_api_keys/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List keys
         * @description One’s own, the newest first, without their values.
         */
        get: operations["personal_api_keys_list"];
        put?: never;
        /**
         * Create a key
         * @description `value` is the key, shown this once. Without `scoped_teams` (projects) and `scoped_organizations` it opens all that its owner may. A person has at most 10.
         */
        post: operations["personal_api_keys_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal_api_keys/{key_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve the key in use
         * @description What `@current`, the key of this request, is called and may do; never its value. Who has signed in may ask for any key of theirs.
         */
        get: operations["personal_api_keys_retrieve"];
        put?: never;
        post?: never;
        /**
         * Revoke a key
         * @description It stops working within 3 seconds.
         */
        delete: operations["personal_api_keys_destroy"];
        options?: never;
        head?: never;
        /**
         * Change a key
         * @description Its label and what it may do; its value stays.
         */
        patch: operations["personal_api_keys_partial_update"];
        trace?: never;
    };
    "/api/personal_api_keys/{key_id}/roll/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a key a new value
         * @description The answer has the new value, this once. The old one stops working within 3 seconds.
         */
        post: operations["personal_api_keys_roll_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List projects
         * @description The projects of the organizations that the key opens.
         *
         *     Scope: `project:read`.
         */
        get: operations["projects_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a project
         * @description `@current` is the current project of the key's user.
         *
         *     Scope: `project:read`.
         */
        get: operations["projects_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List recordings
         * @description The recordings of the project, whole, latest start first. Pages by `limit` and `offset`, or, without drift while recordings are added, by `cursor`.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["desktop_recordings_list"];
        put?: never;
        /**
         * Create a recording
         * @description Makes a recording and opens the upload for its media. The `upload_token` is in this answer only; a recorder hands it to its SDK.
         *
         *     Scope: `desktop_recording:write`.
         */
        post: operations["desktop_recordings_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a recording
         * @description The recording with its whole transcript.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["desktop_recordings_retrieve"];
        /**
         * Update a recording
         * @description Needs `platform`; other fields that are not given keep their values. `transcript_segments` and `extracted_tasks` replace the whole list; `transcript_text` follows the segments.
         *
         *     Scope: `desktop_recording:write`.
         */
        put: operations["desktop_recordings_update"];
        post?: never;
        /**
         * Delete a recording
         * @description Deletes the recording, its transcript and its media for good.
         *
         *     Scope: `desktop_recording:write`.
         */
        delete: operations["desktop_recordings_destroy"];
        options?: never;
        head?: never;
        /**
         * Change a recording
         * @description Sets the fields that are given. `transcript_segments` and `extracted_tasks` replace the whole list; `transcript_text` follows the segments.
         *
         *     Scope: `desktop_recording:write`.
         */
        patch: operations["desktop_recordings_partial_update"];
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/append_segments/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Append transcript segments
         * @description Adds segments at the end, in the order of arrival. A segment is known by its timestamp and speaker (and its text, where the timestamp is 0): one that is there already is dropped, a draft is replaced by what comes later. So a retry never doubles anything.
         *
         *     Scope: `desktop_recording:write`.
         */
        post: operations["desktop_recordings_append_segments_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/echoes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Echoes that were taken out
         * @description Lines that said, under another name and a moment later, what a line before them says: a microphone that hears the loudspeaker. They are not in the transcript, and not lost.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["desktop_recordings_echoes_retrieve"];
        put?: never;
        /**
         * Take echoes out
         * @description Looks for echoes in the transcript as it is, and takes them out.
         *
         *     Scope: `desktop_recording:write`.
         */
        post: operations["desktop_recordings_echoes_create"];
        /**
         * Put echoes back
         * @description Puts every line that was taken out back where it was.
         *
         *     Scope: `desktop_recording:write`.
         */
        delete: operations["desktop_recordings_echoes_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/events/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a recording
         * @description What happens to one recording, as server-sent events: lines as they are spoken, notes as they are made. The stream ends when the recording is deleted.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["desktop_recordings_events_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/export/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A recording as a file
         * @description Title, notes, tasks and transcript as text, Markdown, subtitles (SRT, WebVTT), JSON, Word or PDF. JSON, WebVTT, SRT, Markdown and text can be imported again.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["desktop_recordings_export_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/import/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a transcript
         * @description Puts the transcript of a file in the place of the recording’s own. The body is the file, or a form whose first file it is, of at most 20 MiB. What kind of file it is is found out: WebVTT (Zoom, Teams), SRT, JSON of Deepgram, AssemblyAI, Whisper, Amazon, Azure, Recall.ai or Minutebook, a Zoom chat, STM, an IRC log, Markdown notes or text with times.
         *
         *     Scope: `desktop_recording:write`.
         */
        post: operations["desktop_recordings_import_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/integrity/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What arrived, and whether it is whole
         * @description Bytes acknowledged, the checksum of the file, its decoded duration, what became of every segment that was sent, and stretches of sound over 30 seconds for which there are no words.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["desktop_recordings_integrity_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/keep/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a recording is exempted from retention
         * @description Retention leaves alone what is kept.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["desktop_recordings_keep_retrieve"];
        put?: never;
        /**
         * Exempt a recording from retention
         * @description It stays until somebody deletes it, however old it gets. Repeating it is fine.
         *
         *     Scope: `desktop_recording:write`.
         */
        post: operations["desktop_recordings_keep_create"];
        /**
         * Exempt a recording no longer
         * @description Where its time has come already, retention deletes it within minutes.
         *
         *     Scope: `desktop_recording:write`.
         */
        delete: operations["desktop_recordings_keep_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/media/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Play or download a recording
         * @description The video or the sound, in a form that browsers play; ranges are answered. `original=true` gives the file as it arrived, `download=true` has a browser save it.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["desktop_recordings_media_retrieve"];
        put?: never;
        post?: never;
        /**
         * Delete the media, keep the text
         * @description Deletes the file, and everything made of it, for good. The transcript, the notes and the recording itself stay; it takes no other file afterwards.
         *
         *     Scope: `desktop_recording:write`.
         */
        delete: operations["desktop_recordings_media_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/media/link/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A link to the media that needs no key
         * @description For players that can send no header. Whoever has the link can fetch the media until it expires: after `expires_in` seconds, an hour where it is not given, a week at most.
         *
         *     Scope: `desktop_recording:read`.
         */
        post: operations["desktop_recordings_media_link_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/media/poster/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A picture of a recording
         * @description A frame of the video as JPEG, at most 640 pixels wide.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["desktop_recordings_media_poster_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/media/waveform/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The waveform of a recording
         * @description How loud the sound is over time, to draw.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["desktop_recordings_media_waveform_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/notes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Notes with their evidence
         * @description Summary, chapters, decisions and tasks, each line with the lines of the transcript that support it and the words quoted from them. A line whose quote was corrected or replaced since is marked as stale; write the notes anew with `POST …/processing/` from `notes`.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["desktop_recordings_notes_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/processing/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a recording is
         * @description The steps that a recording goes through once it has arrived: its media, its transcript, its notes. A step that waits says what for.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["desktop_recordings_processing_retrieve"];
        put?: never;
        /**
         * Do it again
         * @description Begins anew from a step (`transcript` where none is given) and goes on to the end, with another engine or language if you like. The transcript of before is kept as a revision; corrections and names are carried over. A run under way gives way. From `notes`, a summary and tasks that a client has set until now are written over, since you ask for it.
         *
         *     Scope: `desktop_recording:write`.
         */
        post: operations["desktop_recordings_processing_create"];
        /**
         * Cancel it
         * @description Stops the transcript and the notes, waiting, queued or under way. What was there before stays. Making a file playable is not stopped.
         *
         *     Scope: `desktop_recording:write`.
         */
        delete: operations["desktop_recordings_processing_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/revisions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Transcripts so far
         * @description The present transcript and those before it, the latest first. None is ever lost.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["desktop_recordings_revisions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/revisions/{revision}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A transcript as it was
         * @description One revision with its lines.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["desktop_recordings_revisions_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/revisions/{revision}/restore/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back to a transcript
         * @description Makes an earlier transcript the present one again, as it was then. The one that it takes the place of is kept as a revision too. Notes are written anew.
         *
         *     Scope: `desktop_recording:write`.
         */
        post: operations["desktop_recordings_revisions_restore_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/segments/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The transcript, line by line
         * @description What `transcript_segments` of the recording holds, with what is known beside: the id of each line, when it ends, its words with their times, and what a person corrected.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["desktop_recordings_segments_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/segments/{segment_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct a line
         * @description Changes the text or the speaker of one line. What was heard is kept beside it, and the correction is carried over when the recording is transcribed again. Notes that quote the line as it was are marked as stale.
         *
         *     Scope: `desktop_recording:write`.
         */
        patch: operations["desktop_recordings_segments_partial_update"];
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/shares/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The links to a recording
         * @description The latest first, expired ones included. Their addresses are kept nowhere.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["desktop_recordings_shares_list"];
        put?: never;
        /**
         * A link that shows a recording to whoever has it
         * @description Shows title, transcript, summary, notes, tasks and, unless `include_media` is false, the media, without signing in. It lasts until `expires_at`, or for `expires_in_days`, or for good, until it is revoked or the recording deleted. The address is in this answer only.
         *
         *     Scope: `desktop_recording:write`.
         */
        post: operations["desktop_recordings_shares_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/shares/{share_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a link
         * @description It opens nothing from the next request on.
         *
         *     Scope: `desktop_recording:write`.
         */
        delete: operations["desktop_recordings_shares_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/speakers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who speaks
         * @description The speakers of the transcript, in the order in which they first speak.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["desktop_recordings_speakers_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say who speaks
         * @description Renames speakers, in the order given, and says of single lines who speaks. Two speakers who get one name become one; null leaves it blank. The participants and the assignees of tasks follow, and where the old name is a label such as `Speaker 1`, so does what the server noted. The names are carried over when the recording is transcribed again.
         *
         *     Scope: `desktop_recording:write`.
         */
        patch: operations["desktop_recordings_speakers_partial_update"];
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/talk_time/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who spoke how long
         * @description By the lines of the transcript, drafts left out. Where a line has no end, it lasts as long as its words need, or until the next begins.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["desktop_recordings_talk_time_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/tasks/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tasks, and what became of them
         * @description What `extracted_tasks` of the recording holds, with when each is due, whether it is done, and the lines of the transcript that it comes from.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["desktop_recordings_tasks_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change, tick, add or remove tasks
         * @description The list as it shall be takes the place of the one there is, here and in `extracted_tasks`; notes that are made anew leave it alone. With `If-Match` nobody else’s change is lost. What is said of a task stays with its title should a recorder replace `extracted_tasks`.
         *
         *     Scope: `desktop_recording:write`.
         */
        patch: operations["desktop_recordings_tasks_partial_update"];
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/transcript/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a transcript
         * @deprecated
         * @description Kept for recorders of earlier versions. Read the recording instead.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["desktop_recordings_transcript_retrieve"];
        put?: never;
        /**
         * Append to a transcript
         * @deprecated
         * @description Kept for recorders of earlier versions; `timestamp_ms` is taken as `timestamp`. Use `append_segments` instead.
         *
         *     Scope: `desktop_recording:write`.
         */
        post: operations["desktop_recordings_transcript_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/upload_transcript/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a transcript
         * @deprecated
         * @description Kept for recorders of earlier versions; `timestamp_ms` is taken as `timestamp`. Use `append_segments` instead.
         *
         *     Scope: `desktop_recording:write`.
         */
        post: operations["desktop_recordings_upload_transcript_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/{id}/upload/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the upload is
         * @description Of the upload to this server; 404 where none was begun.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["desktop_recordings_upload_retrieve"];
        put?: never;
        /**
         * Upload the media in one request
         * @description For small files: the body is the file, or a form whose first file it is. It cannot be resumed; for anything large use tus at `/api/uploads/` with the upload token.
         *
         *     Scope: `desktop_recording:write`.
         */
        post: operations["desktop_recordings_upload_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/bulk_delete/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete several recordings
         * @description Deletes up to 200 recordings, each with its transcript and its media, for good. One after the other: should the request fail, some may be gone already; repeated, it names them as `not_found`.
         *
         *     Scope: `desktop_recording:write`.
         */
        post: operations["desktop_recordings_bulk_delete_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/bulk_export/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Several recordings as one archive
         * @description A ZIP of up to 200 recordings, a file each as `…/export/` makes it, in `format` (Markdown where none is named); `front_matter` as there. What has no transcript, or is not there, is named in `not-exported.txt` within. The archive is sent while it is made: should that fail, the connection breaks off before the end.
         *
         *     Scope: `desktop_recording:read`.
         */
        post: operations["desktop_recordings_bulk_export_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/create_upload/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a recording (earlier name)
         * @deprecated
         * @description Kept for recorders of earlier versions. POST to the list instead.
         *
         *     Scope: `desktop_recording:write`.
         */
        post: operations["desktop_recordings_create_upload_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/events/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow the project
         * @description What happens to all recordings of the project, as server-sent events: first what is kept after the last event that you have, then live. Each comes once, in order.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["desktop_recordings_events_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/desktop_recordings/search/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search recordings
         * @description Recordings that hold the words, the best first, each with its best places: lines of the transcript, title, notes, summary, tasks, people. Words are found in all their forms.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["desktop_recordings_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/processing_settings/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How recordings are worked on
         * @description The language, the vocabulary and the template for notes of this project.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["processing_settings_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change how recordings are worked on
         * @description Sets what is given and leaves the rest. Counts for what is worked on from now on.
         *
         *     Scope: `desktop_recording:write`.
         */
        patch: operations["processing_settings_partial_update"];
        trace?: never;
    };
    "/api/projects/{project_id}/processing/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What failed, or waits
         * @description Steps of the project in one state, the latest first, at most 200.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["processing_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/retention_settings/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How long recordings are kept
         * @description Counted in days since the server has a recording, or its media.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["retention_settings_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change how long recordings are kept
         * @description For administrators. Sets what is given and leaves the rest; null keeps for ever. What is too old by then goes within minutes, for good: ask `…/preview/` first. Recordings that are kept (`…/keep/`) stay.
         *
         *     Scope: `desktop_recording:write`.
         */
        patch: operations["retention_settings_partial_update"];
        trace?: never;
    };
    "/api/projects/{project_id}/retention_settings/preview/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What retention would delete now
         * @description Deletes nothing. Counts what would go by the rules in the query; a rule that is not given is the one that is set, `null` is none.
         *
         *     Scope: `desktop_recording:read`.
         */
        get: operations["retention_settings_preview_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has signed in
         * @description The person, organization and projects, and the token that changes need.
         */
        get: operations["session_retrieve"];
        put?: never;
        /**
         * Sign in
         * @description Sets the cookie of the session. An unknown email and a wrong password have the same answer.
         */
        post: operations["session_create"];
        /**
         * Sign out
         * @description Ends the session and takes its cookie away.
         */
        delete: operations["session_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/link/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by a link
         * @description With the token of a link that the server printed at its first start, or by `npx minutebook sign-in-link`. It works once, for 24 hours.
         */
        post: operations["session_link_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the password
         * @description Ends the other sessions of the person. Without a password, or after signing in by a link, `current_password` is not needed.
         */
        post: operations["session_password_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/user/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change name, email or current project
         * @description Sets what it is given.
         */
        patch: operations["session_user_partial_update"];
        trace?: never;
    };
    "/api/session/ways/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How people can sign in
         * @description What the sign-in page offers beside email and password.
         */
        get: operations["session_ways_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared/{token}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a link shows
         * @description Without a key: the token in the path is one. Mail addresses, who made it, the address of the meeting and what people noted for themselves are left out.
         */
        get: operations["shared_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared/{token}/media/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Play a shared recording
         * @description The video or the sound, in a form that browsers play; ranges are answered.
         */
        get: operations["shared_media_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared/{token}/poster/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A picture of a shared recording
         * @description A frame of the video as JPEG.
         */
        get: operations["shared_poster_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared/{token}/waveform/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The waveform of a shared recording
         * @description How loud the sound is over time, to draw.
         */
        get: operations["shared_waveform_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What this server is and can do
         * @description Without keys, passwords or folders.
         *
         *     Scope: `system:read`.
         */
        get: operations["system_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/models/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The models of speech
         * @description For administrators: what can be fetched and what is installed, the best first. Of several that are installed the first one works.
         *
         *     Scope: `system:read`.
         */
        get: operations["system_models_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/models/{model_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a model of speech
         * @description For administrators. Stops its download; what was fetched of it goes too.
         *
         *     Scope: `system:write`.
         */
        delete: operations["system_models_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/models/{model_id}/pull/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetch a model of speech
         * @description For administrators. Begins to fetch it, or what is missing or damaged of it, with the model that tells speakers apart; asking again while that is under way changes nothing. The list shows how far it is. What waits for a model goes on by itself once it is there.
         *
         *     Scope: `system:write`.
         */
        post: operations["system_models_pull_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/models/{model_id}/verify/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare a model with its checksums
         * @description For administrators. Reads all of it, which takes seconds; fetch it anew if damaged.
         *
         *     Scope: `system:write`.
         */
        post: operations["system_models_verify_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/storage/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much is stored
         * @description For administrators: the projects of the organizations that they administer, and the whole database and disk.
         *
         *     Scope: `system:read`.
         */
        get: operations["system_storage_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description The users that the key may see: its own.
         *
         *     Scope: `user:read`.
         */
        get: operations["users_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve the user of the key
         * @description The only user to be had is `@me`; `team` is the current project.
         *
         *     Scope: `user:read`.
         */
        get: operations["users_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AppendReceipt: {
            appended: number;
            /** @description Segments that were there already. */
            duplicate: number;
            /** Format: uuid */
            id: string;
            /** @description Drafts that a later segment took the place of. */
            replaced: number;
            /** Format: date-time */
            updated_at: string;
        };
        AppendSegments: {
            segments: {
                /** Format: double */
                confidence?: number | null;
                is_final?: boolean | null;
                speaker?: string | null;
                text: string;
                /** Format: double */
                timestamp?: number | null;
            }[];
        };
        BulkDelete: {
            ids: string[];
        };
        BulkDeleteResult: {
            deleted: string[];
            not_found: string[];
        };
        BulkExport: {
            /** @enum {string} */
            format?: "txt" | "md" | "srt" | "vtt" | "json" | "docx" | "pdf";
            front_matter?: boolean | null;
            ids: string[];
        };
        Chapter: {
            lines: components["schemas"]["NoteLine"][];
            start: number | null;
            title: string;
        };
        CreatedDesktopRecording: {
            completed_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** @description The user whose key made it. */
            created_by: number | null;
            duration_seconds: number | null;
            error_message: string | null;
            extracted_tasks: components["schemas"]["ExtractedTask"][];
            /** Format: uuid */
            id: string;
            meeting_title: string | null;
            meeting_url: string | null;
            notes: string | null;
            participants: string[];
            /** @enum {string} */
            platform: "zoom" | "teams" | "meet" | "desktop_audio" | "slack";
            recall_recording_id: string | null;
            /** Format: uuid */
            sdk_upload_id: string;
            /** Format: date-time */
            started_at: string;
            /** @enum {string} */
            status: "recording" | "uploading" | "processing" | "ready" | "error";
            summary: string | null;
            summary_generated_at: string | null;
            tasks_generated_at: string | null;
            /** @description The project. */
            team: number;
            transcript_segments: components["schemas"]["TranscriptSegment"][];
            /** @description The texts of the segments, joined by spaces. */
            transcript_text: string;
            /** Format: date-time */
            updated_at: string;
            upload_token: string;
            /** Format: int64 */
            video_size_bytes: ((number | null) | null) | number | null;
            video_url: string | null;
        };
        /**
         * @example {
         *       "platform": "desktop_audio"
         *     }
         */
        CreateDesktopRecording: {
            /** @enum {string} */
            platform?: "zoom" | "teams" | "meet" | "desktop_audio" | "slack";
            /** @enum {string} */
            upload_service?: "builtin" | "recall";
        };
        CreatedShare: {
            /** Format: date-time */
            created_at: string;
            created_by: number;
            /** @description null where it never expires. */
            expires_at: string | null;
            /** Format: uuid */
            id: string;
            include_media: boolean;
            label: string | null;
            last_opened_at: string | null;
            /** @description How often the page was opened. */
            open_count: number;
            /**
             * Format: uri
             * @description Told this once, and never again.
             */
            url: string;
        };
        CreateMediaLink: {
            /** Format: int32 */
            expires_in?: number;
            /** @enum {string} */
            what?: "media" | "poster";
        };
        CreateShare: {
            /** Format: date-time */
            expires_at?: string | null;
            /** Format: int32 */
            expires_in_days?: number | null;
            include_media?: boolean | null;
            label?: string | null;
        };
        DamagedFile: {
            name: string;
            /** @enum {string} */
            problem: "missing" | "another size" | "changed";
        };
        DesktopRecording: {
            completed_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** @description The user whose key made it. */
            created_by: number | null;
            duration_seconds: number | null;
            error_message: string | null;
            extracted_tasks: components["schemas"]["ExtractedTask"][];
            /** @description Whether the media have a picture, and so a poster; null while that is not known, and without media. Only where `fields` names it. */
            has_video?: boolean | null;
            /** Format: uuid */
            id: string;
            meeting_title: string | null;
            meeting_url: string | null;
            notes: string | null;
            participants: string[];
            /** @enum {string} */
            platform: "zoom" | "teams" | "meet" | "desktop_audio" | "slack";
            recall_recording_id: string | null;
            /** Format: uuid */
            sdk_upload_id: string;
            /** Format: date-time */
            started_at: string;
            /** @enum {string} */
            status: "recording" | "uploading" | "processing" | "ready" | "error";
            summary: string | null;
            summary_generated_at: string | null;
            tasks_generated_at: string | null;
            /** @description The project. */
            team: number;
            transcript_segments: components["schemas"]["TranscriptSegment"][];
            /** @description The texts of the segments, joined by spaces. */
            transcript_text: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            video_size_bytes: ((number | null) | null) | number | null;
            video_url: string | null;
        };
        DesktopRecordingUpdate: {
            /** Format: date-time */
            completed_at?: string | null;
            /** Format: int32 */
            duration_seconds?: number | null;
            error_message?: string | null;
            extracted_tasks?: {
                assignee?: string | null;
                description?: string;
                title: string;
            }[];
            meeting_title?: string | null;
            /** Format: uri */
            meeting_url?: string | null;
            notes?: string | null;
            participants?: string[];
            /** @enum {string} */
            platform: "zoom" | "teams" | "meet" | "desktop_audio" | "slack";
            /** Format: uuid */
            recall_recording_id?: string | null;
            /** Format: date-time */
            started_at?: string;
            /** @enum {string} */
            status?: "recording" | "uploading" | "processing" | "ready" | "error";
            summary?: string | null;
            /** Format: date-time */
            summary_generated_at?: string | null;
            /** Format: date-time */
            tasks_generated_at?: string | null;
            transcript_segments?: {
                /** Format: double */
                confidence?: number | null;
                is_final?: boolean | null;
                speaker?: string | null;
                text: string;
                /** Format: double */
                timestamp?: number | null;
            }[];
            /** Format: int64 */
            video_size_bytes?: number | null;
            /** Format: uri */
            video_url?: string | null;
        };
        /** @description Where media lie in a folder. */
        Disk: {
            free_bytes: number;
            total_bytes: number;
        } | null;
        Echo: {
            /** @description The id of the line that it repeats. */
            echo_of: number;
            line: components["schemas"]["TimelineSegment"];
        };
        Echoes: {
            count: number;
            echoes: components["schemas"]["Echo"][];
        };
        Error: {
            attr: string | null;
            code: string;
            detail: string;
            type: string;
        };
        Evidence: {
            /** @description The line no longer holds the quote, or is gone. */
            is_stale: boolean;
            /** @description Words of that line, as they stood there. */
            quote: string;
            /** @description The id of the line of the transcript. */
            segment: number;
            speaker: string | null;
            /** @description Milliseconds; where to play from. */
            timestamp: number | null;
        };
        ExtractedTask: {
            assignee: string | null;
            description?: string;
            title: string;
        };
        FacetValue: {
            count: number;
            value: string | number;
        };
        FoundRecording: {
            created_by: number | null;
            duration_seconds: number | null;
            /** Format: uuid */
            id: string;
            meeting_title: string | null;
            participants: string[];
            /** @enum {string} */
            platform: "zoom" | "teams" | "meet" | "desktop_audio" | "slack";
            /** Format: date-time */
            started_at: string;
            /** @enum {string} */
            status: "recording" | "uploading" | "processing" | "ready" | "error";
        };
        ImportedTranscript: {
            /**
             * @description What the file turned out to be.
             * @enum {string}
             */
            format: "minutebook" | "webvtt" | "srt" | "deepgram" | "assemblyai" | "whisper" | "aws" | "azure" | "recall" | "zoom-chat" | "irc" | "stm" | "rttm" | "markdown" | "text" | "meeting-summary";
            /** @description Which of the recording's transcripts this is. */
            revision: number;
            segments: number;
            /** @description Different names among the segments. */
            speakers: number;
        };
        Integrity: {
            /** @description Null until the sound is known. */
            coverage: {
                gap_limit_ms: number;
                segments_after_end: number;
                sound_without_words: components["schemas"]["TimeRange"][];
            } | null;
            media: {
                cut_short: boolean;
                /** @description Of the decoded samples. */
                duration_ms: number | null;
                has_audio: boolean | null;
                has_video: boolean | null;
                processed_at: string | null;
                /** Format: date-time */
                received_at: string;
                sha256: string | null;
                sha256_announced: string | null;
                sha256_matches: boolean | null;
                size_bytes: number | null;
                source: string;
                /** @description received, processed, failed or deleted. */
                state: string;
            } | null;
            transcript: {
                appended: number;
                duplicate: number;
                first_timestamp: number | null;
                last_timestamp: number | null;
                replaced: number;
                segments_sent: number;
                without_timestamp: number;
            };
            upload: {
                bytes_acknowledged: number;
                bytes_announced: number | null;
                /** @description `complete`, or `idle` where the recorder never came back. */
                end: string | null;
                finished_at: string | null;
                /** Format: date-time */
                last_bytes_at: string;
                /** Format: date-time */
                started_at: string;
            } | null;
        };
        Invitation: {
            created_at: string;
            email: string;
            expires_at: string;
            id: string;
            /** @description Name, or email, of who invites. */
            invited_by: string;
            /** @enum {string} */
            role: "member" | "admin";
        };
        Kept: {
            is_kept: boolean;
            kept_at: string | null;
            kept_by: number | null;
        };
        MediaLink: {
            /** Format: date-time */
            expires_at: string;
            /** Format: uri */
            url: string;
        };
        Member: {
            /** @description UUID of the membership. */
            id: string;
            is_self: boolean;
            joined_at: string;
            /** @enum {string} */
            role: "member" | "admin";
            user: components["schemas"]["Person"];
        };
        NewInvitation: {
            created_at: string;
            email: string;
            expires_at: string;
            id: string;
            /** @description Name, or email, of who invites. */
            invited_by: string;
            /** @description To be sent to the person; shown this once. */
            link: string;
            /** @enum {string} */
            role: "member" | "admin";
        };
        NoteLine: {
            evidence: components["schemas"]["Evidence"][];
            /** @description The transcript was changed since. */
            is_stale: boolean;
            text: string;
        };
        Notes: {
            author: string;
            chapters: components["schemas"]["Chapter"][];
            /** Format: date-time */
            created_at: string;
            decisions: components["schemas"]["NoteLine"][];
            /** @description Lines left out since their quote is not in the transcript. */
            dropped_lines: number;
            is_stale: boolean;
            /**
             * @description `extract`: sentences as they were said; `generated`: by a language model.
             * @enum {string}
             */
            kind: "extract" | "generated";
            summary: components["schemas"]["NoteLine"][];
            tasks: components["schemas"]["NoteTask"][];
            template_version: string | null;
            transcript_revision: number;
            usage: components["schemas"]["TokenUsage"];
        };
        NoteTask: {
            assignee: string | null;
            description: string;
            /** Format: date */
            due_date: string | null;
            evidence: components["schemas"]["Evidence"][];
            is_stale: boolean;
            is_suggestion: boolean;
            title: string;
        };
        OpenedInvitation: {
            email: string;
            expires_at: string;
            /** @description Somebody with this email is known here: that password is asked for. */
            has_account: boolean;
            invited_by: string;
            /** @description Its name. */
            organization: string;
            /** @enum {string} */
            role: "member" | "admin";
        };
        Organization: {
            id: string;
            logo_media_id: string | null;
            members_can_use_personal_api_keys: boolean;
            /** @description 1 member, 8 administrator. */
            membership_level: number | null;
            name: string;
            slug: string;
        };
        PaginatedDesktopRecordingList: {
            /** @description All that pass the filters. */
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["DesktopRecording"][];
        };
        PaginatedInvitationList: {
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["Invitation"][];
        };
        PaginatedMemberList: {
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["Member"][];
        };
        PaginatedProjectList: {
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["Project"][];
        };
        PaginatedUserList: {
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["User"][];
        };
        PatchedDesktopRecording: {
            /** Format: date-time */
            completed_at?: string | null;
            /** Format: int32 */
            duration_seconds?: number | null;
            error_message?: string | null;
            extracted_tasks?: {
                assignee?: string | null;
                description?: string;
                title: string;
            }[];
            meeting_title?: string | null;
            /** Format: uri */
            meeting_url?: string | null;
            notes?: string | null;
            participants?: string[];
            /** @enum {string} */
            platform?: "zoom" | "teams" | "meet" | "desktop_audio" | "slack";
            /** Format: uuid */
            recall_recording_id?: string | null;
            /** Format: date-time */
            started_at?: string;
            /** @enum {string} */
            status?: "recording" | "uploading" | "processing" | "ready" | "error";
            summary?: string | null;
            /** Format: date-time */
            summary_generated_at?: string | null;
            /** Format: date-time */
            tasks_generated_at?: string | null;
            transcript_segments?: {
                /** Format: double */
                confidence?: number | null;
                is_final?: boolean | null;
                speaker?: string | null;
                text: string;
                /** Format: double */
                timestamp?: number | null;
            }[];
            /** Format: int64 */
            video_size_bytes?: number | null;
            /** Format: uri */
            video_url?: string | null;
        };
        PatchedProcessingSettings: {
            language?: string | null;
            notes_template?: string | null;
            vocabulary?: string[];
        };
        PatchedRetentionSettings: {
            /** Format: int32 */
            media_days?: number | null;
            /** Format: int32 */
            recording_days?: number | null;
        };
        PatchedSpeakers: {
            lines?: {
                /** Format: int32 */
                id: number;
                speaker: string | null;
            }[];
            renames?: {
                from: string;
                to: string | null;
            }[];
        };
        PatchedTasks: {
            tasks: {
                assignee?: string | null;
                description?: string;
                /** Format: date */
                due_date?: string | null;
                is_completed?: boolean | null;
                title: string;
            }[];
        };
        PatchedTimelineSegment: {
            speaker?: string | null;
            text?: string;
        };
        Person: {
            email: string;
            first_name: string;
            id: number;
            last_name: string;
            uuid: string;
        };
        PersonalApiKey: {
            created_at: string;
            id: string;
            label: string;
            last_rolled_at: string | null;
            last_used_at: string | null;
            mask_value: string;
            scoped_organizations: string[];
            scoped_teams: number[];
            scopes: string[];
            user_id: number;
            /** @description The key, when it is made or rolled; never again. */
            value: string | null;
        };
        Processing: {
            steps: components["schemas"]["ProcessingStep"][];
        };
        ProcessingSettings: {
            /** @description null to find out each time. */
            language: string | null;
            /** @description For notes by a language model; null for the one that comes with the server. */
            notes_template: string | null;
            notes_template_version: number;
            updated_at: string | null;
            /** @description Names and terms that are likely to be said. */
            vocabulary: string[];
        };
        ProcessingStep: {
            attempts: number;
            /** @description See the list of errors. */
            error_code: string | null;
            finished_at: string | null;
            /** @description Of the present attempt; null if unknown. */
            percent: number | null;
            queued_at: string | null;
            /** @description Why it waits, was skipped, is tried again or failed, and what to do. */
            reason: string | null;
            result: {
                [key: string]: unknown;
            } | null;
            started_at: string | null;
            /** @enum {string} */
            state: "waiting" | "queued" | "running" | "done" | "skipped" | "failed" | "cancelled";
            /** @enum {string} */
            step: "media" | "transcript" | "notes";
        };
        Project: {
            access_control: boolean;
            /** @description Public name of the project; opens nothing. */
            api_token: string;
            completed_snippet_onboarding: boolean;
            has_completed_onboarding_for: {
                [key: string]: boolean;
            };
            id: number;
            ingested_event: boolean;
            is_demo: boolean;
            name: string;
            /** @description UUID of the organization. */
            organization: string;
            project_id: number;
            timezone: string;
            uuid: string;
        };
        ProjectDetail: {
            access_control: boolean;
            /** @description Public name of the project; opens nothing. */
            api_token: string;
            completed_snippet_onboarding: boolean;
            created_at: string;
            has_completed_onboarding_for: {
                [key: string]: boolean;
            };
            id: number;
            ingested_event: boolean;
            is_demo: boolean;
            name: string;
            /** @description UUID of the organization. */
            organization: string;
            project_id: number;
            timezone: string;
            uuid: string;
        };
        ProjectStorage: {
            files: components["schemas"]["StoredFiles"][];
            id: number;
            name: string;
            recordings: number;
        };
        RecordingEvent: {
            /** Format: date-time */
            created_at: string;
            /** @description See docs/live.md. */
            data: {
                [key: string]: unknown;
            };
            /** @description Rises within the project, without gaps. */
            id: number;
            /** Format: uuid */
            recording_id: string;
            /** @enum {string} */
            type: "recording.created" | "recording.updated" | "recording.deleted" | "segments.appended" | "segments.replaced" | "upload.created" | "upload.completed" | "upload.failed" | "upload.expired" | "processing.queued" | "processing.running" | "processing.waiting" | "processing.done" | "processing.skipped" | "processing.failed" | "processing.cancelled" | "notes.updated";
        };
        RecordingEvents: {
            /** @description The `after` of the next request. */
            next_after: number;
            /** @description Events after `after` are no longer kept: read again what you show. */
            reset: boolean;
            results: components["schemas"]["RecordingEvent"][];
        };
        RecordingStep: {
            attempts: number;
            /** @description See the list of errors. */
            error_code: string | null;
            finished_at: string | null;
            /** @description Of the present attempt; null if unknown. */
            percent: number | null;
            queued_at: string | null;
            /** @description Why it waits, was skipped, is tried again or failed, and what to do. */
            reason: string | null;
            /** Format: uuid */
            recording: string;
            result: {
                [key: string]: unknown;
            } | null;
            started_at: string | null;
            /** @enum {string} */
            state: "waiting" | "queued" | "running" | "done" | "skipped" | "failed" | "cancelled";
            /** @enum {string} */
            step: "media" | "transcript" | "notes";
        };
        RecordingSteps: {
            results: components["schemas"]["RecordingStep"][];
        };
        RetentionExtent: {
            /** @description Of their media. */
            bytes: number;
            recordings: number;
        };
        RetentionPreview: {
            /** @description That stay only since somebody said so (`…/keep/`). */
            kept: number;
            /** @description Whose media would go while their text stays. */
            media: components["schemas"]["RetentionExtent"];
            media_days: number | null;
            recording_days: number | null;
            /** @description That would go whole. */
            recordings: components["schemas"]["RetentionExtent"];
        };
        RetentionSettings: {
            /** @description After so many days the media go; null: never. */
            media_days: number | null;
            /** @description After so many days all goes; null: never. */
            recording_days: number | null;
            updated_at: string | null;
        };
        SearchAnswer: {
            /** @description What was searched for instead, where a word occurs nowhere. */
            corrected_query: string | null;
            /** @description Recordings found. */
            count: number;
            /** @description false where more would have to be read to know; it is then an upper bound. */
            count_is_exact: boolean;
            /** @description How the recordings found are spread; null behind the first page. */
            facets: {
                month: components["schemas"]["FacetValue"][];
                platform: components["schemas"]["FacetValue"][];
                recorded_by: components["schemas"]["FacetValue"][];
                speaker: components["schemas"]["FacetValue"][];
                status: components["schemas"]["FacetValue"][];
            } | null;
            /**
             * @description How many of the words each result holds.
             * @enum {string}
             */
            matched: "all" | "most" | "any";
            next: string | null;
            results: {
                hits: components["schemas"]["SearchHit"][];
                recording: components["schemas"]["FoundRecording"];
            }[];
            took_ms: number;
        };
        SearchHit: {
            /** @enum {string} */
            kind: "segment" | "title" | "notes" | "summary" | "task" | "person";
            /** @description The line of the transcript, as `…/segments/` names it. */
            position: number | null;
            /** @description Plain text in pieces; never HTML. */
            snippet: {
                match: boolean;
                text: string;
            }[];
            speaker: string | null;
            /** @description Milliseconds since the recording began. */
            timestamp: number | null;
        };
        Session: {
            /** @description To be sent as `X-CSRFToken` with POST, PUT, PATCH and DELETE. */
            csrf_token: string;
            current_project: number | null;
            /** @description Where one is set, changing it needs it. */
            has_password: boolean;
            /** @description One is to be set, without the old one: a link was used, or there is no other way to sign in. */
            needs_password: boolean;
            /** @description The one whose members and invitations are shown. */
            organization: {
                id: string;
                name: string;
                slug: string;
            };
            projects: {
                id: number;
                name: string;
                organization: string;
            }[];
            /**
             * @description In this organization.
             * @enum {string}
             */
            role: "member" | "admin";
            user: components["schemas"]["Person"];
        };
        Share: {
            /** Format: date-time */
            created_at: string;
            created_by: number;
            /** @description null where it never expires. */
            expires_at: string | null;
            /** Format: uuid */
            id: string;
            include_media: boolean;
            label: string | null;
            last_opened_at: string | null;
            /** @description How often the page was opened. */
            open_count: number;
        };
        SharedChapter: {
            lines: components["schemas"]["SharedNoteLine"][];
            start: number | null;
            title: string;
        };
        SharedEvidence: {
            is_stale: boolean;
            quote: string;
            /** @description The id of the line of the transcript. */
            segment: number;
            speaker: string | null;
            /** @description Milliseconds; where to play from. */
            timestamp: number | null;
        };
        /** @description Paths on this server; null: nothing to play. */
        SharedMedia: {
            duration_ms: number | null;
            has_video: boolean;
            poster_url: string | null;
            url: string;
            waveform_url: string | null;
        } | null;
        SharedNoteLine: {
            evidence: components["schemas"]["SharedEvidence"][];
            is_stale: boolean;
            text: string;
        };
        SharedNotes: {
            chapters: components["schemas"]["SharedChapter"][];
            /** Format: date-time */
            created_at: string;
            decisions: components["schemas"]["SharedNoteLine"][];
            is_stale: boolean;
            /** @enum {string} */
            kind: "extract" | "generated";
            summary: components["schemas"]["SharedNoteLine"][];
        };
        SharedRecording: {
            duration_seconds: number | null;
            expires_at: string | null;
            language: string | null;
            media: components["schemas"]["SharedMedia"];
            notes: components["schemas"]["SharedNotes"] | null;
            participants: string[];
            platform: string;
            segments: components["schemas"]["SharedSegment"][];
            /** Format: date-time */
            started_at: string;
            /** @description Markdown. */
            summary: string | null;
            tasks: components["schemas"]["SharedTask"][];
            title: string | null;
        };
        SharedSegment: {
            end: number | null;
            id: number;
            speaker: string | null;
            text: string;
            timestamp: number | null;
        };
        SharedTask: {
            assignee: string | null;
            description: string;
            /** Format: date */
            due_date: string | null;
            evidence: components["schemas"]["SharedEvidence"][];
            is_completed: boolean;
            title: string;
        };
        SharedWaveform: {
            duration_ms: number;
            peaks: number[];
            peaks_per_second: number;
            sample_rate_hz: number;
            version: number;
        };
        Shares: {
            results: components["schemas"]["Share"][];
        };
        SignInWays: {
            /** @description Null where no provider is configured. */
            single_sign_on: {
                /** @description Of the provider, for people. */
                name: string;
                /** @description Where a browser begins; `?next=` names the page to come to afterwards. */
                url: string;
            } | null;
        };
        Speaker: {
            /** @description Whether a person gave the name. */
            is_set: boolean;
            segments: number;
            /** @description null where nobody knows. */
            speaker: string | null;
        };
        Speakers: {
            speakers: components["schemas"]["Speaker"][];
        };
        SpeakerTalkTime: {
            duration_ms: number;
            lines: number;
            longest_turn_ms: number;
            /** @description Of `duration_ms` of all, 0 to 1. */
            share: number;
            /** @description null where nobody knows. */
            speaker: string | null;
            words: number;
        };
        SpeechModel: {
            attribution: string;
            /** @description Of the latest download that failed. */
            error_code: string | null;
            id: string;
            is_default: boolean;
            /** @description BCP 47; none where it hears voices only. */
            languages: string[];
            licence: string;
            reason: string | null;
            /** @description Of a download, under way or stopped. */
            received_bytes: number;
            size_bytes: number;
            /** @enum {string} */
            state: "absent" | "downloading" | "present" | "damaged";
            summary: string;
        };
        SpeechModels: {
            results: components["schemas"]["SpeechModel"][];
        };
        SpokenWord: {
            confidence: number | null;
            end: number;
            start: number;
            text: string;
        };
        StartProcessing: {
            engine?: string | null;
            /** @enum {string} */
            from?: "media" | "transcript" | "notes";
            language?: string | null;
        };
        StoredFiles: {
            bytes: number;
            count: number;
            /** @description `original`, `playback`, `audio`, `waveform` or `poster`. */
            role: string;
        };
        System: {
            /** @enum {string} */
            database: "embedded" | "external";
            language_model: components["schemas"]["SystemLanguageModel"];
            /** @description As people reach this server. */
            public_url: string;
            speech: components["schemas"]["SystemSpeech"];
            /**
             * @description Where media are kept.
             * @enum {string}
             */
            storage: "folder" | "s3";
            uploads: components["schemas"]["SystemUploads"];
            version: string;
        };
        /** @description null where notes are an extract. */
        SystemLanguageModel: {
            model: string;
            provider: string;
        } | null;
        SystemSpeech: {
            engines: string[];
            /** @description Of the local engine; null where none is installed. */
            model: string | null;
            usual_engine: string;
        };
        SystemStorage: {
            /** @description Of all organizations. */
            database_bytes: number;
            disk: components["schemas"]["Disk"];
            /** @description Of all the projects below. */
            files: components["schemas"]["StoredFiles"][];
            projects: components["schemas"]["ProjectStorage"][];
            /** @enum {string} */
            storage: "folder" | "s3";
        };
        SystemUploads: {
            max_bytes: number;
            /** @enum {string} */
            provider: "recall" | "builtin";
        };
        TalkTime: {
            /** @description Of all speakers together. */
            duration_ms: number;
            speakers: components["schemas"]["SpeakerTalkTime"][];
        };
        Task: {
            assignee: string | null;
            /** Format: date-time */
            completed_at: string | null;
            description: string;
            /** Format: date */
            due_date: string | null;
            evidence: components["schemas"]["Evidence"][];
            /** @description Its place in the list, from 0. */
            id: number;
            is_completed: boolean;
            /** @description Of an extract, and nobody has done it or changed the description that says so. */
            is_suggestion: boolean;
            title: string;
        };
        Tasks: {
            tasks: components["schemas"]["Task"][];
        };
        TimelineSegment: {
            confidence: number | null;
            /** @description Milliseconds from the beginning. */
            end: number | null;
            /** @description What was there before a person corrected it; null where nobody did. */
            heard_text: string | null;
            /** @description Names the line for good; notes point at it. */
            id: number;
            is_final: boolean | null;
            /** @description Whether a person said who speaks. */
            is_speaker_set: boolean;
            speaker: string | null;
            text: string;
            /** @description Milliseconds from the beginning. */
            timestamp: number | null;
            /** @description With `words=true`. */
            words?: components["schemas"]["SpokenWord"][];
        };
        TimelineSegments: {
            segments: components["schemas"]["TimelineSegment"][];
        };
        TimeRange: {
            from: number;
            to: number;
        };
        TokenUsage: {
            input_tokens: number;
            output_tokens: number;
        };
        Transcript: {
            created_at: string;
            extracted_tasks: components["schemas"]["ExtractedTask"][];
            full_text: string;
            segments: {
                confidence: number | null;
                /** @description false for a draft. */
                is_final: boolean | null;
                speaker: string | null;
                text: string;
                /** @description Milliseconds since the recording began. */
                timestamp: number | null;
                timestamp_ms: number | null;
            }[];
            summary: string | null;
            summary_generated_at: string | null;
            tasks_generated_at: string | null;
            updated_at: string;
        };
        TranscriptRevision: {
            created_at: string | null;
            /** @description The user who asked; null: the server. */
            created_by: number | null;
            /** @description Corrections carried over from the one before. */
            edits_kept: number;
            /** @description Corrections whose words were not heard again. */
            edits_left: number;
            engine: string | null;
            is_present: boolean;
            language: string | null;
            model: string | null;
            revision: number;
            segments: number;
            /** @enum {string} */
            source: "live" | "transcription" | "import" | "restore";
        };
        TranscriptRevisions: {
            revisions: components["schemas"]["TranscriptRevision"][];
        };
        TranscriptSegment: {
            confidence: number | null;
            /** @description false for a draft. */
            is_final: boolean | null;
            speaker: string | null;
            text: string;
            /** @description Milliseconds since the recording began. */
            timestamp: number | null;
        };
        UploadedMedia: {
            /** Format: uuid */
            id: string;
            size_bytes: number;
        };
        UploadState: {
            /** Format: uuid */
            id: string;
            is_complete: boolean;
            /** @description Null while it is not known. */
            length: number | null;
            /** @description Bytes that are stored. */
            offset: number;
            /** Format: uuid */
            recording_id: string;
            /** Format: date-time */
            updated_at: string;
        };
        UploadTranscript: {
            full_text?: string | null;
            segments?: {
                /** Format: double */
                confidence?: number | null;
                is_final?: boolean | null;
                speaker?: string | null;
                text: string;
                /** Format: double */
                timestamp?: number | null;
                /** Format: double */
                timestamp_ms?: number | null;
            }[];
        };
        User: {
            distinct_id: string;
            email: string;
            first_name: string;
            id: number;
            is_staff: boolean;
            last_name: string;
            organization: components["schemas"]["Organization"] | null;
            organizations: components["schemas"]["Organization"][];
            team: components["schemas"]["Project"] | null;
            uuid: string;
        };
        VerifiedSpeechModel: {
            damaged: components["schemas"]["DamagedFile"][];
            id: string;
        };
        Waveform: {
            duration_ms: number;
            /** @description Loudest sample of each stretch, 0 to 100. */
            peaks: number[];
            peaks_per_second: number;
            sample_rate_hz: number;
            version: number;
        };
        WholeTranscriptRevision: {
            created_at: string | null;
            /** @description The user who asked; null: the server. */
            created_by: number | null;
            /** @description Corrections carried over from the one before. */
            edits_kept: number;
            /** @description Corrections whose words were not heard again. */
            edits_left: number;
            engine: string | null;
            is_present: boolean;
            language: string | null;
            lines: {
                confidence: number | null;
                /** @description Milliseconds from the beginning. */
                end: number | null;
                /** @description What was there before a person corrected it; null where nobody did. */
                heard_text: string | null;
                is_final: boolean | null;
                /** @description Whether a person said who speaks. */
                is_speaker_set: boolean;
                speaker: string | null;
                text: string;
                /** @description Milliseconds from the beginning. */
                timestamp: number | null;
            }[];
            model: string | null;
            revision: number;
            segments: number;
            /** @enum {string} */
            source: "live" | "transcription" | "import" | "restore";
        };
        WriteReceipt: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            updated_at: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    invitations_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of invitations, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e05",
                     *           "email": "ben@example.com",
                     *           "role": "member",
                     *           "invited_by": "Ann Lee",
                     *           "created_at": "2026-03-02T08:59:00.000001Z",
                     *           "expires_at": "2026-03-09T08:59:00.000001Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedInvitationList"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    invitations_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "email": "ben@example.com",
                 *       "role": "member"
                 *     }
                 */
                "application/json": {
                    /** Format: email */
                    email: string;
                    /** @enum {string} */
                    role: "member" | "admin";
                };
                "application/x-www-form-urlencoded": {
                    /** Format: email */
                    email: string;
                    /** @enum {string} */
                    role: "member" | "admin";
                };
                "multipart/form-data": {
                    /** Format: email */
                    email: string;
                    /** @enum {string} */
                    role: "member" | "admin";
                };
            };
        };
        responses: {
            /** @description Invited. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e05",
                     *       "email": "ben@example.com",
                     *       "role": "member",
                     *       "invited_by": "Ann Lee",
                     *       "created_at": "2026-03-02T08:59:00.000001Z",
                     *       "expires_at": "2026-03-09T08:59:00.000001Z",
                     *       "link": "http://127.0.0.1:4747/invitation?token=k3Y9sT2uVwXyZ0aBcDeFgHiJkLmNoPqRsTuVwXyZ012"
                     *     }
                     */
                    "application/json": components["schemas"]["NewInvitation"];
                };
            };
            /** @description `parse_error`: Malformed request. `required`: This field is required. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    invitations_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the invitation. */
                invitation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken back. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    invitations_accept_retrieve: {
        parameters: {
            query?: {
                /** @description Of the invitation’s link. */
                token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": "ben@example.com",
                     *       "role": "member",
                     *       "organization": "Default organization",
                     *       "invited_by": "Ann Lee",
                     *       "expires_at": "2026-03-09T08:59:00.000001Z",
                     *       "has_account": false
                     *     }
                     */
                    "application/json": components["schemas"]["OpenedInvitation"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `invitation_invalid`: This invitation was used, taken back, or is too old. Ask for a new one. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "invitation_invalid",
                     *       "detail": "This invitation was used, taken back, or is too old. Ask for a new one.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    invitations_accept_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "token": "k3Y9sT2uVwXyZ0aBcDeFgHiJkLmNoPqRsTuVwXyZ012",
                 *       "first_name": "Ben",
                 *       "last_name": "Roy",
                 *       "password": "staple and paper"
                 *     }
                 */
                "application/json": {
                    first_name?: string;
                    last_name?: string;
                    /** Format: password */
                    password: string;
                    token: string;
                };
                "application/x-www-form-urlencoded": {
                    first_name?: string;
                    last_name?: string;
                    /** Format: password */
                    password: string;
                    token: string;
                };
                "multipart/form-data": {
                    first_name?: string;
                    last_name?: string;
                    /** Format: password */
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Signed in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": 1,
                     *         "uuid": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e02",
                     *         "email": "ann@example.com",
                     *         "first_name": "Ann",
                     *         "last_name": "Lee"
                     *       },
                     *       "organization": {
                     *         "id": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e00",
                     *         "name": "Default organization",
                     *         "slug": "default-organization"
                     *       },
                     *       "role": "admin",
                     *       "projects": [
                     *         {
                     *           "id": 1,
                     *           "name": "Default project",
                     *           "organization": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e00"
                     *         }
                     *       ],
                     *       "current_project": 1,
                     *       "has_password": true,
                     *       "needs_password": false,
                     *       "csrf_token": "mT1QYyTq3c0xU0v6m0s4l7hE0rYkzqv3o1n2p5R8s9A"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `parse_error`: Malformed request. `required`: This field is required. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `authentication_failed`: Incorrect authentication credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "authentication_failed",
                     *       "detail": "Incorrect authentication credentials.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `invitation_invalid`: This invitation was used, taken back, or is too old. Ask for a new one. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "invitation_invalid",
                     *       "detail": "This invitation was used, taken back, or is too old. Ask for a new one.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    members_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of members, in order of joining. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e04",
                     *           "user": {
                     *             "id": 1,
                     *             "uuid": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e02",
                     *             "email": "ann@example.com",
                     *             "first_name": "Ann",
                     *             "last_name": "Lee"
                     *           },
                     *           "role": "admin",
                     *           "joined_at": "2026-03-02T08:59:00.000001Z",
                     *           "is_self": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedMemberList"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    members_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the membership. */
                membership_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `last_admin`: The organization needs an administrator. Make somebody else one first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "last_admin",
                     *       "detail": "The organization needs an administrator. Make somebody else one first.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    members_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the membership. */
                membership_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "role": "admin"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    role: "member" | "admin";
                };
                "application/x-www-form-urlencoded": {
                    /** @enum {string} */
                    role: "member" | "admin";
                };
                "multipart/form-data": {
                    /** @enum {string} */
                    role: "member" | "admin";
                };
            };
        };
        responses: {
            /** @description The member. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e04",
                     *       "user": {
                     *         "id": 1,
                     *         "uuid": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e02",
                     *         "email": "ann@example.com",
                     *         "first_name": "Ann",
                     *         "last_name": "Lee"
                     *       },
                     *       "role": "admin",
                     *       "joined_at": "2026-03-02T08:59:00.000001Z",
                     *       "is_self": true
                     *     }
                     */
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description `parse_error`: Malformed request. `required`: This field is required. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `last_admin`: The organization needs an administrator. Make somebody else one first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "last_admin",
                     *       "detail": "The organization needs an administrator. Make somebody else one first.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    personal_api_keys_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e03",
                     *         "label": "Desktop recorder",
                     *         "value": null,
                     *         "mask_value": "mb_4...x9Qz",
                     *         "created_at": "2026-03-02T08:59:00.000001Z",
                     *         "last_used_at": "2026-03-02T09:00:00.123456Z",
                     *         "user_id": 1,
                     *         "scopes": [
                     *           "desktop_recording:write"
                     *         ],
                     *         "scoped_teams": [],
                     *         "scoped_organizations": [],
                     *         "last_rolled_at": null
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["PersonalApiKey"][];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    personal_api_keys_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "label": "Desktop recorder",
                 *       "scopes": [
                 *         "desktop_recording:write"
                 *       ]
                 *     }
                 */
                "application/json": {
                    label: string;
                    scoped_organizations?: string[];
                    scoped_teams?: number[];
                    scopes: string[];
                };
                "application/x-www-form-urlencoded": {
                    label: string;
                    scoped_organizations?: string[];
                    scoped_teams?: number[];
                    scopes: string[];
                };
                "multipart/form-data": {
                    label: string;
                    scoped_organizations?: string[];
                    scoped_teams?: number[];
                    scopes: string[];
                };
            };
        };
        responses: {
            /** @description The key, with its value. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e03",
                     *       "label": "Desktop recorder",
                     *       "value": "mb_4fGh8sKq2LmN6pRt3vWxYz7BcDeFgHiJkLmNoPqRx9Qz",
                     *       "mask_value": "mb_4...x9Qz",
                     *       "created_at": "2026-03-02T08:59:00.000001Z",
                     *       "last_used_at": null,
                     *       "user_id": 1,
                     *       "scopes": [
                     *         "desktop_recording:write"
                     *       ],
                     *       "scoped_teams": [],
                     *       "scoped_organizations": [],
                     *       "last_rolled_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["PersonalApiKey"];
                };
            };
            /** @description `parse_error`: Malformed request. `required`: This field is required. `invalid_input`: Invalid input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    personal_api_keys_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `@current`, or the id of the key. */
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e03",
                     *       "label": "Desktop recorder",
                     *       "value": null,
                     *       "mask_value": "mb_4...x9Qz",
                     *       "created_at": "2026-03-02T08:59:00.000001Z",
                     *       "last_used_at": "2026-03-02T09:00:00.123456Z",
                     *       "user_id": 1,
                     *       "scopes": [
                     *         "desktop_recording:write"
                     *       ],
                     *       "scoped_teams": [],
                     *       "scoped_organizations": [],
                     *       "last_rolled_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["PersonalApiKey"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    personal_api_keys_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `@current`, or the id of the key. */
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    personal_api_keys_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `@current`, or the id of the key. */
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "label": "Old laptop"
                 *     }
                 */
                "application/json": {
                    label?: string;
                    scoped_organizations?: string[];
                    scoped_teams?: number[];
                    scopes?: string[];
                };
                "application/x-www-form-urlencoded": {
                    label?: string;
                    scoped_organizations?: string[];
                    scoped_teams?: number[];
                    scopes?: string[];
                };
                "multipart/form-data": {
                    label?: string;
                    scoped_organizations?: string[];
                    scoped_teams?: number[];
                    scopes?: string[];
                };
            };
        };
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e03",
                     *       "label": "Desktop recorder",
                     *       "value": null,
                     *       "mask_value": "mb_4...x9Qz",
                     *       "created_at": "2026-03-02T08:59:00.000001Z",
                     *       "last_used_at": "2026-03-02T09:00:00.123456Z",
                     *       "user_id": 1,
                     *       "scopes": [
                     *         "desktop_recording:write"
                     *       ],
                     *       "scoped_teams": [],
                     *       "scoped_organizations": [],
                     *       "last_rolled_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["PersonalApiKey"];
                };
            };
            /** @description `parse_error`: Malformed request. `invalid_input`: Invalid input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    personal_api_keys_roll_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `@current`, or the id of the key. */
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key, with its new value. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e03",
                     *       "label": "Desktop recorder",
                     *       "value": "mb_4fGh8sKq2LmN6pRt3vWxYz7BcDeFgHiJkLmNoPqRx9Qz",
                     *       "mask_value": "mb_4...x9Qz",
                     *       "created_at": "2026-03-02T08:59:00.000001Z",
                     *       "last_used_at": "2026-03-02T09:00:00.123456Z",
                     *       "user_id": 1,
                     *       "scopes": [
                     *         "desktop_recording:write"
                     *       ],
                     *       "scoped_teams": [],
                     *       "scoped_organizations": [],
                     *       "last_rolled_at": "2026-03-03T09:00:00.123456Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PersonalApiKey"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    projects_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of projects. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": 1,
                     *           "uuid": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e01",
                     *           "organization": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e00",
                     *           "project_id": 1,
                     *           "api_token": "mbp_4fGh8sKq2LmN6pRt",
                     *           "name": "Default project",
                     *           "completed_snippet_onboarding": true,
                     *           "has_completed_onboarding_for": {},
                     *           "ingested_event": true,
                     *           "is_demo": false,
                     *           "timezone": "UTC",
                     *           "access_control": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedProjectList"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    projects_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "uuid": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e01",
                     *       "organization": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e00",
                     *       "project_id": 1,
                     *       "api_token": "mbp_4fGh8sKq2LmN6pRt",
                     *       "name": "Default project",
                     *       "completed_snippet_onboarding": true,
                     *       "has_completed_onboarding_for": {},
                     *       "ingested_event": true,
                     *       "is_demo": false,
                     *       "timezone": "UTC",
                     *       "access_control": false,
                     *       "created_at": "2026-03-02T08:59:00.000001Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
            /** @description `invalid_input`: Invalid input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "validation_error",
                     *       "code": "invalid_input",
                     *       "detail": "Invalid input.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_list: {
        parameters: {
            query?: {
                /** @description Empty for the first page by cursor; `next` holds the following ones. */
                cursor?: string;
                /**
                 * @description Answer with these fields only, separated by commas. `has_video` is answered only if named here.
                 * @example id,status,meeting_title
                 */
                fields?: string;
                /** @description Recordings on a page, at most 1000. */
                limit?: number;
                /** @description Recordings to skip. */
                offset?: number;
                /**
                 * @description Answer without these fields, separated by commas.
                 * @example transcript_segments,transcript_text
                 */
                omit?: string;
                /** @description What to sort by; a minus sign for latest first. */
                ordering?: "started_at" | "-started_at" | "created_at" | "-created_at";
                /** @description Only of this platform. */
                platform?: "zoom" | "teams" | "meet" | "desktop_audio" | "slack";
                /**
                 * @description Only those whose transcript text holds this, in upper or lower case.
                 * @example budget
                 */
                search?: string;
                /** @description Only started at this time or later. */
                started_after?: string;
                /** @description Only started before this time. */
                started_before?: string;
                /** @description Only in this status. */
                status?: "recording" | "uploading" | "processing" | "ready" | "error";
                /** @description Only made by this user. */
                user_id?: number;
            };
            header?: never;
            path: {
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of recordings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44",
                     *           "team": 1,
                     *           "created_by": 1,
                     *           "sdk_upload_id": "5b0d7f7e-8c0a-4f0e-9d53-2f5f3a0f9a10",
                     *           "recall_recording_id": null,
                     *           "platform": "zoom",
                     *           "meeting_title": "Weekly planning",
                     *           "meeting_url": "https://zoom.us/j/123456789",
                     *           "duration_seconds": null,
                     *           "status": "recording",
                     *           "notes": null,
                     *           "error_message": null,
                     *           "video_url": null,
                     *           "video_size_bytes": null,
                     *           "participants": [
                     *             "Ann",
                     *             "Bob"
                     *           ],
                     *           "transcript_text": "Shall we start?",
                     *           "transcript_segments": [
                     *             {
                     *               "timestamp": 1500,
                     *               "speaker": "Ann",
                     *               "text": "Shall we start?",
                     *               "confidence": 0.94,
                     *               "is_final": true
                     *             }
                     *           ],
                     *           "summary": null,
                     *           "extracted_tasks": [],
                     *           "tasks_generated_at": null,
                     *           "summary_generated_at": null,
                     *           "started_at": "2026-03-02T09:00:00.123456Z",
                     *           "completed_at": null,
                     *           "created_at": "2026-03-02T09:00:00.123456Z",
                     *           "updated_at": "2026-03-02T09:00:04.500000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedDesktopRecordingList"];
                };
            };
            /** @description `invalid_input`: Invalid input. `invalid_choice`: Not a valid choice. `null_characters_not_allowed`: Null characters are not allowed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "validation_error",
                     *       "code": "invalid_input",
                     *       "detail": "Invalid input.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat of the request under the same key within a day has no further effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "platform": "zoom"
                 *     }
                 */
                "application/json": components["schemas"]["CreateDesktopRecording"];
                "application/x-www-form-urlencoded": components["schemas"]["CreateDesktopRecording"];
                "multipart/form-data": components["schemas"]["CreateDesktopRecording"];
            };
        };
        responses: {
            /** @description The recording, and the token to upload its media with. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44",
                     *       "team": 1,
                     *       "created_by": 1,
                     *       "sdk_upload_id": "5b0d7f7e-8c0a-4f0e-9d53-2f5f3a0f9a10",
                     *       "recall_recording_id": null,
                     *       "platform": "zoom",
                     *       "meeting_title": null,
                     *       "meeting_url": null,
                     *       "duration_seconds": null,
                     *       "status": "recording",
                     *       "notes": null,
                     *       "error_message": null,
                     *       "video_url": null,
                     *       "video_size_bytes": null,
                     *       "participants": [],
                     *       "transcript_text": "",
                     *       "transcript_segments": [],
                     *       "summary": null,
                     *       "extracted_tasks": [],
                     *       "tasks_generated_at": null,
                     *       "summary_generated_at": null,
                     *       "started_at": "2026-03-02T09:00:00.123456Z",
                     *       "completed_at": null,
                     *       "created_at": "2026-03-02T09:00:00.123456Z",
                     *       "updated_at": "2026-03-02T09:00:00.123456Z",
                     *       "upload_token": "mbu_MTowMTlhMWY2ZQ.3q2-7wQf0a"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedDesktopRecording"];
                };
            };
            /** @description `parse_error`: Malformed request. `invalid_choice`: Not a valid choice. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_key_in_use`: A request with this Idempotency-Key is still being worked on. Repeat it in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "idempotency_key_in_use",
                     *       "detail": "A request with this Idempotency-Key is still being worked on. Repeat it in a moment.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "idempotency_key_reused",
                     *       "detail": "This Idempotency-Key was used for another request. Use a new key.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. `upload_service_not_configured`: Recall.ai API key not configured `upload_service_failed`: Failed to create upload with Recall.ai */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `storage_full`: The disk of the database is full. Free some space; nothing that was stored is lost. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "storage_full",
                     *       "detail": "The disk of the database is full. Free some space; nothing that was stored is lost.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_retrieve: {
        parameters: {
            query?: {
                /**
                 * @description Answer with these fields only, separated by commas. `has_video` is answered only if named here.
                 * @example id,status,meeting_title
                 */
                fields?: string;
                /**
                 * @description Answer without these fields, separated by commas.
                 * @example transcript_segments,transcript_text
                 */
                omit?: string;
            };
            header?: {
                /** @description Answer 304 while the recording has this ETag. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recording. */
            200: {
                headers: {
                    /** @description The version of the recording. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44",
                     *       "team": 1,
                     *       "created_by": 1,
                     *       "sdk_upload_id": "5b0d7f7e-8c0a-4f0e-9d53-2f5f3a0f9a10",
                     *       "recall_recording_id": null,
                     *       "platform": "zoom",
                     *       "meeting_title": "Weekly planning",
                     *       "meeting_url": "https://zoom.us/j/123456789",
                     *       "duration_seconds": null,
                     *       "status": "recording",
                     *       "notes": null,
                     *       "error_message": null,
                     *       "video_url": null,
                     *       "video_size_bytes": null,
                     *       "participants": [
                     *         "Ann",
                     *         "Bob"
                     *       ],
                     *       "transcript_text": "Shall we start?",
                     *       "transcript_segments": [
                     *         {
                     *           "timestamp": 1500,
                     *           "speaker": "Ann",
                     *           "text": "Shall we start?",
                     *           "confidence": 0.94,
                     *           "is_final": true
                     *         }
                     *       ],
                     *       "summary": null,
                     *       "extracted_tasks": [],
                     *       "tasks_generated_at": null,
                     *       "summary_generated_at": null,
                     *       "started_at": "2026-03-02T09:00:00.123456Z",
                     *       "completed_at": null,
                     *       "created_at": "2026-03-02T09:00:00.123456Z",
                     *       "updated_at": "2026-03-02T09:00:04.500000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DesktopRecording"];
                };
            };
            /** @description The client has this version already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_update: {
        parameters: {
            query?: {
                /**
                 * @description Answer with these fields only, separated by commas. `has_video` is answered only if named here.
                 * @example id,status,meeting_title
                 */
                fields?: string;
                /**
                 * @description Answer without these fields, separated by commas.
                 * @example transcript_segments,transcript_text
                 */
                omit?: string;
            };
            header?: {
                /** @description Do it only while the recording has this ETag; else 412. */
                "If-Match"?: string;
                /**
                 * @description `return=minimal` answers with a receipt instead of the recording.
                 * @example return=minimal
                 */
                Prefer?: string;
            };
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "platform": "zoom",
                 *       "meeting_title": "Weekly planning"
                 *     }
                 */
                "application/json": components["schemas"]["DesktopRecordingUpdate"];
                "application/x-www-form-urlencoded": components["schemas"]["DesktopRecordingUpdate"];
                "multipart/form-data": components["schemas"]["DesktopRecordingUpdate"];
            };
        };
        responses: {
            /** @description The recording as it is now, or a receipt. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44",
                     *       "team": 1,
                     *       "created_by": 1,
                     *       "sdk_upload_id": "5b0d7f7e-8c0a-4f0e-9d53-2f5f3a0f9a10",
                     *       "recall_recording_id": null,
                     *       "platform": "zoom",
                     *       "meeting_title": "Weekly planning",
                     *       "meeting_url": "https://zoom.us/j/123456789",
                     *       "duration_seconds": null,
                     *       "status": "recording",
                     *       "notes": null,
                     *       "error_message": null,
                     *       "video_url": null,
                     *       "video_size_bytes": null,
                     *       "participants": [
                     *         "Ann",
                     *         "Bob"
                     *       ],
                     *       "transcript_text": "Shall we start?",
                     *       "transcript_segments": [
                     *         {
                     *           "timestamp": 1500,
                     *           "speaker": "Ann",
                     *           "text": "Shall we start?",
                     *           "confidence": 0.94,
                     *           "is_final": true
                     *         }
                     *       ],
                     *       "summary": null,
                     *       "extracted_tasks": [],
                     *       "tasks_generated_at": null,
                     *       "summary_generated_at": null,
                     *       "started_at": "2026-03-02T09:00:00.123456Z",
                     *       "completed_at": null,
                     *       "created_at": "2026-03-02T09:00:00.123456Z",
                     *       "updated_at": "2026-03-02T09:00:04.500000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DesktopRecording"] | components["schemas"]["WriteReceipt"];
                };
            };
            /** @description `parse_error`: Malformed request. `required`: This field is required. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `precondition_failed`: The recording has changed since the version named in If-Match. Read it again and repeat the change. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "precondition_failed",
                     *       "detail": "The recording has changed since the version named in If-Match. Read it again and repeat the change.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `storage_full`: The disk of the database is full. Free some space; nothing that was stored is lost. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "storage_full",
                     *       "detail": "The disk of the database is full. Free some space; nothing that was stored is lost.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_destroy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Do it only while the recording has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `precondition_failed`: The recording has changed since the version named in If-Match. Read it again and repeat the change. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "precondition_failed",
                     *       "detail": "The recording has changed since the version named in If-Match. Read it again and repeat the change.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_partial_update: {
        parameters: {
            query?: {
                /**
                 * @description Answer with these fields only, separated by commas. `has_video` is answered only if named here.
                 * @example id,status,meeting_title
                 */
                fields?: string;
                /**
                 * @description Answer without these fields, separated by commas.
                 * @example transcript_segments,transcript_text
                 */
                omit?: string;
            };
            header?: {
                /** @description Do it only while the recording has this ETag; else 412. */
                "If-Match"?: string;
                /**
                 * @description `return=minimal` answers with a receipt instead of the recording.
                 * @example return=minimal
                 */
                Prefer?: string;
            };
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "meeting_title": "Weekly planning",
                 *       "status": "uploading"
                 *     }
                 */
                "application/json": components["schemas"]["PatchedDesktopRecording"];
                "application/x-www-form-urlencoded": components["schemas"]["PatchedDesktopRecording"];
                "multipart/form-data": components["schemas"]["PatchedDesktopRecording"];
            };
        };
        responses: {
            /** @description The recording as it is now, or a receipt. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44",
                     *       "team": 1,
                     *       "created_by": 1,
                     *       "sdk_upload_id": "5b0d7f7e-8c0a-4f0e-9d53-2f5f3a0f9a10",
                     *       "recall_recording_id": null,
                     *       "platform": "zoom",
                     *       "meeting_title": "Weekly planning",
                     *       "meeting_url": "https://zoom.us/j/123456789",
                     *       "duration_seconds": null,
                     *       "status": "recording",
                     *       "notes": null,
                     *       "error_message": null,
                     *       "video_url": null,
                     *       "video_size_bytes": null,
                     *       "participants": [
                     *         "Ann",
                     *         "Bob"
                     *       ],
                     *       "transcript_text": "Shall we start?",
                     *       "transcript_segments": [
                     *         {
                     *           "timestamp": 1500,
                     *           "speaker": "Ann",
                     *           "text": "Shall we start?",
                     *           "confidence": 0.94,
                     *           "is_final": true
                     *         }
                     *       ],
                     *       "summary": null,
                     *       "extracted_tasks": [],
                     *       "tasks_generated_at": null,
                     *       "summary_generated_at": null,
                     *       "started_at": "2026-03-02T09:00:00.123456Z",
                     *       "completed_at": null,
                     *       "created_at": "2026-03-02T09:00:00.123456Z",
                     *       "updated_at": "2026-03-02T09:00:04.500000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DesktopRecording"] | components["schemas"]["WriteReceipt"];
                };
            };
            /** @description `parse_error`: Malformed request. `invalid_input`: Invalid input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `precondition_failed`: The recording has changed since the version named in If-Match. Read it again and repeat the change. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "precondition_failed",
                     *       "detail": "The recording has changed since the version named in If-Match. Read it again and repeat the change.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `storage_full`: The disk of the database is full. Free some space; nothing that was stored is lost. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "storage_full",
                     *       "detail": "The disk of the database is full. Free some space; nothing that was stored is lost.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_append_segments_create: {
        parameters: {
            query?: {
                /**
                 * @description Answer with these fields only, separated by commas. `has_video` is answered only if named here.
                 * @example id,status,meeting_title
                 */
                fields?: string;
                /**
                 * @description Answer without these fields, separated by commas.
                 * @example transcript_segments,transcript_text
                 */
                omit?: string;
            };
            header?: {
                /** @description A repeat of the request under the same key within a day has no further effect. */
                "Idempotency-Key"?: string;
                /** @description Do it only while the recording has this ETag; else 412. */
                "If-Match"?: string;
                /**
                 * @description `return=minimal` answers with a receipt instead of the recording.
                 * @example return=minimal
                 */
                Prefer?: string;
            };
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "segments": [
                 *         {
                 *           "timestamp": 1500,
                 *           "speaker": "Ann",
                 *           "text": "Shall we start?",
                 *           "confidence": 0.94,
                 *           "is_final": true
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AppendSegments"];
                "application/x-www-form-urlencoded": components["schemas"]["AppendSegments"];
                "multipart/form-data": components["schemas"]["AppendSegments"];
            };
        };
        responses: {
            /** @description The recording as it is now, or a receipt. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44",
                     *       "team": 1,
                     *       "created_by": 1,
                     *       "sdk_upload_id": "5b0d7f7e-8c0a-4f0e-9d53-2f5f3a0f9a10",
                     *       "recall_recording_id": null,
                     *       "platform": "zoom",
                     *       "meeting_title": "Weekly planning",
                     *       "meeting_url": "https://zoom.us/j/123456789",
                     *       "duration_seconds": null,
                     *       "status": "recording",
                     *       "notes": null,
                     *       "error_message": null,
                     *       "video_url": null,
                     *       "video_size_bytes": null,
                     *       "participants": [
                     *         "Ann",
                     *         "Bob"
                     *       ],
                     *       "transcript_text": "Shall we start?",
                     *       "transcript_segments": [
                     *         {
                     *           "timestamp": 1500,
                     *           "speaker": "Ann",
                     *           "text": "Shall we start?",
                     *           "confidence": 0.94,
                     *           "is_final": true
                     *         }
                     *       ],
                     *       "summary": null,
                     *       "extracted_tasks": [],
                     *       "tasks_generated_at": null,
                     *       "summary_generated_at": null,
                     *       "started_at": "2026-03-02T09:00:00.123456Z",
                     *       "completed_at": null,
                     *       "created_at": "2026-03-02T09:00:00.123456Z",
                     *       "updated_at": "2026-03-02T09:00:04.500000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DesktopRecording"] | components["schemas"]["AppendReceipt"];
                };
            };
            /** @description `parse_error`: Malformed request. `required`: This field is required. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `precondition_failed`: The recording has changed since the version named in If-Match. Read it again and repeat the change. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "precondition_failed",
                     *       "detail": "The recording has changed since the version named in If-Match. Read it again and repeat the change.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `storage_full`: The disk of the database is full. Free some space; nothing that was stored is lost. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "storage_full",
                     *       "detail": "The disk of the database is full. Free some space; nothing that was stored is lost.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_echoes_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was taken out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "count": 1,
                     *       "echoes": [
                     *         {
                     *           "line": {
                     *             "id": 13,
                     *             "timestamp": 61200,
                     *             "end": 64900,
                     *             "speaker": "Ben",
                     *             "text": "Ben sends the budget on Friday.",
                     *             "confidence": 0.94,
                     *             "is_final": true,
                     *             "heard_text": "Ben sense the budget on Friday.",
                     *             "is_speaker_set": true
                     *           },
                     *           "echo_of": 12
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Echoes"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_echoes_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was taken out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "count": 1,
                     *       "echoes": [
                     *         {
                     *           "line": {
                     *             "id": 13,
                     *             "timestamp": 61200,
                     *             "end": 64900,
                     *             "speaker": "Ben",
                     *             "text": "Ben sends the budget on Friday.",
                     *             "confidence": 0.94,
                     *             "is_final": true,
                     *             "heard_text": "Ben sense the budget on Friday.",
                     *             "is_speaker_set": true
                     *           },
                     *           "echo_of": 12
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Echoes"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `storage_full`: The disk of the database is full. Free some space; nothing that was stored is lost. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "storage_full",
                     *       "detail": "The disk of the database is full. Free some space; nothing that was stored is lost.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_echoes_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are back. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `storage_full`: The disk of the database is full. Free some space; nothing that was stored is lost. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "storage_full",
                     *       "detail": "The disk of the database is full. Free some space; nothing that was stored is lost.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_events_retrieve: {
        parameters: {
            query?: {
                /** @description The last event that you have; 0 for all that are kept. Without it, what comes from now on. */
                after?: number;
                /** @description `json` for one answer with what there is; so does `Accept: application/json`. */
                format?: "sse" | "json";
                /** @description Events in a JSON answer, at most 1000. */
                limit?: number;
            };
            header?: {
                /** @description As `after`; the larger of the two counts. */
                "Last-Event-ID"?: string;
            };
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "id": 1042,
                     *           "type": "segments.appended",
                     *           "recording_id": "019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44",
                     *           "created_at": "2026-11-23T09:31:12.520000Z",
                     *           "data": {
                     *             "positions": [
                     *               120
                     *             ],
                     *             "segments": [
                     *               {
                     *                 "position": 120,
                     *                 "timestamp": 61200,
                     *                 "speaker": "Anna",
                     *                 "text": "Ben sends the budget on Friday.",
                     *                 "confidence": 0.94,
                     *                 "is_final": true
                     *               }
                     *             ]
                     *           }
                     *         }
                     *       ],
                     *       "next_after": 1042,
                     *       "reset": false
                     *     }
                     */
                    "application/json": components["schemas"]["RecordingEvents"];
                    "text/event-stream": string;
                };
            };
            /** @description `invalid_input`: Invalid input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "validation_error",
                     *       "code": "invalid_input",
                     *       "detail": "Invalid input.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. `too_many_streams`: This server has as many open event streams as it takes. Connect again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_export_retrieve: {
        parameters: {
            query?: {
                /**
                 * @description Which kind of file.
                 * @example md
                 */
                format?: "txt" | "md" | "srt" | "vtt" | "json" | "docx" | "pdf";
                /**
                 * @description Markdown with YAML about the recording at its top, as for Obsidian.
                 * @example true
                 */
                front_matter?: boolean;
            };
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description A name for the file, made of its day and title. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description `invalid_choice`: Not a valid choice. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "validation_error",
                     *       "code": "invalid_choice",
                     *       "detail": "Not a valid choice.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. `transcript_missing`: The recording has no transcript. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_import_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": string;
                "application/x-subrip": string;
                "multipart/form-data": string;
                "text/markdown": string;
                "text/plain": string;
                "text/vtt": string;
            };
        };
        responses: {
            /** @description The transcript is the recording’s. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "format": "webvtt",
                     *       "segments": 582,
                     *       "speakers": 21,
                     *       "revision": 2
                     *     }
                     */
                    "application/json": components["schemas"]["ImportedTranscript"];
                };
            };
            /** @description `upload_request_invalid`: The request does not follow the tus protocol, version 1.0.0. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "upload_request_invalid",
                     *       "detail": "The request does not follow the tus protocol, version 1.0.0.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `import_not_recognised`: This is no transcript of a kind that can be imported: WebVTT, SRT, JSON of Deepgram, AssemblyAI, Whisper, AWS, Azure or Recall.ai, a Zoom chat, or Markdown notes with times. `import_malformed`: The transcript breaks off or is damaged. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "import_not_recognised",
                     *       "detail": "This is no transcript of a kind that can be imported: WebVTT, SRT, JSON of Deepgram, AssemblyAI, Whisper, AWS, Azure or Recall.ai, a Zoom chat, or Markdown notes with times.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `storage_full`: The disk of the database is full. Free some space; nothing that was stored is lost. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "storage_full",
                     *       "detail": "The disk of the database is full. Free some space; nothing that was stored is lost.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_integrity_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "upload": {
                     *         "bytes_acknowledged": 48211034,
                     *         "bytes_announced": 48211034,
                     *         "started_at": "2026-11-23T09:00:00Z",
                     *         "last_bytes_at": "2026-11-23T09:31:12.481000Z",
                     *         "finished_at": "2026-11-23T09:31:12.520000Z",
                     *         "end": "complete"
                     *       },
                     *       "media": {
                     *         "state": "processed",
                     *         "source": "upload",
                     *         "cut_short": false,
                     *         "size_bytes": 48211034,
                     *         "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "sha256_announced": null,
                     *         "sha256_matches": null,
                     *         "duration_ms": 1871240,
                     *         "has_video": true,
                     *         "has_audio": true,
                     *         "received_at": "2026-11-23T09:31:12.520000Z",
                     *         "processed_at": "2026-11-23T09:31:20.114000Z"
                     *       },
                     *       "transcript": {
                     *         "segments_sent": 412,
                     *         "appended": 398,
                     *         "replaced": 12,
                     *         "duplicate": 2,
                     *         "first_timestamp": 1200,
                     *         "last_timestamp": 1866010,
                     *         "without_timestamp": 0
                     *       },
                     *       "coverage": {
                     *         "gap_limit_ms": 30000,
                     *         "sound_without_words": [
                     *           {
                     *             "from": 901000,
                     *             "to": 944500
                     *           }
                     *         ],
                     *         "segments_after_end": 0
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Integrity"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_keep_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "is_kept": true,
                     *       "kept_by": 1,
                     *       "kept_at": "2026-11-23T09:31:12.520000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Kept"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_keep_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "is_kept": true,
                     *       "kept_by": 1,
                     *       "kept_at": "2026-11-23T09:31:12.520000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Kept"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `storage_full`: The disk of the database is full. Free some space; nothing that was stored is lost. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "storage_full",
                     *       "detail": "The disk of the database is full. Free some space; nothing that was stored is lost.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_keep_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is not exempted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_media_retrieve: {
        parameters: {
            query?: {
                /**
                 * @description To be saved rather than shown.
                 * @example true
                 */
                download?: boolean;
                /**
                 * @description The file as it arrived.
                 * @example true
                 */
                original?: boolean;
            };
            header?: {
                /** @description A part of the file, e.g. `bytes=0-1023`. */
                Range?: string;
            };
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description `bytes` */
                    "Accept-Ranges"?: string;
                    /** @description Which file it is. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                };
            };
            /** @description The range of the file. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                };
            };
            /** @description Where the file can be had for a few minutes, in the bucket. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The client has this file already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. `media_not_ready`: This recording has no such media, or not yet. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_deleted`: The media of this recording was deleted; its text is kept. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "media_deleted",
                     *       "detail": "The media of this recording was deleted; its text is kept.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `range_not_satisfiable`: The file ends before the range that was asked for. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "range_not_satisfiable",
                     *       "detail": "The file ends before the range that was asked for.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. `media_missing`: The file is missing from the storage. Whoever runs the server should run `npx minutebook verify`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. `storage_unavailable`: The storage for media does not answer. Repeat the request in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_media_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. `media_not_ready`: This recording has no such media, or not yet. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_deleted`: The media of this recording was deleted; its text is kept. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "media_deleted",
                     *       "detail": "The media of this recording was deleted; its text is kept.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `storage_full`: The disk of the database is full. Free some space; nothing that was stored is lost. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "storage_full",
                     *       "detail": "The disk of the database is full. Free some space; nothing that was stored is lost.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_media_link_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "expires_in": 3600,
                 *       "what": "media"
                 *     }
                 */
                "application/json": components["schemas"]["CreateMediaLink"];
                "application/x-www-form-urlencoded": components["schemas"]["CreateMediaLink"];
                "multipart/form-data": components["schemas"]["CreateMediaLink"];
            };
        };
        responses: {
            /** @description The link. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "http://127.0.0.1:4747/api/media/1/019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44/media/?expires=1764000000&signature=2dEw",
                     *       "expires_at": "2026-11-24T10:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MediaLink"];
                };
            };
            /** @description `parse_error`: Malformed request. `invalid_choice`: Not a valid choice. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. `media_not_ready`: This recording has no such media, or not yet. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_deleted`: The media of this recording was deleted; its text is kept. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "media_deleted",
                     *       "detail": "The media of this recording was deleted; its text is kept.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_media_poster_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description The range of the picture. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description Where it can be had for a few minutes, in the bucket. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The client has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. `media_not_ready`: This recording has no such media, or not yet. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_deleted`: The media of this recording was deleted; its text is kept. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "media_deleted",
                     *       "detail": "The media of this recording was deleted; its text is kept.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `range_not_satisfiable`: The file ends before the range that was asked for. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "range_not_satisfiable",
                     *       "detail": "The file ends before the range that was asked for.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. `media_missing`: The file is missing from the storage. Whoever runs the server should run `npx minutebook verify`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. `storage_unavailable`: The storage for media does not answer. Repeat the request in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_media_waveform_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The waveform. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 1,
                     *       "sample_rate_hz": 16000,
                     *       "peaks_per_second": 10,
                     *       "duration_ms": 300,
                     *       "peaks": [
                     *         3,
                     *         41,
                     *         12
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Waveform"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. `media_not_ready`: This recording has no such media, or not yet. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_deleted`: The media of this recording was deleted; its text is kept. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "media_deleted",
                     *       "detail": "The media of this recording was deleted; its text is kept.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. `media_missing`: The file is missing from the storage. Whoever runs the server should run `npx minutebook verify`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. `storage_unavailable`: The storage for media does not answer. Repeat the request in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_notes_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "generated",
                     *       "author": "ollama/qwen3:8b",
                     *       "created_at": "2026-11-23T09:34:10.113000Z",
                     *       "transcript_revision": 2,
                     *       "template_version": null,
                     *       "is_stale": false,
                     *       "summary": [
                     *         {
                     *           "text": "The budget is sent on Friday.",
                     *           "evidence": [
                     *             {
                     *               "segment": 12,
                     *               "quote": "Ben sends the budget on Friday",
                     *               "timestamp": 61200,
                     *               "speaker": "Anna",
                     *               "is_stale": false
                     *             }
                     *           ],
                     *           "is_stale": false
                     *         }
                     *       ],
                     *       "chapters": [],
                     *       "decisions": [],
                     *       "tasks": [
                     *         {
                     *           "title": "Send the budget",
                     *           "description": "",
                     *           "assignee": "Ben",
                     *           "due_date": "2026-11-27",
                     *           "is_suggestion": false,
                     *           "evidence": [
                     *             {
                     *               "segment": 12,
                     *               "quote": "Ben sends the budget on Friday",
                     *               "timestamp": 61200,
                     *               "speaker": "Anna",
                     *               "is_stale": false
                     *             }
                     *           ],
                     *           "is_stale": false
                     *         }
                     *       ],
                     *       "dropped_lines": 0,
                     *       "usage": {
                     *         "input_tokens": 5210,
                     *         "output_tokens": 388
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Notes"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. `notes_missing`: There are no notes yet. `…/processing/` shows why, and has them made. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_processing_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The steps so far. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "steps": [
                     *         {
                     *           "step": "media",
                     *           "state": "done",
                     *           "attempts": 1,
                     *           "percent": 100,
                     *           "error_code": null,
                     *           "reason": null,
                     *           "result": {
                     *             "duration_ms": 1871240,
                     *             "has_video": true,
                     *             "has_audio": true
                     *           },
                     *           "queued_at": "2026-11-23T09:31:12.520000Z",
                     *           "started_at": null,
                     *           "finished_at": "2026-11-23T09:31:20.114000Z"
                     *         },
                     *         {
                     *           "step": "transcript",
                     *           "state": "waiting",
                     *           "attempts": 1,
                     *           "percent": 0,
                     *           "error_code": null,
                     *           "reason": "No speech model is installed. Fetch one with `npx minutebook models pull`; what waits for it goes on by itself.",
                     *           "result": null,
                     *           "queued_at": "2026-11-23T09:31:20.114000Z",
                     *           "started_at": "2026-11-23T09:31:20.871000Z",
                     *           "finished_at": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Processing"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_processing_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "from": "transcript",
                 *       "engine": "local",
                 *       "language": "en"
                 *     }
                 */
                "application/json": components["schemas"]["StartProcessing"];
                "application/x-www-form-urlencoded": components["schemas"]["StartProcessing"];
                "multipart/form-data": components["schemas"]["StartProcessing"];
            };
        };
        responses: {
            /** @description It is queued. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "steps": [
                     *         {
                     *           "step": "media",
                     *           "state": "done",
                     *           "attempts": 1,
                     *           "percent": 100,
                     *           "error_code": null,
                     *           "reason": null,
                     *           "result": {
                     *             "duration_ms": 1871240,
                     *             "has_video": true,
                     *             "has_audio": true
                     *           },
                     *           "queued_at": "2026-11-23T09:31:12.520000Z",
                     *           "started_at": null,
                     *           "finished_at": "2026-11-23T09:31:20.114000Z"
                     *         },
                     *         {
                     *           "step": "transcript",
                     *           "state": "waiting",
                     *           "attempts": 1,
                     *           "percent": 0,
                     *           "error_code": null,
                     *           "reason": "No speech model is installed. Fetch one with `npx minutebook models pull`; what waits for it goes on by itself.",
                     *           "result": null,
                     *           "queued_at": "2026-11-23T09:31:20.114000Z",
                     *           "started_at": "2026-11-23T09:31:20.871000Z",
                     *           "finished_at": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Processing"];
                };
            };
            /** @description `parse_error`: Malformed request. `invalid_choice`: Not a valid choice. `invalid_input`: Invalid input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. `media_not_ready`: This recording has no such media, or not yet. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `storage_full`: The disk of the database is full. Free some space; nothing that was stored is lost. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "storage_full",
                     *       "detail": "The disk of the database is full. Free some space; nothing that was stored is lost.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_processing_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing is under way any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `storage_full`: The disk of the database is full. Free some space; nothing that was stored is lost. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "storage_full",
                     *       "detail": "The disk of the database is full. Free some space; nothing that was stored is lost.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_revisions_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The revisions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "revisions": [
                     *         {
                     *           "revision": 2,
                     *           "is_present": true,
                     *           "source": "transcription",
                     *           "engine": "local",
                     *           "model": "parakeet-tdt-0.6b-v3-int8",
                     *           "language": null,
                     *           "created_by": null,
                     *           "created_at": "2026-11-23T09:33:02.104000Z",
                     *           "segments": 398,
                     *           "edits_kept": 3,
                     *           "edits_left": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TranscriptRevisions"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_revisions_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
                /** @description Number of the revision. */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "revision": 2,
                     *       "is_present": true,
                     *       "source": "transcription",
                     *       "engine": "local",
                     *       "model": "parakeet-tdt-0.6b-v3-int8",
                     *       "language": null,
                     *       "created_by": null,
                     *       "created_at": "2026-11-23T09:33:02.104000Z",
                     *       "segments": 398,
                     *       "edits_kept": 3,
                     *       "edits_left": 0,
                     *       "lines": [
                     *         {
                     *           "timestamp": 61200,
                     *           "end": 64900,
                     *           "speaker": "Anna",
                     *           "text": "Ben sends the budget on Friday.",
                     *           "confidence": 0.94,
                     *           "is_final": true,
                     *           "heard_text": "Ben sense the budget on Friday.",
                     *           "is_speaker_set": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WholeTranscriptRevision"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. `transcript_missing`: The recording has no transcript. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_revisions_restore_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
                /** @description Number of the revision. */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The revisions as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "revisions": [
                     *         {
                     *           "revision": 2,
                     *           "is_present": true,
                     *           "source": "transcription",
                     *           "engine": "local",
                     *           "model": "parakeet-tdt-0.6b-v3-int8",
                     *           "language": null,
                     *           "created_by": null,
                     *           "created_at": "2026-11-23T09:33:02.104000Z",
                     *           "segments": 398,
                     *           "edits_kept": 3,
                     *           "edits_left": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TranscriptRevisions"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. `transcript_missing`: The recording has no transcript. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `storage_full`: The disk of the database is full. Free some space; nothing that was stored is lost. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "storage_full",
                     *       "detail": "The disk of the database is full. Free some space; nothing that was stored is lost.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_segments_list: {
        parameters: {
            query?: {
                /**
                 * @description Whether to answer the words of each line with their times.
                 * @example true
                 */
                words?: boolean;
            };
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lines in their order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "segments": [
                     *         {
                     *           "id": 12,
                     *           "timestamp": 61200,
                     *           "end": 64900,
                     *           "speaker": "Anna",
                     *           "text": "Ben sends the budget on Friday.",
                     *           "confidence": 0.94,
                     *           "is_final": true,
                     *           "heard_text": "Ben sense the budget on Friday.",
                     *           "is_speaker_set": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TimelineSegments"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_segments_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
                /** @description Id of the line, as `…/segments/` has it. */
                segment_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "text": "Ben sends the budget on Friday."
                 *     }
                 */
                "application/json": components["schemas"]["PatchedTimelineSegment"];
                "application/x-www-form-urlencoded": components["schemas"]["PatchedTimelineSegment"];
                "multipart/form-data": components["schemas"]["PatchedTimelineSegment"];
            };
        };
        responses: {
            /** @description The line as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 12,
                     *       "timestamp": 61200,
                     *       "end": 64900,
                     *       "speaker": "Anna",
                     *       "text": "Ben sends the budget on Friday.",
                     *       "confidence": 0.94,
                     *       "is_final": true,
                     *       "heard_text": "Ben sense the budget on Friday.",
                     *       "is_speaker_set": true
                     *     }
                     */
                    "application/json": components["schemas"]["TimelineSegment"];
                };
            };
            /** @description `parse_error`: Malformed request. `required`: This field is required. `null`: This field may not be null. `blank`: This field may not be blank. `max_length`: This field is too long. `invalid_input`: Invalid input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `storage_full`: The disk of the database is full. Free some space; nothing that was stored is lost. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "storage_full",
                     *       "detail": "The disk of the database is full. Free some space; nothing that was stored is lost.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_shares_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "id": "019a1f7a-0a3e-7c55-b1de-2f6b9c1d4e80",
                     *           "label": "For the client",
                     *           "include_media": true,
                     *           "expires_at": "2026-12-23T09:31:12.520000Z",
                     *           "created_by": 1,
                     *           "created_at": "2026-11-23T09:31:12.520000Z",
                     *           "open_count": 3,
                     *           "last_opened_at": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Shares"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_shares_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "expires_in_days": 30,
                 *       "include_media": true,
                 *       "label": "For the client"
                 *     }
                 */
                "application/json": components["schemas"]["CreateShare"];
                "application/x-www-form-urlencoded": components["schemas"]["CreateShare"];
                "multipart/form-data": components["schemas"]["CreateShare"];
            };
        };
        responses: {
            /** @description The link. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a1f7a-0a3e-7c55-b1de-2f6b9c1d4e80",
                     *       "label": "For the client",
                     *       "include_media": true,
                     *       "expires_at": "2026-12-23T09:31:12.520000Z",
                     *       "created_by": 1,
                     *       "created_at": "2026-11-23T09:31:12.520000Z",
                     *       "open_count": 0,
                     *       "last_opened_at": null,
                     *       "url": "https://minutes.example.com/shared/mbs_1_Zk3vQ0n8yXW2sT5uRb7cL9dPf1gHj4kMa6eNiBoUwCq"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedShare"];
                };
            };
            /** @description `parse_error`: Malformed request. `invalid_input`: Invalid input. `overflow`: Value out of range. `min_value`: This value is too small. `max_value`: This value is too large. `max_length`: This field is too long. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `storage_full`: The disk of the database is full. Free some space; nothing that was stored is lost. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "storage_full",
                     *       "detail": "The disk of the database is full. Free some space; nothing that was stored is lost.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_shares_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
                /** @description Id of the link. */
                share_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_speakers_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who speaks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "speakers": [
                     *         {
                     *           "speaker": "Anna",
                     *           "segments": 41,
                     *           "is_set": true
                     *         },
                     *         {
                     *           "speaker": "Speaker 2",
                     *           "segments": 38,
                     *           "is_set": false
                     *         },
                     *         {
                     *           "speaker": null,
                     *           "segments": 3,
                     *           "is_set": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Speakers"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_speakers_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "renames": [
                 *         {
                 *           "from": "Speaker 1",
                 *           "to": "Anna"
                 *         }
                 *       ],
                 *       "lines": [
                 *         {
                 *           "id": 12,
                 *           "speaker": "Ben"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PatchedSpeakers"];
                "application/x-www-form-urlencoded": components["schemas"]["PatchedSpeakers"];
                "multipart/form-data": components["schemas"]["PatchedSpeakers"];
            };
        };
        responses: {
            /** @description Who speaks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "speakers": [
                     *         {
                     *           "speaker": "Anna",
                     *           "segments": 41,
                     *           "is_set": true
                     *         },
                     *         {
                     *           "speaker": "Speaker 2",
                     *           "segments": 38,
                     *           "is_set": false
                     *         },
                     *         {
                     *           "speaker": null,
                     *           "segments": 3,
                     *           "is_set": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Speakers"];
                };
            };
            /** @description `parse_error`: Malformed request. `invalid_input`: Invalid input. `not_a_list`: Expected a list of items. `required`: This field is required. `max_length`: This field is too long. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `storage_full`: The disk of the database is full. Free some space; nothing that was stored is lost. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "storage_full",
                     *       "detail": "The disk of the database is full. Free some space; nothing that was stored is lost.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_talk_time_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The speakers, in the order in which they first speak. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "duration_ms": 1204000,
                     *       "speakers": [
                     *         {
                     *           "speaker": "Anna",
                     *           "duration_ms": 903000,
                     *           "share": 0.75,
                     *           "lines": 41,
                     *           "words": 2210,
                     *           "longest_turn_ms": 91500
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TalkTime"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_tasks_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tasks. */
            200: {
                headers: {
                    /** @description The version of the recording. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "tasks": [
                     *         {
                     *           "id": 0,
                     *           "title": "Send the budget",
                     *           "description": "",
                     *           "assignee": "Ben",
                     *           "due_date": "2026-11-27",
                     *           "is_completed": true,
                     *           "completed_at": "2026-11-26T16:02:44.310Z",
                     *           "is_suggestion": false,
                     *           "evidence": [
                     *             {
                     *               "segment": 12,
                     *               "quote": "Ben sends the budget on Friday",
                     *               "timestamp": 61200,
                     *               "speaker": "Anna",
                     *               "is_stale": false
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Tasks"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_tasks_partial_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Do it only while the recording has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "tasks": [
                 *         {
                 *           "title": "Send the budget",
                 *           "assignee": "Ben",
                 *           "is_completed": true
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PatchedTasks"];
                "application/x-www-form-urlencoded": components["schemas"]["PatchedTasks"];
                "multipart/form-data": components["schemas"]["PatchedTasks"];
            };
        };
        responses: {
            /** @description The tasks. */
            200: {
                headers: {
                    /** @description The version of the recording. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "tasks": [
                     *         {
                     *           "id": 0,
                     *           "title": "Send the budget",
                     *           "description": "",
                     *           "assignee": "Ben",
                     *           "due_date": "2026-11-27",
                     *           "is_completed": true,
                     *           "completed_at": "2026-11-26T16:02:44.310Z",
                     *           "is_suggestion": false,
                     *           "evidence": [
                     *             {
                     *               "segment": 12,
                     *               "quote": "Ben sends the budget on Friday",
                     *               "timestamp": 61200,
                     *               "speaker": "Anna",
                     *               "is_stale": false
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Tasks"];
                };
            };
            /** @description `parse_error`: Malformed request. `required`: This field is required. `null`: This field may not be null. `blank`: This field may not be blank. `not_a_list`: Expected a list of items. `max_length`: This field is too long. `invalid_input`: Invalid input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `precondition_failed`: The recording has changed since the version named in If-Match. Read it again and repeat the change. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "precondition_failed",
                     *       "detail": "The recording has changed since the version named in If-Match. Read it again and repeat the change.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `storage_full`: The disk of the database is full. Free some space; nothing that was stored is lost. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "storage_full",
                     *       "detail": "The disk of the database is full. Free some space; nothing that was stored is lost.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_transcript_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The transcript. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "full_text": "Shall we start?",
                     *       "segments": [
                     *         {
                     *           "timestamp": 1500,
                     *           "speaker": "Ann",
                     *           "text": "Shall we start?",
                     *           "confidence": 0.94,
                     *           "is_final": true,
                     *           "timestamp_ms": 1500
                     *         }
                     *       ],
                     *       "summary": null,
                     *       "extracted_tasks": [],
                     *       "tasks_generated_at": null,
                     *       "summary_generated_at": null,
                     *       "created_at": "2026-03-02T09:00:00.123456Z",
                     *       "updated_at": "2026-03-02T09:00:04.500000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Transcript"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_transcript_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat of the request under the same key within a day has no further effect. */
                "Idempotency-Key"?: string;
                /** @description Do it only while the recording has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "segments": [
                 *         {
                 *           "timestamp_ms": 1500,
                 *           "speaker": "Ann",
                 *           "text": "Shall we start?"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UploadTranscript"];
                "application/x-www-form-urlencoded": components["schemas"]["UploadTranscript"];
                "multipart/form-data": components["schemas"]["UploadTranscript"];
            };
        };
        responses: {
            /** @description The transcript. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "full_text": "Shall we start?",
                     *       "segments": [
                     *         {
                     *           "timestamp": 1500,
                     *           "speaker": "Ann",
                     *           "text": "Shall we start?",
                     *           "confidence": 0.94,
                     *           "is_final": true,
                     *           "timestamp_ms": 1500
                     *         }
                     *       ],
                     *       "summary": null,
                     *       "extracted_tasks": [],
                     *       "tasks_generated_at": null,
                     *       "summary_generated_at": null,
                     *       "created_at": "2026-03-02T09:00:00.123456Z",
                     *       "updated_at": "2026-03-02T09:00:04.500000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Transcript"];
                };
            };
            /** @description `parse_error`: Malformed request. `invalid_input`: Invalid input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `precondition_failed`: The recording has changed since the version named in If-Match. Read it again and repeat the change. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "precondition_failed",
                     *       "detail": "The recording has changed since the version named in If-Match. Read it again and repeat the change.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `storage_full`: The disk of the database is full. Free some space; nothing that was stored is lost. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "storage_full",
                     *       "detail": "The disk of the database is full. Free some space; nothing that was stored is lost.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_upload_transcript_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat of the request under the same key within a day has no further effect. */
                "Idempotency-Key"?: string;
                /** @description Do it only while the recording has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "segments": [
                 *         {
                 *           "timestamp_ms": 1500,
                 *           "speaker": "Ann",
                 *           "text": "Shall we start?"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UploadTranscript"];
                "application/x-www-form-urlencoded": components["schemas"]["UploadTranscript"];
                "multipart/form-data": components["schemas"]["UploadTranscript"];
            };
        };
        responses: {
            /** @description The transcript. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "full_text": "Shall we start?",
                     *       "segments": [
                     *         {
                     *           "timestamp": 1500,
                     *           "speaker": "Ann",
                     *           "text": "Shall we start?",
                     *           "confidence": 0.94,
                     *           "is_final": true,
                     *           "timestamp_ms": 1500
                     *         }
                     *       ],
                     *       "summary": null,
                     *       "extracted_tasks": [],
                     *       "tasks_generated_at": null,
                     *       "summary_generated_at": null,
                     *       "created_at": "2026-03-02T09:00:00.123456Z",
                     *       "updated_at": "2026-03-02T09:00:04.500000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Transcript"];
                };
            };
            /** @description `parse_error`: Malformed request. `invalid_input`: Invalid input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `precondition_failed`: The recording has changed since the version named in If-Match. Read it again and repeat the change. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "precondition_failed",
                     *       "detail": "The recording has changed since the version named in If-Match. Read it again and repeat the change.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `storage_full`: The disk of the database is full. Free some space; nothing that was stored is lost. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "storage_full",
                     *       "detail": "The disk of the database is full. Free some space; nothing that was stored is lost.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_upload_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The upload. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "7d1c5c0e-6f0d-8a41-9d0f-0d2b7e44aa10",
                     *       "recording_id": "019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44",
                     *       "offset": 1048576,
                     *       "length": 48211034,
                     *       "is_complete": false,
                     *       "updated_at": "2026-11-23T09:31:12.481Z"
                     *     }
                     */
                    "application/json": components["schemas"]["UploadState"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. `upload_not_found`: There is no such upload. Create it with a POST first. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_upload_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the recording. */
                id: string;
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "audio/mpeg": string;
                "multipart/form-data": string;
                "video/mp4": string;
                "video/webm": string;
            };
        };
        responses: {
            /** @description The file is stored, and will be processed. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44",
                     *       "size_bytes": 1048576
                     *     }
                     */
                    "application/json": components["schemas"]["UploadedMedia"];
                };
            };
            /** @description `upload_request_invalid`: The request does not follow the tus protocol, version 1.0.0. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "upload_request_invalid",
                     *       "detail": "The request does not follow the tus protocol, version 1.0.0.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `upload_exists`: This recording has media already, which is never overwritten. Create another recording for this file. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "upload_exists",
                     *       "detail": "This recording has media already, which is never overwritten. Create another recording for this file.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_deleted`: The media of this recording was deleted; its text is kept. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "media_deleted",
                     *       "detail": "The media of this recording was deleted; its text is kept.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `upload_too_large`: The file is larger than this server accepts (MINUTEBOOK_MAX_UPLOAD_BYTES). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "upload_too_large",
                     *       "detail": "The file is larger than this server accepts (MINUTEBOOK_MAX_UPLOAD_BYTES).",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `upload_locked`: Another request is writing to this upload. Repeat this one in a moment. */
            423: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "upload_locked",
                     *       "detail": "Another request is writing to this upload. Repeat this one in a moment.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. `storage_unavailable`: The storage for media does not answer. Repeat the request in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_storage_full`: The storage for media is full. Free some space and go on; nothing that was acknowledged is lost. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "media_storage_full",
                     *       "detail": "The storage for media is full. Free some space and go on; nothing that was acknowledged is lost.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_bulk_delete_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BulkDelete"];
                "application/x-www-form-urlencoded": components["schemas"]["BulkDelete"];
                "multipart/form-data": components["schemas"]["BulkDelete"];
            };
        };
        responses: {
            /** @description What became of each. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deleted": [
                     *         "019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44"
                     *       ],
                     *       "not_found": []
                     *     }
                     */
                    "application/json": components["schemas"]["BulkDeleteResult"];
                };
            };
            /** @description `parse_error`: Malformed request. `required`: This field is required. `null`: This field may not be null. `not_a_list`: Expected a list of items. `min_length`: This field is too short. `max_length`: This field is too long. `invalid_input`: Invalid input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_bulk_export_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44"
                 *       ],
                 *       "format": "md"
                 *     }
                 */
                "application/json": components["schemas"]["BulkExport"];
                "application/x-www-form-urlencoded": components["schemas"]["BulkExport"];
                "multipart/form-data": components["schemas"]["BulkExport"];
            };
        };
        responses: {
            /** @description The archive. */
            200: {
                headers: {
                    /** @description A name for the archive, made of the day. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description `parse_error`: Malformed request. `required`: This field is required. `null`: This field may not be null. `not_a_list`: Expected a list of items. `min_length`: This field is too short. `max_length`: This field is too long. `invalid_input`: Invalid input. `invalid_choice`: Not a valid choice. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. `transcript_missing`: The recording has no transcript. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_create_upload_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat of the request under the same key within a day has no further effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "platform": "zoom"
                 *     }
                 */
                "application/json": components["schemas"]["CreateDesktopRecording"];
                "application/x-www-form-urlencoded": components["schemas"]["CreateDesktopRecording"];
                "multipart/form-data": components["schemas"]["CreateDesktopRecording"];
            };
        };
        responses: {
            /** @description The recording, and the token to upload its media with. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44",
                     *       "team": 1,
                     *       "created_by": 1,
                     *       "sdk_upload_id": "5b0d7f7e-8c0a-4f0e-9d53-2f5f3a0f9a10",
                     *       "recall_recording_id": null,
                     *       "platform": "zoom",
                     *       "meeting_title": null,
                     *       "meeting_url": null,
                     *       "duration_seconds": null,
                     *       "status": "recording",
                     *       "notes": null,
                     *       "error_message": null,
                     *       "video_url": null,
                     *       "video_size_bytes": null,
                     *       "participants": [],
                     *       "transcript_text": "",
                     *       "transcript_segments": [],
                     *       "summary": null,
                     *       "extracted_tasks": [],
                     *       "tasks_generated_at": null,
                     *       "summary_generated_at": null,
                     *       "started_at": "2026-03-02T09:00:00.123456Z",
                     *       "completed_at": null,
                     *       "created_at": "2026-03-02T09:00:00.123456Z",
                     *       "updated_at": "2026-03-02T09:00:00.123456Z",
                     *       "upload_token": "mbu_MTowMTlhMWY2ZQ.3q2-7wQf0a"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedDesktopRecording"];
                };
            };
            /** @description `parse_error`: Malformed request. `invalid_choice`: Not a valid choice. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_key_in_use`: A request with this Idempotency-Key is still being worked on. Repeat it in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "idempotency_key_in_use",
                     *       "detail": "A request with this Idempotency-Key is still being worked on. Repeat it in a moment.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "idempotency_key_reused",
                     *       "detail": "This Idempotency-Key was used for another request. Use a new key.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. `upload_service_not_configured`: Recall.ai API key not configured `upload_service_failed`: Failed to create upload with Recall.ai */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `storage_full`: The disk of the database is full. Free some space; nothing that was stored is lost. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "storage_full",
                     *       "detail": "The disk of the database is full. Free some space; nothing that was stored is lost.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_events_list: {
        parameters: {
            query?: {
                /** @description The last event that you have; 0 for all that are kept. Without it, what comes from now on. */
                after?: number;
                /** @description `json` for one answer with what there is; so does `Accept: application/json`. */
                format?: "sse" | "json";
                /** @description Events in a JSON answer, at most 1000. */
                limit?: number;
            };
            header?: {
                /** @description As `after`; the larger of the two counts. */
                "Last-Event-ID"?: string;
            };
            path: {
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "id": 1042,
                     *           "type": "segments.appended",
                     *           "recording_id": "019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44",
                     *           "created_at": "2026-11-23T09:31:12.520000Z",
                     *           "data": {
                     *             "positions": [
                     *               120
                     *             ],
                     *             "segments": [
                     *               {
                     *                 "position": 120,
                     *                 "timestamp": 61200,
                     *                 "speaker": "Anna",
                     *                 "text": "Ben sends the budget on Friday.",
                     *                 "confidence": 0.94,
                     *                 "is_final": true
                     *               }
                     *             ]
                     *           }
                     *         }
                     *       ],
                     *       "next_after": 1042,
                     *       "reset": false
                     *     }
                     */
                    "application/json": components["schemas"]["RecordingEvents"];
                    "text/event-stream": string;
                };
            };
            /** @description `invalid_input`: Invalid input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "validation_error",
                     *       "code": "invalid_input",
                     *       "detail": "Invalid input.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. `too_many_streams`: This server has as many open event streams as it takes. Connect again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    desktop_recordings_search: {
        parameters: {
            query?: {
                /** @description Of a following page; `next` holds it. */
                cursor?: string;
                /** @description Only started at this time or later. */
                from?: string;
                /** @description Only recordings that have this; may be repeated. */
                has?: "task" | "summary" | "notes" | "media" | "video" | "transcript";
                /** @description Places shown of each recording, at most 20. */
                hits_per_recording?: number;
                /** @description Only there; may be repeated. */
                kind?: "segment" | "title" | "notes" | "summary" | "task" | "person";
                /** @description Recordings on a page, at most 100. */
                limit?: number;
                /** @description Only of this platform. */
                platform?: "zoom" | "teams" | "meet" | "desktop_audio" | "slack";
                /**
                 * @description What to look for, at most 500 characters and 16 words: `word`, `"a phrase"`, `begin*`, `-without`.
                 * @example budget "launch date"
                 */
                q?: string;
                /** @description Only in this recording. */
                recording?: string;
                /** @description Only in lines of this speaker, written as in the transcript. */
                speaker?: string;
                /** @description Only in this status. */
                status?: "recording" | "uploading" | "processing" | "ready" | "error";
                /** @description Only started before this time. */
                to?: string;
                /** @description `1` while somebody types: the last word is taken for the beginning of one. */
                typing?: "0" | "1";
                /** @description Only made by this user. */
                user_id?: number;
            };
            header?: never;
            path: {
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of recordings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "count": 1,
                     *       "count_is_exact": true,
                     *       "next": null,
                     *       "results": [
                     *         {
                     *           "recording": {
                     *             "id": "019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44",
                     *             "created_by": 1,
                     *             "platform": "zoom",
                     *             "meeting_title": "Weekly planning",
                     *             "duration_seconds": 1804,
                     *             "status": "ready",
                     *             "participants": [
                     *               "Ann",
                     *               "Ben"
                     *             ],
                     *             "started_at": "2026-03-02T09:00:00.123456Z"
                     *           },
                     *           "hits": [
                     *             {
                     *               "kind": "segment",
                     *               "timestamp": 754200,
                     *               "position": 211,
                     *               "speaker": "Ann",
                     *               "snippet": [
                     *                 {
                     *                   "text": "So the ",
                     *                   "match": false
                     *                 },
                     *                 {
                     *                   "text": "budget",
                     *                   "match": true
                     *                 },
                     *                 {
                     *                   "text": " goes out on Friday.",
                     *                   "match": false
                     *                 }
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "facets": {
                     *         "platform": [
                     *           {
                     *             "value": "zoom",
                     *             "count": 1
                     *           }
                     *         ],
                     *         "status": [
                     *           {
                     *             "value": "ready",
                     *             "count": 1
                     *           }
                     *         ],
                     *         "speaker": [
                     *           {
                     *             "value": "Ann",
                     *             "count": 1
                     *           },
                     *           {
                     *             "value": "Ben",
                     *             "count": 1
                     *           }
                     *         ],
                     *         "recorded_by": [
                     *           {
                     *             "value": 1,
                     *             "count": 1
                     *           }
                     *         ],
                     *         "month": [
                     *           {
                     *             "value": "2026-03",
                     *             "count": 1
                     *           }
                     *         ]
                     *       },
                     *       "corrected_query": null,
                     *       "matched": "all",
                     *       "took_ms": 12
                     *     }
                     */
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
            /** @description `required`: This field is required. `invalid_input`: Invalid input. `invalid_choice`: Not a valid choice. `max_length`: This field is too long. `null_characters_not_allowed`: Null characters are not allowed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "validation_error",
                     *       "code": "required",
                     *       "detail": "This field is required.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. `search_too_slow`: The search took too long and was stopped. Narrow it down: a rarer word, a speaker, a range of time. `search_busy`: Too many searches are under way. Repeat this one in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    processing_settings_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "language": "en",
                     *       "vocabulary": [
                     *         "Minutebook",
                     *         "Anna Kowalczyk"
                     *       ],
                     *       "notes_template": null,
                     *       "notes_template_version": 0,
                     *       "updated_at": "2026-11-23T09:31:12.520000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProcessingSettings"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    processing_settings_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "language": "en",
                 *       "vocabulary": [
                 *         "Minutebook"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PatchedProcessingSettings"];
                "application/x-www-form-urlencoded": components["schemas"]["PatchedProcessingSettings"];
                "multipart/form-data": components["schemas"]["PatchedProcessingSettings"];
            };
        };
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "language": "en",
                     *       "vocabulary": [
                     *         "Minutebook",
                     *         "Anna Kowalczyk"
                     *       ],
                     *       "notes_template": null,
                     *       "notes_template_version": 0,
                     *       "updated_at": "2026-11-23T09:31:12.520000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProcessingSettings"];
                };
            };
            /** @description `parse_error`: Malformed request. `invalid_input`: Invalid input. `null`: This field may not be null. `blank`: This field may not be blank. `not_a_list`: Expected a list of items. `max_length`: This field is too long. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `storage_full`: The disk of the database is full. Free some space; nothing that was stored is lost. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "storage_full",
                     *       "detail": "The disk of the database is full. Free some space; nothing that was stored is lost.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    processing_list: {
        parameters: {
            query?: {
                /**
                 * @description Only in this state.
                 * @example failed
                 */
                state?: "waiting" | "queued" | "running" | "done" | "skipped" | "failed" | "cancelled";
            };
            header?: never;
            path: {
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The steps. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "recording": "019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44",
                     *           "step": "transcript",
                     *           "state": "waiting",
                     *           "attempts": 1,
                     *           "percent": 0,
                     *           "error_code": null,
                     *           "reason": "No speech model is installed. Fetch one with `npx minutebook models pull`; what waits for it goes on by itself.",
                     *           "result": null,
                     *           "queued_at": "2026-11-23T09:31:20.114000Z",
                     *           "started_at": "2026-11-23T09:31:20.871000Z",
                     *           "finished_at": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RecordingSteps"];
                };
            };
            /** @description `invalid_choice`: Not a valid choice. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "validation_error",
                     *       "code": "invalid_choice",
                     *       "detail": "Not a valid choice.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    retention_settings_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "media_days": 30,
                     *       "recording_days": null,
                     *       "updated_at": "2026-11-23T09:31:12.520000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RetentionSettings"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    retention_settings_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "media_days": 30,
                 *       "recording_days": null
                 *     }
                 */
                "application/json": components["schemas"]["PatchedRetentionSettings"];
                "application/x-www-form-urlencoded": components["schemas"]["PatchedRetentionSettings"];
                "multipart/form-data": components["schemas"]["PatchedRetentionSettings"];
            };
        };
        responses: {
            /** @description The rules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "media_days": 30,
                     *       "recording_days": null,
                     *       "updated_at": "2026-11-23T09:31:12.520000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RetentionSettings"];
                };
            };
            /** @description `parse_error`: Malformed request. `invalid_input`: Invalid input. `min_value`: This value is too small. `max_value`: This value is too large. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `storage_full`: The disk of the database is full. Free some space; nothing that was stored is lost. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "storage_full",
                     *       "detail": "The disk of the database is full. Free some space; nothing that was stored is lost.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    retention_settings_preview_retrieve: {
        parameters: {
            query?: {
                /**
                 * @description Days, or `null`.
                 * @example 30
                 */
                media_days?: number | null;
                /**
                 * @description Days, or `null`.
                 * @example 365
                 */
                recording_days?: number | null;
            };
            header?: never;
            path: {
                /** @description Number of the project, or `@current` for the current one of the key’s user. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How much it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "media_days": 30,
                     *       "recording_days": 365,
                     *       "media": {
                     *         "recordings": 41,
                     *         "bytes": 18253611008
                     *       },
                     *       "recordings": {
                     *         "recordings": 3,
                     *         "bytes": 0
                     *       },
                     *       "kept": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RetentionPreview"];
                };
            };
            /** @description `invalid_input`: Invalid input. `min_value`: This value is too small. `max_value`: This value is too large. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "validation_error",
                     *       "code": "invalid_input",
                     *       "detail": "Invalid input.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    session_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": 1,
                     *         "uuid": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e02",
                     *         "email": "ann@example.com",
                     *         "first_name": "Ann",
                     *         "last_name": "Lee"
                     *       },
                     *       "organization": {
                     *         "id": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e00",
                     *         "name": "Default organization",
                     *         "slug": "default-organization"
                     *       },
                     *       "role": "admin",
                     *       "projects": [
                     *         {
                     *           "id": 1,
                     *           "name": "Default project",
                     *           "organization": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e00"
                     *         }
                     *       ],
                     *       "current_project": 1,
                     *       "has_password": true,
                     *       "needs_password": false,
                     *       "csrf_token": "mT1QYyTq3c0xU0v6m0s4l7hE0rYkzqv3o1n2p5R8s9A"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    session_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "email": "ann@example.com",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    email: string;
                    /** Format: password */
                    password: string;
                };
                "application/x-www-form-urlencoded": {
                    email: string;
                    /** Format: password */
                    password: string;
                };
                "multipart/form-data": {
                    email: string;
                    /** Format: password */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Signed in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": 1,
                     *         "uuid": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e02",
                     *         "email": "ann@example.com",
                     *         "first_name": "Ann",
                     *         "last_name": "Lee"
                     *       },
                     *       "organization": {
                     *         "id": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e00",
                     *         "name": "Default organization",
                     *         "slug": "default-organization"
                     *       },
                     *       "role": "admin",
                     *       "projects": [
                     *         {
                     *           "id": 1,
                     *           "name": "Default project",
                     *           "organization": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e00"
                     *         }
                     *       ],
                     *       "current_project": 1,
                     *       "has_password": true,
                     *       "needs_password": false,
                     *       "csrf_token": "mT1QYyTq3c0xU0v6m0s4l7hE0rYkzqv3o1n2p5R8s9A"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `parse_error`: Malformed request. `required`: This field is required. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `authentication_failed`: Incorrect authentication credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "authentication_failed",
                     *       "detail": "Incorrect authentication credentials.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    session_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    session_link_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "token": "k3Y9sT2uVwXyZ0aBcDeFgHiJkLmNoPqRsTuVwXyZ012"
                 *     }
                 */
                "application/json": {
                    token: string;
                };
                "application/x-www-form-urlencoded": {
                    token: string;
                };
                "multipart/form-data": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Signed in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": 1,
                     *         "uuid": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e02",
                     *         "email": "ann@example.com",
                     *         "first_name": "Ann",
                     *         "last_name": "Lee"
                     *       },
                     *       "organization": {
                     *         "id": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e00",
                     *         "name": "Default organization",
                     *         "slug": "default-organization"
                     *       },
                     *       "role": "admin",
                     *       "projects": [
                     *         {
                     *           "id": 1,
                     *           "name": "Default project",
                     *           "organization": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e00"
                     *         }
                     *       ],
                     *       "current_project": 1,
                     *       "has_password": true,
                     *       "needs_password": true,
                     *       "csrf_token": "mT1QYyTq3c0xU0v6m0s4l7hE0rYkzqv3o1n2p5R8s9A"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `parse_error`: Malformed request. `required`: This field is required. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `sign_in_link_invalid`: This link was used, is too old, or is none. `npx minutebook sign-in-link` on the server makes a new one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "sign_in_link_invalid",
                     *       "detail": "This link was used, is too old, or is none. `npx minutebook sign-in-link` on the server makes a new one.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    session_password_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "current_password": "correct horse battery",
                 *       "new_password": "staple and paper"
                 *     }
                 */
                "application/json": {
                    /** Format: password */
                    current_password?: string | null;
                    /** Format: password */
                    new_password: string;
                };
                "application/x-www-form-urlencoded": {
                    /** Format: password */
                    current_password?: string | null;
                    /** Format: password */
                    new_password: string;
                };
                "multipart/form-data": {
                    /** Format: password */
                    current_password?: string | null;
                    /** Format: password */
                    new_password: string;
                };
            };
        };
        responses: {
            /** @description The password is set. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `parse_error`: Malformed request. `invalid_input`: Invalid input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    session_user_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "first_name": "Ann",
                 *       "last_name": "Lee"
                 *     }
                 */
                "application/json": {
                    /** Format: int32 */
                    current_project?: number;
                    /** Format: email */
                    email?: string;
                    first_name?: string;
                    last_name?: string;
                };
                "application/x-www-form-urlencoded": {
                    /** Format: int32 */
                    current_project?: number;
                    /** Format: email */
                    email?: string;
                    first_name?: string;
                    last_name?: string;
                };
                "multipart/form-data": {
                    /** Format: int32 */
                    current_project?: number;
                    /** Format: email */
                    email?: string;
                    first_name?: string;
                    last_name?: string;
                };
            };
        };
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "uuid": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e02",
                     *       "email": "ann@example.com",
                     *       "first_name": "Ann",
                     *       "last_name": "Lee"
                     *     }
                     */
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description `parse_error`: Malformed request. `invalid_input`: Invalid input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "parse_error",
                     *       "detail": "Malformed request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `request_too_large`: The request body is larger than 20 MiB. Send it in smaller parts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "request_too_large",
                     *       "detail": "The request body is larger than 20 MiB. Send it in smaller parts.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported media type in request. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "unsupported_media_type",
                     *       "detail": "Unsupported media type in request.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    session_ways_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ways. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "single_sign_on": {
                     *         "name": "Keycloak",
                     *         "url": "https://minutes.example.com/api/session/sso/"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SignInWays"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    shared_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The secret at the end of the link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recording. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "title": "Weekly planning",
                     *       "platform": "zoom",
                     *       "started_at": "2026-11-23T09:00:00Z",
                     *       "duration_seconds": 1871,
                     *       "language": "en",
                     *       "participants": [
                     *         "Anna",
                     *         "Ben"
                     *       ],
                     *       "summary": "The budget is sent on Friday.",
                     *       "notes": null,
                     *       "tasks": [
                     *         {
                     *           "title": "Send the budget",
                     *           "description": "",
                     *           "assignee": "Ben",
                     *           "due_date": "2026-11-27",
                     *           "is_completed": false,
                     *           "evidence": []
                     *         }
                     *       ],
                     *       "segments": [
                     *         {
                     *           "id": 12,
                     *           "timestamp": 61200,
                     *           "end": 64900,
                     *           "speaker": "Anna",
                     *           "text": "Ben sends the budget on Friday."
                     *         }
                     *       ],
                     *       "media": {
                     *         "url": "/api/shared/mbs_1_Zk3vQ0n8yXW2sT5uRb7cL9dPf1gHj4kMa6eNiBoUwCq/media/",
                     *         "poster_url": null,
                     *         "waveform_url": null,
                     *         "has_video": false,
                     *         "duration_ms": 1871240
                     *       },
                     *       "expires_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["SharedRecording"];
                };
            };
            /** @description `share_not_found`: This link opens nothing, or no longer. Ask whoever gave it to you for a new one. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "share_not_found",
                     *       "detail": "This link opens nothing, or no longer. Ask whoever gave it to you for a new one.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    shared_media_retrieve: {
        parameters: {
            query?: never;
            header?: {
                /** @description A part of the file, e.g. `bytes=0-1023`. */
                Range?: string;
            };
            path: {
                /** @description The secret at the end of the link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                };
            };
            /** @description The range of the file. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                };
            };
            /** @description Where it can be had for a few minutes, in the bucket. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The client has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `share_not_found`: This link opens nothing, or no longer. Ask whoever gave it to you for a new one. `media_not_ready`: This recording has no such media, or not yet. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "share_not_found",
                     *       "detail": "This link opens nothing, or no longer. Ask whoever gave it to you for a new one.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_deleted`: The media of this recording was deleted; its text is kept. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "media_deleted",
                     *       "detail": "The media of this recording was deleted; its text is kept.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `range_not_satisfiable`: The file ends before the range that was asked for. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "range_not_satisfiable",
                     *       "detail": "The file ends before the range that was asked for.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. `media_missing`: The file is missing from the storage. Whoever runs the server should run `npx minutebook verify`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. `storage_unavailable`: The storage for media does not answer. Repeat the request in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    shared_poster_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The secret at the end of the link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description The range of the file. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description Where it can be had for a few minutes, in the bucket. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The client has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `share_not_found`: This link opens nothing, or no longer. Ask whoever gave it to you for a new one. `media_not_ready`: This recording has no such media, or not yet. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "share_not_found",
                     *       "detail": "This link opens nothing, or no longer. Ask whoever gave it to you for a new one.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_deleted`: The media of this recording was deleted; its text is kept. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "media_deleted",
                     *       "detail": "The media of this recording was deleted; its text is kept.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `range_not_satisfiable`: The file ends before the range that was asked for. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "range_not_satisfiable",
                     *       "detail": "The file ends before the range that was asked for.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. `media_missing`: The file is missing from the storage. Whoever runs the server should run `npx minutebook verify`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. `storage_unavailable`: The storage for media does not answer. Repeat the request in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    shared_waveform_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The secret at the end of the link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The waveform. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 1,
                     *       "sample_rate_hz": 16000,
                     *       "peaks_per_second": 10,
                     *       "duration_ms": 300,
                     *       "peaks": [
                     *         3,
                     *         41,
                     *         12
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SharedWaveform"];
                };
            };
            /** @description `share_not_found`: This link opens nothing, or no longer. Ask whoever gave it to you for a new one. `media_not_ready`: This recording has no such media, or not yet. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "share_not_found",
                     *       "detail": "This link opens nothing, or no longer. Ask whoever gave it to you for a new one.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `media_deleted`: The media of this recording was deleted; its text is kept. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "media_deleted",
                     *       "detail": "The media of this recording was deleted; its text is kept.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. `media_missing`: The file is missing from the storage. Whoever runs the server should run `npx minutebook verify`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. `storage_unavailable`: The storage for media does not answer. Repeat the request in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    system_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The server. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": "0.1.0",
                     *       "public_url": "https://minutes.example.com",
                     *       "database": "embedded",
                     *       "storage": "folder",
                     *       "uploads": {
                     *         "provider": "builtin",
                     *         "max_bytes": 21474836480
                     *       },
                     *       "speech": {
                     *         "engines": [
                     *           "local"
                     *         ],
                     *         "usual_engine": "local",
                     *         "model": "parakeet-tdt-0.6b-v3-int8"
                     *       },
                     *       "language_model": {
                     *         "provider": "ollama",
                     *         "model": "qwen3:8b"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["System"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    system_models_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "id": "parakeet-tdt-0.6b-v3-int8",
                     *           "summary": "the default: exact and quick, wants 2 GB of memory",
                     *           "languages": [
                     *             "de",
                     *             "en",
                     *             "fr"
                     *           ],
                     *           "licence": "CC-BY-4.0",
                     *           "attribution": "Parakeet TDT 0.6B v3 by NVIDIA, CC-BY-4.0.",
                     *           "is_default": true,
                     *           "state": "downloading",
                     *           "size_bytes": 670481222,
                     *           "received_bytes": 218103808,
                     *           "error_code": null,
                     *           "reason": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SpeechModels"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    system_models_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the model, as the list has it. */
                model_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `model_busy`: Another process is fetching this model. Wait until that has ended, or stop it first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "model_busy",
                     *       "detail": "Another process is fetching this model. Wait until that has ended, or stop it first.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    system_models_pull_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the model, as the list has it. */
                model_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is being fetched. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "parakeet-tdt-0.6b-v3-int8",
                     *       "summary": "the default: exact and quick, wants 2 GB of memory",
                     *       "languages": [
                     *         "de",
                     *         "en",
                     *         "fr"
                     *       ],
                     *       "licence": "CC-BY-4.0",
                     *       "attribution": "Parakeet TDT 0.6B v3 by NVIDIA, CC-BY-4.0.",
                     *       "is_default": true,
                     *       "state": "downloading",
                     *       "size_bytes": 670481222,
                     *       "received_bytes": 218103808,
                     *       "error_code": null,
                     *       "reason": null
                     *     }
                     */
                    "application/json": components["schemas"]["SpeechModel"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    system_models_verify_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the model, as the list has it. */
                model_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is wrong with it, if anything. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "parakeet-tdt-0.6b-v3-int8",
                     *       "damaged": [
                     *         {
                     *           "name": "tokens.txt",
                     *           "problem": "changed"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["VerifiedSpeechModel"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    system_storage_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bytes and counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "storage": "folder",
                     *       "database_bytes": 91226112,
                     *       "disk": {
                     *         "free_bytes": 412316860416,
                     *         "total_bytes": 1000204886016
                     *       },
                     *       "files": [
                     *         {
                     *           "role": "original",
                     *           "count": 41,
                     *           "bytes": 18253611008
                     *         }
                     *       ],
                     *       "projects": [
                     *         {
                     *           "id": 1,
                     *           "name": "Default project",
                     *           "recordings": 44,
                     *           "files": [
                     *             {
                     *               "role": "original",
                     *               "count": 41,
                     *               "bytes": 18253611008
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SystemStorage"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    users_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": 1,
                     *           "uuid": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e02",
                     *           "distinct_id": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e02",
                     *           "first_name": "Admin",
                     *           "last_name": "",
                     *           "email": "admin@localhost",
                     *           "is_staff": false,
                     *           "team": {
                     *             "id": 1,
                     *             "uuid": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e01",
                     *             "organization": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e00",
                     *             "project_id": 1,
                     *             "api_token": "mbp_4fGh8sKq2LmN6pRt",
                     *             "name": "Default project",
                     *             "completed_snippet_onboarding": true,
                     *             "has_completed_onboarding_for": {},
                     *             "ingested_event": true,
                     *             "is_demo": false,
                     *             "timezone": "UTC",
                     *             "access_control": false
                     *           },
                     *           "organization": {
                     *             "id": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e00",
                     *             "name": "Default organization",
                     *             "slug": "default-organization",
                     *             "logo_media_id": null,
                     *             "membership_level": 8,
                     *             "members_can_use_personal_api_keys": true
                     *           },
                     *           "organizations": [
                     *             {
                     *               "id": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e00",
                     *               "name": "Default organization",
                     *               "slug": "default-organization",
                     *               "logo_media_id": null,
                     *               "membership_level": 8,
                     *               "members_can_use_personal_api_keys": true
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedUserList"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    users_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `@me`, or the UUID of the key’s user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "uuid": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e02",
                     *       "distinct_id": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e02",
                     *       "first_name": "Admin",
                     *       "last_name": "",
                     *       "email": "admin@localhost",
                     *       "is_staff": false,
                     *       "team": {
                     *         "id": 1,
                     *         "uuid": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e01",
                     *         "organization": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e00",
                     *         "project_id": 1,
                     *         "api_token": "mbp_4fGh8sKq2LmN6pRt",
                     *         "name": "Default project",
                     *         "completed_snippet_onboarding": true,
                     *         "has_completed_onboarding_for": {},
                     *         "ingested_event": true,
                     *         "is_demo": false,
                     *         "timezone": "UTC",
                     *         "access_control": false
                     *       },
                     *       "organization": {
                     *         "id": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e00",
                     *         "name": "Default organization",
                     *         "slug": "default-organization",
                     *         "logo_media_id": null,
                     *         "membership_level": 8,
                     *         "members_can_use_personal_api_keys": true
                     *       },
                     *       "organizations": [
                     *         {
                     *           "id": "019a1f6e-0000-7d8a-9a51-6d1f0c2b7e00",
                     *           "name": "Default organization",
                     *           "slug": "default-organization",
                     *           "logo_media_id": null,
                     *           "membership_level": 8,
                     *           "members_can_use_personal_api_keys": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description `not_authenticated`: Authentication credentials were not provided. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "not_authenticated",
                     *       "detail": "Authentication credentials were not provided.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `permission_denied`: You do not have permission to perform this action. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "authentication_error",
                     *       "code": "permission_denied",
                     *       "detail": "You do not have permission to perform this action.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_found",
                     *       "detail": "Not found.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `not_acceptable`: Could not satisfy the request Accept header. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "invalid_request",
                     *       "code": "not_acceptable",
                     *       "detail": "Could not satisfy the request Accept header.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `throttled`: Request was throttled. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "throttled_error",
                     *       "code": "throttled",
                     *       "detail": "Request was throttled.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `error`: A server error occurred. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "error",
                     *       "detail": "A server error occurred.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `database_unavailable`: The database cannot be reached at the moment. Repeat the request in a few seconds. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "server_error",
                     *       "code": "database_unavailable",
                     *       "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds.",
                     *       "attr": null
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
