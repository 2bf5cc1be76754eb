/** Values that the examples of several operations share. */

export const exampleId = '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44';

export const exampleSegment = {
  timestamp: 1500,
  speaker: 'Ann',
  text: 'Shall we start?',
  confidence: 0.94,
  is_final: true,
};

export const exampleRecording = {
  id: exampleId,
  team: 1,
  created_by: 1,
  sdk_upload_id: '5b0d7f7e-8c0a-4f0e-9d53-2f5f3a0f9a10',
  recall_recording_id: null,
  platform: 'zoom',
  meeting_title: 'Weekly planning',
  meeting_url: 'https://zoom.us/j/123456789',
  duration_seconds: null,
  status: 'recording',
  notes: null,
  error_message: null,
  video_url: null,
  video_size_bytes: null,
  participants: ['Ann', 'Bob'],
  transcript_text: 'Shall we start?',
  transcript_segments: [exampleSegment],
  summary: null,
  extracted_tasks: [],
  tasks_generated_at: null,
  summary_generated_at: null,
  started_at: '2026-03-02T09:00:00.123456Z',
  completed_at: null,
  created_at: '2026-03-02T09:00:00.123456Z',
  updated_at: '2026-03-02T09:00:04.500000Z',
};

export const exampleCreated = {
  ...exampleRecording,
  meeting_title: null,
  meeting_url: null,
  participants: [],
  transcript_text: '',
  transcript_segments: [],
  updated_at: '2026-03-02T09:00:00.123456Z',
  upload_token: 'mbu_MTowMTlhMWY2ZQ.3q2-7wQf0a',
};
