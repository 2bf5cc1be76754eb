import { ApiError, type components, toApiError, unwrap } from '@minutebook/client';
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';
import { text } from '../../text/text.ts';
import { notifyFailure } from '../../ui/notify.ts';
import { applyChange, readTask, type TaskChange } from './task-list.ts';

/** How tasks are read and saved; nothing else knows: the whole list at once. */

type Wire = components['schemas']['Task'];

const path = '/api/projects/{project_id}/desktop_recordings/{id}/tasks/';
const mostTries = 5;

/** Below the notes' key: whatever makes new notes makes new tasks. */
export function tasksQuery(id: string) {
  return queryOptions({
    queryKey: ['recordings', id, 'notes', 'tasks'],
    queryFn: async ({ signal }) => {
      const params = { path: { ...inProject, id } };
      return (await unwrap(api.GET(path, { params, signal }))).tasks;
    },
  });
}

/** Changes the list, shown at once; one change after the other. */
export function useUpdateTasks(id: string) {
  const queryClient = useQueryClient();
  const mutationKey = ['recordings', id, 'tasks'];
  const { queryKey } = tasksQuery(id);
  return useMutation({
    mutationKey,
    scope: { id: mutationKey.join() },
    mutationFn: (change: TaskChange) => store(id, change),
    async onMutate(change) {
      await queryClient.cancelQueries({ queryKey });
      showChange(queryClient, id, change);
    },
    onSuccess(tasks) {
      // The answer to one change does not know of the next, which is shown already.
      if (queryClient.isMutating({ mutationKey }) === 1) queryClient.setQueryData(queryKey, tasks);
    },
    onError(error) {
      notifyFailure(error);
      void queryClient.invalidateQueries({ queryKey });
    },
  });
}

function showChange(queryClient: QueryClient, id: string, change: TaskChange): void {
  queryClient.setQueryData(tasksQuery(id).queryKey, (tasks) => {
    const changed = tasks === undefined ? null : applyChange(tasks, change);
    return changed === null ? tasks : changed.map(unsaved);
  });
}

/** A task as the server would answer it, as far as is known before it has. */
function unsaved(task: ChangedTask, id: number): Wire {
  const isSuggestion = !task.is_completed && readTask(task).isSuggestion;
  return { completed_at: null, evidence: [], ...task, id, is_suggestion: isSuggestion };
}

/** Does the change to the list as the server has it, until nobody interferes. */
async function store(id: string, change: TaskChange): Promise<Wire[]> {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const { tasks, etag } = await readNow(id);
    const changed = applyChange(tasks, change);
    if (changed === null) throw refusal('task_gone', text.notes.taskGone);
    const { response, error, data } = await api.PATCH(path, {
      params: {
        path: { ...inProject, id },
        header: etag === null ? {} : { 'If-Match': etag },
      },
      body: { tasks: changed.map(toInput) },
    });
    if (data !== undefined) return data.tasks;
    if (response.status !== 412) throw toApiError(response.status, error);
  }
  throw refusal('precondition_failed', text.notes.changedTooOften);
}

async function readNow(id: string): Promise<{ tasks: Wire[]; etag: string | null }> {
  const answer = api.GET(path, { params: { path: { ...inProject, id } } });
  const { tasks } = await unwrap(answer);
  return { tasks, etag: (await answer).response.headers.get('etag') };
}

type ChangedTask = NonNullable<ReturnType<typeof applyChange>>[number];

/** Only what may be sent: the rest is the server's to say. */
function toInput({ title, description, assignee, due_date, is_completed }: ChangedTask) {
  return { title, description, assignee, due_date, is_completed };
}

function refusal(code: string, detail: string): ApiError {
  return new ApiError({ status: 409, code, detail, attr: null });
}
