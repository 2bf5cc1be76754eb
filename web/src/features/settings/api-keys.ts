import { type components, unwrap } from '@minutebook/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { text } from '../../text/text.ts';
import { useSettingsMutation } from './use-settings-mutation.ts';

export type ApiKey = components['schemas']['PersonalApiKey'];

interface NewApiKey {
  readonly label: string;
  readonly scopes: string[];
  readonly scoped_teams: number[];
}

const queryKey = ['api-keys'];

export const apiKeysQuery = queryOptions({
  queryKey,
  queryFn: () => unwrap(api.GET('/api/personal_api_keys/')),
});

export function useCreateApiKey() {
  return useSettingsMutation({
    run: (body: NewApiKey) => unwrap(api.POST('/api/personal_api_keys/', { body })),
    changes: queryKey,
  });
}

export function useRevokeApiKey() {
  return useSettingsMutation({
    run: (id: string) =>
      unwrap(api.DELETE('/api/personal_api_keys/{key_id}/', { params: { path: { key_id: id } } })),
    changes: queryKey,
    done: text.settings.keys.revoked,
  });
}
