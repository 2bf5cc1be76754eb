import type { NoteLine, Notes, NoteTask, TrackedTask } from '../../../domain/notes.ts';
import { exportMark, exportVersion } from '../imports/read-minutebook.ts';
import type { ExportDocument, ExportedRecording, ExportedSegment } from './export-document.ts';

/** Everything there is, to be imported again as it was. One line a segment, for tools that compare. */
export function* writeJson({
  recording,
  notes,
  tasks,
  segments,
}: ExportDocument): Generator<string> {
  const head = {
    format: exportMark,
    version: exportVersion,
    recording: { ...recordingJson(recording), tasks: tasks.map(trackedJson) },
    notes: notes === null ? null : notesJson(notes),
  };
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "segments": [`;
  for (const [index, segment] of segments.entries()) {
    yield `${index === 0 ? '' : ','}\n  ${JSON.stringify(segmentJson(segment))}`;
  }
  yield '\n ]\n}\n';
}

function recordingJson(recording: ExportedRecording) {
  return {
    id: recording.id,
    title: recording.title,
    platform: recording.platform,
    started_at: recording.startedAt.toISOString(),
    duration_seconds: recording.durationSeconds,
    participants: recording.participants,
    meeting_url: recording.meetingUrl,
    language: recording.language,
    summary: recording.summary,
    remarks: recording.remarks,
  };
}

function segmentJson({
  position,
  startMs,
  endMs,
  speaker,
  text,
  confidence,
  words,
}: ExportedSegment) {
  return {
    position,
    start_ms: startMs,
    end_ms: endMs,
    speaker,
    text,
    confidence,
    words: words.map((word) => ({
      text: word.text,
      start_ms: word.startMs,
      end_ms: word.endMs,
      confidence: word.confidence,
    })),
  };
}

function notesJson(notes: Notes) {
  const line = ({ text, evidence }: NoteLine) => ({ text, evidence });
  return {
    kind: notes.kind,
    author: notes.author,
    summary: notes.summary.map(line),
    chapters: notes.chapters.map(({ title, startMs, lines }) => ({
      title,
      start_ms: startMs,
      lines: lines.map(line),
    })),
    decisions: notes.decisions.map(line),
    tasks: notes.tasks.map(taskJson),
  };
}

function taskJson({ title, description, assignee, dueDate, evidence }: NoteTask) {
  return { title, description, assignee, due_date: dueDate, evidence };
}

function trackedJson(task: TrackedTask) {
  const { completedAt, isSuggestion } = task;
  const isCompleted = completedAt !== null;
  return {
    ...taskJson(task),
    ...{ is_completed: isCompleted, completed_at: completedAt, is_suggestion: isSuggestion },
  };
}
