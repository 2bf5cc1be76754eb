/** What Recall's short codes mean, for a person; codes nobody published are made readable. */
export function reasonOf(subCode: string | null): string {
  if (subCode === null || subCode.trim() === '') return 'it gave no reason';
  const known = knownCodes[subCode];
  if (known !== undefined) return known;
  const readable = subCode.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ');
  return `it says: ${readable.trim().slice(0, 80)}`;
}

const knownCodes: Readonly<Record<string, string>> = {
  provider_connection_failed:
    'it could not reach the transcription provider (its credit, its plan or an outage)',
};

export const failureWords = {
  uploadFailed: (subCode: string | null) =>
    `Recall.ai could not take in the recording: ${reasonOf(subCode)}. If the recorder still has the meeting, let it upload again.`,
  nothingArrived:
    'No recording arrived at Recall.ai within an hour. Check that the recorder was started with its upload token and could reach Recall.ai; a recording that arrives later is still taken in.',
  unknownUpload:
    'Recall.ai does not know the upload of this recording. Check that RECALL_AI_API_KEY and RECALL_AI_API_URL are those it was made with.',
  silence:
    'Recall.ai told nothing new about this recording for a day. Check in its dashboard what became of it; a recording that arrives later is still taken in.',
  notFetched:
    'The media could not be fetched from Recall.ai for a day. Check that this server can reach Recall.ai and has space for media.',
  mediaTooLarge:
    'The media at Recall.ai are larger than this server takes in. Raise MINUTEBOOK_MAX_UPLOAD_BYTES; what Recall.ai reports after that is taken in.',
  noMedia: (why: string) =>
    `Recall.ai holds no media for this recording (${why}). Its transcript, where there is one, is kept.`,
} as const;
