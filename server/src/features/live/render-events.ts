import type { Queryable } from '../../platform/database/database.ts';
import type { EventType } from '../../platform/events/recording-event.ts';
import { readSegmentsAt, type SegmentPlace, type StoredEvent } from './events-store.ts';

/** Events as clients get them: what the log holds, and the segments that they speak of. */

export interface RenderedEvent {
  readonly sequence: number;
  readonly recordingId: string;
  readonly type: EventType;
  /** One line of JSON. */
  readonly json: string;
}

interface PlacedEvent {
  readonly event: StoredEvent;
  readonly places: readonly SegmentPlace[];
}

/** Segments that are looked up together; their texts may be 64 KiB each. */
const segmentsAtOnce = 500;
/** An event whose segments are longer goes without them. */
const maxSegmentsLength = 256 * 1024;

/**
 * Renders events in their order, as many at a time as may be in memory together. The segments are
 * shown as they stand now, since the log does not keep texts; those that are gone are left out.
 */
export async function* renderEvents(
  db: Queryable,
  projectId: number,
  events: readonly StoredEvent[],
): AsyncGenerator<readonly RenderedEvent[]> {
  for (const group of groupsOf(events.map(placed))) {
    yield await renderGroup(db, projectId, group);
  }
}

function placed(event: StoredEvent): PlacedEvent {
  const { recordingId } = event;
  const positions = event.type.startsWith('segments.') ? positionsIn(event.data) : [];
  // So many are read with the whole transcript.
  const named = positions.length > segmentsAtOnce ? [] : positions;
  return { event, places: named.map((position) => ({ recordingId, position })) };
}

function positionsIn(data: string): readonly number[] {
  const { positions } = JSON.parse(data) as { positions?: readonly number[] };
  return positions ?? [];
}

function groupsOf(events: readonly PlacedEvent[]): PlacedEvent[][] {
  const groups: PlacedEvent[][] = [];
  let segments = 0;
  for (const event of events) {
    const group = groups.at(-1);
    segments += event.places.length;
    if (group !== undefined && segments <= segmentsAtOnce) group.push(event);
    else {
      groups.push([event]);
      segments = event.places.length;
    }
  }
  return groups;
}

async function renderGroup(
  db: Queryable,
  projectId: number,
  group: readonly PlacedEvent[],
): Promise<RenderedEvent[]> {
  const wanted = group.flatMap(({ places }) => places);
  const found = wanted.length === 0 ? [] : await readSegmentsAt(db, projectId, wanted);
  const segments = new Map(found.map((one) => [keyOf(one), one.json]));
  return group.map(({ event, places }) => render(event, segmentsOf(places, segments)));
}

function keyOf({ recordingId, position }: SegmentPlace): string {
  return `${recordingId} ${position}`;
}

/** JSON text; null where the event names no segments, or too long ones. */
function segmentsOf(
  places: readonly SegmentPlace[],
  segments: ReadonlyMap<string, string>,
): string | null {
  if (places.length === 0) return null;
  const lines = places.map((place) => segments.get(keyOf(place))).filter((line) => line);
  const json = `[${lines.join(',')}]`;
  return json.length > maxSegmentsLength ? null : json;
}

function render(event: StoredEvent, segments: string | null): RenderedEvent {
  const { sequence, type, recordingId, createdAt, data } = event;
  const whole = segments === null ? data : `${data.slice(0, -1)},"segments":${segments}}`;
  const head = JSON.stringify({
    id: sequence,
    type,
    recording_id: recordingId,
    created_at: createdAt,
  });
  return { sequence, recordingId, type, json: `${head.slice(0, -1)},"data":${whole}}` };
}

/** As server-sent events have it (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export function toServerSent({ sequence, type, json }: RenderedEvent): string {
  return `id: ${sequence}\nevent: ${type}\ndata: ${json}\n\n`;
}
