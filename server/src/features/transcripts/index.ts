import type { Resource } from '../../platform/http/operation.ts';
import { createEchoes, destroyEchoes, retrieveEchoes } from './routes/echoes.ts';
import { listSegments } from './routes/list-segments.ts';
import { partialUpdateSegment } from './routes/partial-update-segment.ts';
import { retrieveTalkTime } from './routes/retrieve-talk-time.ts';
import {
  listTranscriptRevisions,
  restoreTranscriptRevision,
  retrieveTranscriptRevision,
} from './routes/revisions.ts';
import { changeSpeakers, retrieveSpeakers } from './routes/speakers.ts';
import type { TranscriptDependencies } from './routes/transcript-dependencies.ts';

/** A recording's transcript as one timeline, to be mounted below each project family. */
export function transcriptResources(dependencies: TranscriptDependencies): readonly Resource[] {
  const one = '/desktop_recordings/:recordingId';
  return [
    { path: `${one}/segments`, title: 'Segments', operations: [listSegments(dependencies)] },
    {
      path: `${one}/segments/:segmentId`,
      title: 'Segment',
      operations: [partialUpdateSegment(dependencies)],
    },
    {
      path: `${one}/speakers`,
      title: 'Speakers',
      operations: [retrieveSpeakers(dependencies), changeSpeakers(dependencies)],
    },
    {
      path: `${one}/talk_time`,
      title: 'Talk time',
      operations: [retrieveTalkTime(dependencies)],
    },
    {
      path: `${one}/revisions`,
      title: 'Revisions',
      operations: [listTranscriptRevisions(dependencies)],
    },
    {
      path: `${one}/revisions/:revision`,
      title: 'Revision',
      operations: [retrieveTranscriptRevision(dependencies)],
    },
    {
      path: `${one}/revisions/:revision/restore`,
      title: 'Restore a revision',
      operations: [restoreTranscriptRevision(dependencies)],
    },
    {
      path: `${one}/echoes`,
      title: 'Echoes',
      operations: [
        retrieveEchoes(dependencies),
        createEchoes(dependencies),
        destroyEchoes(dependencies),
      ],
    },
  ];
}
