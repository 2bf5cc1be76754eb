import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { QueryClient } from '@tanstack/react-query';
import { LinesCache } from './lines-cache.ts';
import type { Transcript } from './recording-types.ts';

const queryKey = ['recordings', 'r', 'segments'];

function told(position: number, text: string) {
  return { position, timestamp: position * 1000, speaker: 'Anna', text, is_final: true };
}

function texts(queryClient: QueryClient) {
  return queryClient.getQueryData<Transcript>(queryKey)?.segments.map(({ text }) => text);
}

describe('the lines in the cache', () => {
  it('take in what is told', () => {
    const queryClient = new QueryClient();
    using cache = disposable(queryClient);
    queryClient.setQueryData(queryKey, { segments: [] });
    cache.lines.tell([told(0, 'first')]);
    cache.lines.tell([told(1, 'second')]);
    assert.deepEqual(texts(queryClient), ['first', 'second']);
  });

  it('are not made up of what is told alone: they are read first', () => {
    const queryClient = new QueryClient();
    using cache = disposable(queryClient);
    cache.lines.tell([told(5, 'sixth')]);
    assert.equal(texts(queryClient), undefined);
  });

  it('keep what was told while they were being read', async () => {
    const queryClient = new QueryClient();
    using cache = disposable(queryClient);
    const reading = Promise.withResolvers<Transcript>();
    const fetched = queryClient.fetchQuery({ queryKey, queryFn: () => reading.promise });
    cache.lines.tell([told(0, 'told')]);
    reading.resolve({ segments: [] });
    await fetched;
    await Promise.resolve();
    assert.deepEqual(texts(queryClient), ['told']);
  });
});

function disposable(queryClient: QueryClient) {
  const lines = new LinesCache(queryClient, queryKey);
  return {
    lines,
    [Symbol.dispose]() {
      lines.stop();
      queryClient.clear();
    },
  };
}
