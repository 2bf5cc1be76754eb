import type { Notes, TrackedTask } from '../../src/domain/notes.ts';
import type {
  ExportDocument,
  ExportedSegment,
} from '../../src/features/transfer/exports/export-document.ts';
import {
  type ExportFormat,
  type WriteOptions,
  writeTranscript,
} from '../../src/features/transfer/exports/write-transcript.ts';

/** Documents to write, and what is written of them. */

export function segment(changes: Partial<ExportedSegment> = {}): ExportedSegment {
  return {
    position: 0,
    startMs: 0,
    endMs: null,
    speaker: 'Ana Šimić',
    text: 'The ferry leaves at nine.',
    confidence: null,
    words: [],
    ...changes,
  };
}

export function documentOf(
  segments: readonly ExportedSegment[],
  changes: Partial<ExportDocument['recording']> = {},
  notes: Notes | null = null,
  tasks: readonly TrackedTask[] = tracked(notes),
): ExportDocument {
  return {
    recording: {
      id: '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44',
      title: 'Harbour round',
      platform: 'zoom',
      startedAt: new Date('2026-02-03T09:00:00Z'),
      durationSeconds: 1830,
      participants: ['Ana Šimić', 'Борис'],
      meetingUrl: null,
      language: null,
      summary: null,
      hasOwnSummary: false,
      remarks: null,
      ...changes,
    },
    notes,
    tasks,
    segments: segments.map((each, position) => ({ ...each, position })),
  };
}

function tracked(notes: Notes | null): TrackedTask[] {
  const isSuggestion = notes?.kind === 'extract';
  return (notes?.tasks ?? []).map((task) => ({ ...task, completedAt: null, isSuggestion }));
}

export const notes: Notes = {
  kind: 'generated',
  author: 'extract',
  summary: [{ text: 'The ferry is early.', evidence: [{ position: 0, quote: 'ferry' }] }],
  chapters: [
    { title: 'Ferry', startMs: 0, lines: [{ text: 'Nine, not ten.', evidence: [] }] },
    { title: 'Keys', startMs: 65_000, lines: [] },
  ],
  decisions: [{ text: 'We go by ferry.', evidence: [{ position: 1, quote: 'go' }] }],
  tasks: [
    {
      title: 'Buy tickets',
      description: '',
      assignee: 'Борис',
      dueDate: '2026-02-05',
      evidence: [],
    },
  ],
  droppedLines: 0,
  inputTokens: 0,
  outputTokens: 0,
};

export async function written(
  format: ExportFormat,
  document: ExportDocument,
  options?: WriteOptions,
): Promise<Buffer> {
  const chunks = await writeTranscript(format, document, options).content.toArray();
  return Buffer.concat(chunks.map((chunk: string | Uint8Array) => Buffer.from(chunk)));
}
