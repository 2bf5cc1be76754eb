import type { Scene } from './contract.ts';

/** Segments as a client appends them, and what the receipt says became of them. */

type Line = readonly [timestamp: number | string | null, speaker: string | null, text: string];
export interface Sent {
  readonly timestamp: unknown;
  readonly speaker: string | null;
  readonly text: string;
  readonly is_final: boolean | null;
}

export const final = (...[timestamp, speaker, text]: Line): Sent => ({
  timestamp,
  speaker,
  text,
  is_final: true,
});
export const draft = (...[timestamp, speaker, text]: Line): Sent => ({
  timestamp,
  speaker,
  text,
  is_final: false,
});
export const unknown = (...[timestamp, speaker, text]: Line): Sent => ({
  timestamp,
  speaker,
  text,
  is_final: null,
});

interface Receipt {
  readonly appended: number;
  readonly replaced: number;
  readonly duplicate: number;
}

export async function append(
  scene: Scene,
  id: string,
  segments: readonly unknown[],
  key: string | null = null,
): Promise<Receipt> {
  const headers = { prefer: 'return=minimal', ...(key === null ? {} : { 'idempotency-key': key }) };
  const answer = await scene.expect(
    `POST E/${id}/append_segments/`,
    { headers, json: { segments } },
    200,
  );
  return answer.json as unknown as Receipt;
}

export function countsOf({ appended, replaced, duplicate }: Receipt): [number, number, number] {
  return [appended, replaced, duplicate];
}
