import { parseInteger } from '../../domain/number-text.ts';
import { type HttpReply, jsonReply, type OperationRequest } from './operation.ts';

/** Pages of a list by limit and offset, and the links between them. */

export const defaultLimit = 100;
export const maxLimit = 1000;

export interface PageRequest {
  readonly limit: number;
  /** May be larger than any list. */
  readonly offset: bigint;
}

/** Values that are not positive integers count as absent. */
export function readPageRequest(query: URLSearchParams): PageRequest {
  const limit = positive(query, 'limit');
  const offset = positive(query, 'offset');
  const isLimit = limit !== null && limit > 0n;
  return {
    limit: isLimit ? Number(limit < BigInt(maxLimit) ? limit : BigInt(maxLimit)) : defaultLimit,
    offset: offset ?? 0n,
  };
}

function positive(query: URLSearchParams, name: string): bigint | null {
  const text = query.getAll(name).at(-1);
  const value = text === undefined ? null : parseInteger(text);
  return value !== null && value >= 0n ? value : null;
}

export interface PageAddress {
  /** Scheme, host and path, as the client asked for them. */
  readonly url: string;
  readonly query: URLSearchParams;
}

export function pageLinks(
  address: PageAddress,
  { limit, offset }: PageRequest,
  count: number,
): { next: string | null; previous: string | null } {
  const size = BigInt(limit);
  const next = offset + size < BigInt(count) ? { offset: String(offset + size) } : null;
  const back = offset - size;
  const previous = offset > 0n ? { offset: back > 0n ? String(back) : null } : null;
  const link = (change: Record<string, string | null>) =>
    linkTo(address, { limit: String(limit), ...change });
  return { next: next && link(next), previous: previous && link(previous) };
}

/** The same address with some parameters set, or removed where null; the rest kept, all sorted. */
export function linkTo(
  { url, query }: PageAddress,
  changes: Readonly<Record<string, string | null>>,
): string {
  const kept = [...query].filter(([name]) => !Object.hasOwn(changes, name));
  const set = Object.entries(changes).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  const pairs = [...kept, ...set].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  const encoded = pairs.map(([name, value]) => `${formEncode(name)}=${formEncode(value)}`);
  return encoded.length === 0 ? url : `${url}?${encoded.join('&')}`;
}

function formEncode(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

/** A page of a list that is short enough to be in memory. */
export function pageReply(
  { query, address }: OperationRequest,
  items: readonly unknown[],
): HttpReply {
  const page = readPageRequest(query);
  const links = pageLinks({ url: address.origin + address.path, query }, page, items.length);
  const start = Number(page.offset < BigInt(items.length) ? page.offset : items.length);
  return jsonReply(200, {
    count: items.length,
    ...links,
    results: items.slice(start, start + page.limit),
  });
}
