import { ApiError, type components, toApiError, unwrap } from '@minutebook/client';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';
import { text } from '../../text/text.ts';
import { notifyFailure } from '../../ui/notify.ts';
import type { Recording } from '../recordings/recording-types.ts';
import { recordingQuery } from '../recordings/retrieve-recording.ts';
import { applyChange, readTask, type Task, type TaskChange } from './task-list.ts';

/** How tasks are saved; nothing else knows: in the recording's `extracted_tasks`, all at once. */

type Wire = components['schemas']['ExtractedTask'];

const path = '/api/projects/{project_id}/desktop_recordings/{id}/';
const mostTries = 5;

export function tasksOf(recording: Pick<Recording, 'extracted_tasks'>): Task[] {
  return recording.extracted_tasks.map(readTask);
}

/** Changes the list, shown at once; one change after the other. */
export function useUpdateTasks(id: string) {
  const queryClient = useQueryClient();
  const mutationKey = ['recordings', id, 'tasks'];
  return useMutation({
    mutationKey,
    scope: { id: mutationKey.join() },
    mutationFn: (change: TaskChange) => store(id, change),
    async onMutate(change) {
      await queryClient.cancelQueries({ queryKey: recordingQuery(id).queryKey, exact: true });
      show(queryClient, id, (tasks) => applyChange(tasks, change) ?? tasks);
    },
    onSuccess(tasks) {
      // The answer to one change does not know of the next, which is shown already.
      if (queryClient.isMutating({ mutationKey }) === 1) show(queryClient, id, () => tasks);
    },
    onError(error) {
      notifyFailure(error);
      void queryClient.invalidateQueries({ queryKey: recordingQuery(id).queryKey, exact: true });
    },
  });
}

function show(queryClient: QueryClient, id: string, change: (tasks: Wire[]) => Wire[]): void {
  queryClient.setQueryData(
    recordingQuery(id).queryKey,
    (recording) =>
      recording && { ...recording, extracted_tasks: change(recording.extracted_tasks) },
  );
}

/** Does the change to the list as the server has it, until nobody interferes. */
async function store(id: string, change: TaskChange): Promise<Wire[]> {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const { tasks, etag } = await readNow(id);
    const changed = applyChange(tasks, change);
    if (changed === null) throw refusal('task_gone', text.notes.taskGone);
    const { response, error } = await api.PATCH(path, {
      params: {
        path: { ...inProject, id },
        header: { Prefer: 'return=minimal', ...(etag === null ? {} : { 'If-Match': etag }) },
      },
      body: { extracted_tasks: changed.map(toInput) },
    });
    if (response.ok) return changed;
    if (response.status !== 412) throw toApiError(response.status, error);
  }
  throw refusal('precondition_failed', text.notes.changedTooOften);
}

async function readNow(id: string): Promise<{ tasks: Wire[]; etag: string | null }> {
  const params = { path: { ...inProject, id }, query: { fields: 'extracted_tasks' } };
  const answer = api.GET(path, { params });
  const { extracted_tasks: tasks } = await unwrap(answer);
  return { tasks, etag: (await answer).response.headers.get('etag') };
}

/** A task that never had a description goes without one: the API takes no null. */
function toInput({ title, description, assignee }: Wire) {
  return { title, assignee, ...(description === undefined ? {} : { description }) };
}

function refusal(code: string, detail: string): ApiError {
  return new ApiError({ status: 409, code, detail, attr: null });
}
