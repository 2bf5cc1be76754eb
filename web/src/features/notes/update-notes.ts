import { ApiError, toApiError, unwrap } from '@minutebook/client';
import { api, inProject } from '../../lib/api.ts';
import type { ServerNotes } from './notes-draft.ts';
import type { SaveOutcome } from './notes-keeper.ts';

const path = '/api/projects/{project_id}/desktop_recordings/{id}/';
const mostTries = 5;

/** What browsers still send while a page is being left, in characters (64 KiB at worst). */
const sentWhileLeaving = 16_000;

/** Saves the notes where they are still what the text grew from. Never throws. */
export async function saveNotes(id: string, text: string, base: ServerNotes): Promise<SaveOutcome> {
  try {
    return await save(id, text, base);
  } catch (error) {
    return isWorthRepeating(error) ? { kind: 'lost' } : { kind: 'refused', error };
  }
}

async function save(id: string, text: string, base: ServerNotes): Promise<SaveOutcome> {
  let { etag } = base;
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    if (etag === null) {
      const now = await readNow(id);
      if (now.text !== base.text) return { kind: 'conflicted', theirs: now };
      etag = now.etag;
    }
    const { response, error, data } = await patch(id, text, etag);
    if (response.ok && data !== undefined) {
      const updatedAt = data.updated_at;
      return { kind: 'acknowledged', etag: response.headers.get('etag'), updatedAt };
    }
    if (response.status !== 412) throw toApiError(response.status, error);
    // Something about the recording has changed: a line came, or indeed the notes.
    etag = null;
  }
  return { kind: 'lost' };
}

function patch(id: string, text: string, etag: string | null) {
  return api.PATCH(path, {
    params: {
      path: { ...inProject, id },
      header: { Prefer: 'return=minimal', ...(etag === null ? {} : { 'If-Match': etag }) },
    },
    body: { notes: text === '' ? null : text },
    keepalive: document.visibilityState === 'hidden' && text.length <= sentWhileLeaving,
  });
}

async function readNow(id: string): Promise<ServerNotes> {
  const params = { path: { ...inProject, id }, query: { fields: 'notes,updated_at' } };
  const answer = api.GET(path, { params });
  const { notes, updated_at: updatedAt } = await unwrap(answer);
  return { text: notes ?? '', updatedAt, etag: (await answer).response.headers.get('etag') };
}

/** Also after signing in again elsewhere, or when there are fewer requests. */
function isWorthRepeating(error: unknown): boolean {
  if (!(error instanceof ApiError)) return true;
  return error.status < 400 || error.status >= 500 || [401, 408, 429].includes(error.status);
}
