import { unwrap } from '@minutebook/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { useSettingsMutation } from './use-settings-mutation.ts';

const queryKey = ['system', 'models'];
const pollMs = 1000;
const listModels = async (signal: AbortSignal) =>
  (await unwrap(api.GET('/api/system/models/', { signal }))).results;

export type SpeechModel = Awaited<ReturnType<typeof listModels>>[number];

/** Asked again and again while a model is on its way. */
export const speechModelsQuery = queryOptions({
  queryKey,
  queryFn: ({ signal }) => listModels(signal),
  refetchInterval: ({ state }) =>
    state.data?.some((model) => model.state === 'downloading') ? pollMs : false,
});

const of = (id: string) => ({ params: { path: { model_id: id } } });

export function usePullModel() {
  return useSettingsMutation({
    run: (id: string) => unwrap(api.POST('/api/system/models/{model_id}/pull/', of(id))),
    changes: queryKey,
  });
}

export function useVerifyModel() {
  return useSettingsMutation({
    run: (id: string) => unwrap(api.POST('/api/system/models/{model_id}/verify/', of(id))),
    changes: queryKey,
  });
}

export function useRemoveModel() {
  return useSettingsMutation({
    run: (id: string) => unwrap(api.DELETE('/api/system/models/{model_id}/', of(id))),
    changes: queryKey,
  });
}
