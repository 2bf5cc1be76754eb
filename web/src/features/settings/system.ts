import { type components, unwrap } from '@minutebook/client';
import { queryOptions } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';
import { text } from '../../text/text.ts';
import { useSettingsMutation } from './use-settings-mutation.ts';

/** What the server runs on, and what it keeps. */

export const systemQuery = queryOptions({
  queryKey: ['system'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/system/', { signal })),
});

export const storageQuery = queryOptions({
  queryKey: ['system', 'storage'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/system/storage/', { signal })),
});

const retentionKey = ['retention'];
const retentionPath = '/api/projects/{project_id}/retention_settings/';
const params = { path: inProject };

export const retentionQuery = queryOptions({
  queryKey: retentionKey,
  queryFn: ({ signal }) => unwrap(api.GET(retentionPath, { params, signal })),
});

export type Retention = Pick<
  components['schemas']['RetentionSettings'],
  'media_days' | 'recording_days'
>;

export function useChangeRetention() {
  return useSettingsMutation({
    run: (body: Retention) => unwrap(api.PATCH(retentionPath, { params, body })),
    changes: retentionKey,
    done: text.settings.saved,
  });
}

/** What would be deleted at once under other settings. */
export function previewRetention({ media_days, recording_days }: Retention) {
  const query = {
    ...(media_days === null ? {} : { media_days }),
    ...(recording_days === null ? {} : { recording_days }),
  };
  return unwrap(
    api.GET('/api/projects/{project_id}/retention_settings/preview/', {
      params: { path: inProject, query },
    }),
  );
}
