import { queryOptions } from '@tanstack/react-query';
import { sendJson } from '../../lib/send-json.ts';
import { text } from '../../text/text.ts';
import { useSettingsMutation } from './use-settings-mutation.ts';

export interface ApiKey {
  readonly id: string;
  readonly label: string;
  /** The key itself: only in the answer that makes it. */
  readonly value: string | null;
  readonly mask_value: string;
  readonly created_at: string;
  readonly last_used_at: string | null;
  readonly scopes: readonly string[];
  readonly scoped_teams: readonly number[];
}

export interface NewApiKey {
  readonly label: string;
  readonly scopes: readonly string[];
  readonly scoped_teams: readonly number[];
}

const queryKey = ['api-keys'];
const address = '/api/personal_api_keys/';

export const apiKeysQuery = queryOptions({
  queryKey,
  queryFn: () => sendJson<ApiKey[]>('GET', address),
});

export function useCreateApiKey() {
  return useSettingsMutation({
    run: (key: NewApiKey) => sendJson<ApiKey>('POST', address, key),
    changes: queryKey,
  });
}

export function useRevokeApiKey() {
  return useSettingsMutation({
    run: (id: string) => sendJson('DELETE', `${address}${id}/`),
    changes: queryKey,
    done: text.settings.keys.revoked,
  });
}
