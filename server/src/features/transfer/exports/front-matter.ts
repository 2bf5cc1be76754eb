import { type ExportedRecording, oneLine, titleOf } from './export-document.ts';

/** YAML about a recording. Every text is quoted: `no`, `1:30` and `@x` mean something else bare. */
export function frontMatter(recording: ExportedRecording): string {
  const { id, startedAt, durationSeconds, platform, participants, meetingUrl } = recording;
  const values: (readonly [string, string | null])[] = [
    ['id', quoted(id)],
    ['title', quoted(titleOf(recording))],
    ['date', startedAt.toISOString()],
    ['duration_seconds', durationSeconds === null ? null : String(durationSeconds)],
    ['platform', quoted(platform)],
    ['participants', `[${participants.map((name) => quoted(oneLine(name))).join(', ')}]`],
    ['meeting_url', meetingUrl === null ? null : quoted(meetingUrl)],
    ['language', recording.language === null ? null : quoted(recording.language)],
    ['tags', '[meeting]'],
  ];
  const lines = values.flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}\n`]));
  return `---\n${lines.join('')}---\n\n`;
}

/** JSON's strings are YAML's, but for characters that YAML does not let stand as they are. */
function quoted(text: string): string {
  const json = JSON.stringify(text.toWellFormed());
  return json.replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
