import { unwrap } from '@minutebook/client';
import { queryOptions } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';
import { text } from '../../text/text.ts';
import { useSettingsMutation } from './use-settings-mutation.ts';

const queryKey = ['processing-settings'];
const path = '/api/projects/{project_id}/processing_settings/';
const params = { path: inProject };

export interface ProcessingSettings {
  readonly language: string | null;
  readonly vocabulary: readonly string[];
  readonly notes_template: string | null;
  readonly notes_template_version: number;
}

export const processingSettingsQuery = queryOptions({
  queryKey,
  queryFn: ({ signal }): Promise<ProcessingSettings> => unwrap(api.GET(path, { params, signal })),
});

type ProcessingSettingsChange = {
  language: string | null;
  vocabulary: string[];
  notes_template: string | null;
};

export function useChangeProcessingSettings() {
  return useSettingsMutation({
    run: (body: ProcessingSettingsChange) => unwrap(api.PATCH(path, { params, body })),
    changes: queryKey,
    done: text.settings.saved,
  });
}
