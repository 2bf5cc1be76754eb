import { toApiError, unreachable } from '@minutebook/client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { sessionHeaders } from '../../lib/api.ts';
import { notifyFailure } from '../../ui/notify.ts';
import { recordingPath } from './recording-path.ts';

/** Links that show a recording to people without an account. */
export interface Share {
  readonly id: string;
  readonly label: string | null;
  readonly include_media: boolean;
  /** null where it never expires. */
  readonly expires_at: string | null;
  readonly created_at: string;
  readonly open_count: number;
  readonly last_opened_at: string | null;
}

export interface CreatedShare extends Share {
  /** Told once, and never again. */
  readonly url: string;
}

export interface NewShare {
  readonly label: string | null;
  readonly include_media: boolean;
  readonly expires_in_days: number | null;
}

const sharesKey = (id: string) => ['recordings', id, 'shares'] as const;

export function sharesQuery(id: string) {
  return queryOptions({
    queryKey: sharesKey(id),
    queryFn: async ({ signal }) => {
      const answer = await request(recordingPath(id, 'shares/'), { signal });
      return (answer as { results: Share[] }).results;
    },
  });
}

export function useCreateShare(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (share: NewShare) => {
      const body = JSON.stringify(share);
      return (await request(recordingPath(id, 'shares/'), {
        method: 'POST',
        body,
      })) as CreatedShare;
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sharesKey(id) }),
  });
}

export function useDestroyShare(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (shareId: string) =>
      request(recordingPath(id, `shares/${encodeURIComponent(shareId)}/`), { method: 'DELETE' }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sharesKey(id) }),
    onError: notifyFailure,
  });
}

async function request(address: string, options: RequestInit): Promise<unknown> {
  const headers = {
    accept: 'application/json',
    ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(options.method === undefined ? {} : sessionHeaders()),
  };
  const response = await fetch(address, { ...options, headers }).catch((error: unknown) => {
    throw isAbort(error) ? error : unreachable(error);
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw toApiError(response.status, body);
  return body;
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
