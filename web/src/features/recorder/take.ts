/** A take: what one press of Record captured on this device, until the server has all of it. */
export interface Take {
  /** A UUID; also the Idempotency-Key of its recording. */
  readonly id: string;
  /** Who recorded: others who use this browser are not shown it. */
  readonly userUuid: string;
  readonly projectId: number;
  readonly title: string;
  readonly people: readonly string[];
  readonly platform: Platform;
  /** Who said, and when, that everybody agrees. */
  readonly consent: string;
  readonly mimeType: string;
  /** ISO 8601, as are all times here. */
  readonly startedAt: string;
  readonly capturedBytes: number;
  readonly capturedMs: number;
  readonly lastChunkAt: string | null;
  /** Null while it is being captured. */
  readonly ending: TakeEnding | null;
  /** The server has these bytes on disk, and they are no longer kept here. */
  readonly acknowledgedBytes: number;
  readonly upload: TakeUpload | null;
  /** The server has the whole of it. */
  readonly isComplete: boolean;
  /** Why the server will never take the rest; a sentence. */
  readonly refusal: string | null;
}

interface TakeEnding {
  /** `interrupted`: its page was closed, reloaded or crashed. */
  readonly reason: 'stopped' | 'interrupted';
  readonly at: string;
}

/** Where the server takes it. */
export interface TakeUpload {
  readonly recordingId: string;
  readonly uploadId: string;
  readonly token: string;
}

export const platforms = ['desktop_audio', 'meet', 'zoom', 'teams', 'slack'] as const;
export type Platform = (typeof platforms)[number];

/** What a person says before a take begins. */
export interface TakePlan {
  readonly title: string;
  readonly people: readonly string[];
  readonly platform: Platform;
}

export interface TakeOwner {
  readonly userUuid: string;
  readonly projectId: number;
  /** As it shall stand in the recording's notes. */
  readonly name: string;
}

interface TakeStart {
  readonly id: string;
  readonly startedAt: string;
  readonly mimeType: string;
}

export function beginTake(plan: TakePlan, owner: TakeOwner, start: TakeStart): Take {
  return {
    ...plan,
    ...start,
    userUuid: owner.userUuid,
    projectId: owner.projectId,
    consent: consentNote(owner.name, start.startedAt),
    capturedBytes: 0,
    capturedMs: 0,
    lastChunkAt: null,
    ending: null,
    acknowledgedBytes: 0,
    upload: null,
    isComplete: false,
    refusal: null,
  };
}

/** Stays with the recording, in its notes, and so stands in every export. */
function consentNote(name: string, at: string): string {
  return `Consent: before recording began (${at}), ${name} confirmed that everybody in the meeting knows and agrees that it is recorded.`;
}

/** An ending for a take whose page went away: it lasts until the last chunk that was kept. */
export function interruptionOf(take: Take): TakeEnding {
  return { reason: 'interrupted', at: take.lastChunkAt ?? take.startedAt };
}

/** 0 to 1. */
export function sentShareOf({ acknowledgedBytes, capturedBytes }: Take): number {
  return capturedBytes === 0 ? 0 : Math.min(1, acknowledgedBytes / capturedBytes);
}
