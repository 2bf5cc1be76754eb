import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { mergeLines, type ToldSegment } from './merge-lines.ts';
import type { Transcript } from './recording-types.ts';

/**
 * The lines in the cache. What is told while they are being read is told again thereafter, since
 * what is read may be older.
 */
export class LinesCache {
  readonly #queryClient: QueryClient;
  readonly #queryKey: QueryKey;
  readonly stop: () => void;
  #told: ToldSegment[] = [];

  constructor(queryClient: QueryClient, queryKey: QueryKey) {
    this.#queryClient = queryClient;
    this.#queryKey = queryKey;
    const hash = JSON.stringify(queryKey);
    this.stop = queryClient.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.query.queryHash !== hash) return;
      if (event.action.type === 'success' && event.action.manual !== true) this.#tellAgain();
    });
  }

  tell(told: readonly ToldSegment[]): void {
    const filter = { queryKey: this.#queryKey, exact: true };
    if (this.#queryClient.isFetching(filter) > 0) this.#told.push(...told);
    this.#queryClient.setQueryData<Transcript>(this.#queryKey, (transcript) =>
      transcript === undefined
        ? undefined
        : { ...transcript, segments: mergeLines(transcript.segments, told) },
    );
  }

  #tellAgain(): void {
    const told = this.#told;
    this.#told = [];
    if (told.length > 0) queueMicrotask(() => this.tell(told));
  }
}
