import { z } from 'zod';
import type { AnswerHead, ApiRequest } from '../api-client/http-exchange.ts';
import type { PatientRequests } from '../api-client/patient-requests.ts';
import { createRecordingsApi } from '../api-client/recordings-api.ts';
import { RefusedRequest, type Target } from '../api-client/refusals.ts';

/** What an export asks of the API. */

const listedSchema = z.object({
  id: z.uuid(),
  /** The project. */
  team: z.int(),
  meeting_title: z.string().nullable(),
  started_at: z.string(),
  updated_at: z.string(),
});
export type ListedRecording = z.output<typeof listedSchema>;
const pageSchema = z.object({ next: z.string().nullable(), results: z.array(listedSchema) });

export interface ExportClient {
  /** All recordings, a page at a time; each once, whatever is changed meanwhile. */
  list(signal: AbortSignal): AsyncGenerator<ListedRecording>;
  exists(id: string, signal: AbortSignal): Promise<boolean>;
  /** The recording as a file; a repeated try begins the file anew. */
  receive(
    id: string,
    options: { readonly format: string; readonly frontMatter: boolean },
    take: NonNullable<ApiRequest['receive']>,
    signal: AbortSignal,
  ): Promise<AnswerHead>;
}

const fields = Object.keys(listedSchema.shape).join(',');
/** By the time of creation, which never changes: nothing moves to another page meanwhile. */
const firstPage = `?limit=1000&cursor=&ordering=created_at&fields=${fields}`;
/** A long recording takes a while to become a PDF. */
const exportTimeoutMs = 300_000;

export function createExportClient(requests: PatientRequests, target: Target): ExportClient {
  const recordings = createRecordingsApi(requests, target);
  return {
    async *list(signal) {
      for (let path: string | null = firstPage; path !== null; ) {
        const request = { method: 'GET', path } as const;
        const page: z.output<typeof pageSchema> = await recordings.ask(
          'list its recordings',
          request,
          pageSchema,
          signal,
        );
        yield* page.results;
        path = queryOf(page.next);
      }
    },
    async exists(id, signal) {
      const request = { method: 'GET', path: `${id}/?fields=id` } as const;
      return await recordings.send('look for a recording', request, signal).then(
        () => true,
        (error: unknown) => {
          if (error instanceof RefusedRequest && error.status === 404) return false;
          throw error;
        },
      );
    },
    receive(id, { format, frontMatter }, receive, signal) {
      const query = `format=${format}${frontMatter ? '&front_matter=true' : ''}`;
      const path = `${id}/export/?${query}`;
      const request = { method: 'GET', path, receive, timeoutMs: exportTimeoutMs } as const;
      return recordings.send('export the recording', request, signal);
    },
  };
}

/** The address before it is the server's idea of its own, which a proxy may have changed. */
function queryOf(next: string | null): string | null {
  return next === null || !URL.canParse(next) ? null : new URL(next).search;
}
