import { MinutebookError } from '../../../domain/errors.ts';
import {
  type OperationRequest,
  type ProjectOperation,
  queryValue,
} from '../../../platform/http/operation.ts';
import { recordingIdOf } from '../../recordings/recording-request.ts';
import { attachmentHeader } from '../attachment-header.ts';
import type { ExportDocument } from '../exports/export-document.ts';
import { exportName } from '../exports/safe-filename.ts';
import {
  contentTypes,
  type ExportFormat,
  exportFormats,
  writeTranscript,
} from '../exports/write-transcript.ts';
import {
  type ExportDependencies,
  hasContent,
  readExportDocument,
} from '../read-export-document.ts';

export function retrieveExport(dependencies: ExportDependencies): ProjectOperation {
  return {
    operationId: 'desktop_recordings_export_retrieve',
    method: 'GET',
    access: 'project',
    scope: 'desktop_recording:read',
    tag: 'transcripts',
    summary: 'A recording as a file',
    description:
      'Title, notes, tasks and transcript as text, Markdown, subtitles (SRT, WebVTT), JSON, Word or PDF. ' +
      'JSON, WebVTT, SRT, Markdown and text can be imported again.',
    query: [
      {
        name: 'format',
        description: 'Which kind of file.',
        schema: { type: 'string', enum: [...exportFormats], default: 'md' },
        example: 'md',
      },
      {
        name: 'front_matter',
        description: 'Markdown with YAML about the recording at its top, as for Obsidian.',
        schema: { type: 'boolean' },
        example: true,
      },
    ],
    answersFile: { contentType: 'application/octet-stream' },
    errors: ['invalid_choice', 'transcript_missing'],
    responses: {
      200: {
        description: 'The file.',
        headers: { 'Content-Disposition': 'A name for the file, made of its day and title.' },
      },
    },
    async handle(request) {
      const recording = { projectId: request.project.id, recordingId: recordingIdOf(request) };
      const format = formatOf(request);
      const document = await readExportDocument(dependencies, recording);
      if (document === null) throw new MinutebookError('not_found');
      if (!hasContent(document, format)) throw new MinutebookError('transcript_missing');
      const headers = headersOf(document, format);
      if (request.isHead) return { status: 200, headers };
      const frontMatter = queryValue(request.query, 'front_matter') === 'true';
      const written = writeTranscript(format, document, { frontMatter });
      return { status: 200, headers, file: written.content };
    },
  };
}

/** From `?format=`, or a suffix as the other paths know it: `…/export.pdf`. */
function formatOf({ query, address }: OperationRequest): ExportFormat {
  const suffix = /\.([a-z0-9]{1,5})\/?$/i.exec(address.path)?.[1];
  const name = queryValue(query, 'format') ?? suffix ?? 'md';
  const format = exportFormats.find((each) => each === name.toLowerCase());
  if (format !== undefined) return format;
  throw new MinutebookError('invalid_choice', {
    detail: `Not a format to export. There are ${exportFormats.join(', ')}.`,
    attr: 'format',
  });
}

function headersOf({ recording }: ExportDocument, format: ExportFormat) {
  return {
    'content-type': contentTypes[format],
    'content-disposition': attachmentHeader(`${exportName(recording)}.${format}`),
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  };
}
