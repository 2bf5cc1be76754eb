import { type components, unwrap } from '@minutebook/client';
import { queryOptions } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';
import { text } from '../../text/text.ts';
import { useSettingsMutation } from './use-settings-mutation.ts';

const queryKey = ['processing-settings'];
const path = '/api/projects/{project_id}/processing_settings/';
const params = { path: inProject };

export type ProcessingSettings = components['schemas']['ProcessingSettings'];

export const processingSettingsQuery = queryOptions({
  queryKey,
  queryFn: ({ signal }) => unwrap(api.GET(path, { params, signal })),
});

export function useChangeProcessingSettings() {
  return useSettingsMutation({
    run: (body: components['schemas']['PatchedProcessingSettings']) =>
      unwrap(api.PATCH(path, { params, body })),
    changes: queryKey,
    done: text.settings.saved,
  });
}
