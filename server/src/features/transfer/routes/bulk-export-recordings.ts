import { z } from 'zod';
import { nullableBoolean } from '../../../platform/http/fields/number-fields.ts';
import { choice } from '../../../platform/http/fields/text-fields.ts';
import type { ProjectOperation } from '../../../platform/http/operation.ts';
import { validateBody } from '../../../platform/http/validate.ts';
import { idsField, maxIds } from '../../recordings/several-recordings.ts';
import { attachmentHeader } from '../attachment-header.ts';
import { exportSeveral } from '../export-several.ts';
import { exportFormats } from '../exports/write-transcript.ts';
import type { ExportDependencies } from '../read-export-document.ts';

const bulkExportInput = z
  .object({
    ids: idsField,
    format: choice(exportFormats, { blankInForms: true }),
    front_matter: nullableBoolean(),
  })
  .meta({ id: 'BulkExport' });

export function bulkExportRecordings(dependencies: ExportDependencies): ProjectOperation {
  return {
    operationId: 'desktop_recordings_bulk_export_create',
    method: 'POST',
    access: 'project',
    scope: 'desktop_recording:read',
    tag: 'transcripts',
    summary: 'Several recordings as one archive',
    description:
      `A ZIP of up to ${maxIds} recordings, a file each as \`…/export/\` makes it, in \`format\` ` +
      '(Markdown where none is named); `front_matter` as there. What has no transcript, or is not ' +
      'there, is named in `not-exported.txt` within. The archive is sent while it is made: should ' +
      'that fail, the connection breaks off before the end.',
    body: {
      schema: bulkExportInput,
      example: { ids: ['019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44'], format: 'md' },
    },
    answersFile: { contentType: 'application/zip' },
    errors: [
      ...(['required', 'null', 'not_a_list', 'min_length', 'max_length'] as const),
      ...(['invalid_input', 'invalid_choice', 'transcript_missing'] as const),
    ],
    responses: {
      200: {
        description: 'The archive.',
        headers: { 'Content-Disposition': 'A name for the archive, made of the day.' },
      },
    },
    async handle(request) {
      const { ids, format = 'md', front_matter } = validateBody(bulkExportInput, request.body);
      const archive = await exportSeveral(dependencies, {
        ...{ projectId: request.project.id, recordingIds: [...new Set(ids)], format },
        ...{ frontMatter: front_matter ?? false, mayStay: request.mayStay },
      });
      return { status: 200, headers: headersOf(new Date()), file: archive };
    },
  };
}

function headersOf(now: Date) {
  return {
    'content-type': 'application/zip',
    'content-disposition': attachmentHeader(`${now.toISOString().slice(0, 10)} recordings.zip`),
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  };
}
