import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import type { RecordingRef } from '../../../domain/processing.ts';
import type { Database } from '../../../platform/database/database.ts';
import { item, list } from '../../../platform/http/fields/list-fields.ts';
import { nullableBoolean } from '../../../platform/http/fields/number-fields.ts';
import { day, text } from '../../../platform/http/fields/text-fields.ts';
import {
  type HttpReply,
  jsonReply,
  type ProjectOperation,
  type ProjectRequest,
} from '../../../platform/http/operation.ts';
import {
  etagOf,
  expectedVersions,
  explainMiss,
  recordingIdOf,
  validateForRecording,
} from '../../recordings/recording-request.ts';
import { updateRecording } from '../../recordings/recordings-store.ts';
import { readTaskList } from '../describe-notes.ts';
import { evidenceSchema } from '../notes-schemas.ts';
import { type TaskMark, takeByTitle } from '../task-list.ts';
import { keepTasks, putMarks, readTasks } from '../tasks-store.ts';

const taskSchema = z
  .object({
    id: z.int().meta({ description: 'Its place in the list, from 0.' }),
    title: z.string(),
    description: z.string(),
    assignee: z.string().nullable(),
    due_date: z.string().nullable().meta({ format: 'date' }),
    is_completed: z.boolean(),
    completed_at: z.string().nullable().meta({ format: 'date-time' }),
    is_suggestion: z.boolean().meta({
      description: 'Of an extract, and nobody has done it or changed the description that says so.',
    }),
    evidence: z.array(evidenceSchema),
  })
  .meta({ id: 'Task' });

const tasksSchema = z.object({ tasks: z.array(taskSchema) }).meta({ id: 'Tasks' });

const maxTasks = 1000;

const tasksInput = z
  .object({
    tasks: list(
      item({
        title: text({ required: true }),
        description: text({ blank: true }),
        assignee: text({ nullable: true, blank: true }),
        due_date: day({ nullable: true }),
        is_completed: nullableBoolean(),
      }),
      { required: true, maxItems: maxTasks },
    ),
  })
  .meta({ id: 'PatchedTasks' });

const example: z.infer<typeof tasksSchema> = {
  tasks: [
    {
      id: 0,
      title: 'Send the budget',
      description: '',
      assignee: 'Ben',
      due_date: '2026-11-27',
      is_completed: true,
      completed_at: '2026-11-26T16:02:44.310Z',
      is_suggestion: false,
      evidence: [
        {
          segment: 12,
          quote: 'Ben sends the budget on Friday',
          timestamp: 61_200,
          speaker: 'Anna',
          is_stale: false,
        },
      ],
    },
  ],
};

const common = {
  access: 'project',
  tag: 'notes',
  responses: {
    200: {
      description: 'The tasks.',
      schema: tasksSchema,
      example,
      headers: { ETag: 'The version of the recording.' },
    },
  },
} as const;

export function retrieveTasks({ db }: { db: Database }): ProjectOperation {
  return {
    ...common,
    operationId: 'desktop_recordings_tasks_retrieve',
    method: 'GET',
    scope: 'desktop_recording:read',
    summary: 'Tasks, and what became of them',
    description:
      'What `extracted_tasks` of the recording holds, with when each is due, whether it is done, and ' +
      'the lines of the transcript that it comes from.',
    handle: (request) => tasksReply(db, request),
  };
}

export function changeTasks({ db }: { db: Database }): ProjectOperation {
  return {
    ...common,
    operationId: 'desktop_recordings_tasks_partial_update',
    method: 'PATCH',
    scope: 'desktop_recording:write',
    summary: 'Change, tick, add or remove tasks',
    description:
      'The list as it shall be takes the place of the one there is, here and in `extracted_tasks`; ' +
      'notes that are made anew leave it alone. With `If-Match` nobody else’s change is lost. What ' +
      'is said of a task stays with its title should a recorder replace `extracted_tasks`.',
    headers: [
      {
        name: 'If-Match',
        description: 'Do it only while the recording has this ETag; else 412.',
        schema: { type: 'string' },
      },
    ],
    body: {
      schema: tasksInput,
      example: { tasks: [{ title: 'Send the budget', assignee: 'Ben', is_completed: true }] },
    },
    errors: [
      ...(['required', 'null', 'blank', 'not_a_list', 'max_length', 'invalid_input'] as const),
      ...(['precondition_failed', 'storage_full'] as const),
    ],
    async handle(request) {
      const ref = refOf(request);
      const { tasks } = await validateForRecording(db, request, ref.recordingId, tasksInput);
      const extracted = tasks.map(({ title, description, assignee }) => ({
        title,
        ...(description === undefined ? {} : { description }),
        assignee: assignee || null,
      }));
      const isWritten = await db.transaction(async (tx) => {
        const { projectId, recordingId } = ref;
        const versions = expectedVersions(request);
        const changes = { extracted_tasks: extracted };
        if ((await updateRecording(tx, projectId, recordingId, changes, versions)) === null)
          return false;
        const before = (await readTasks(tx, ref))?.marks ?? [];
        await keepTasks(tx, ref);
        await putMarks(tx, ref, marksOf(tasks, before));
        return true;
      });
      if (!isWritten) await explainMiss(db, ref.projectId, ref.recordingId);
      return tasksReply(db, request);
    },
  };
}

/** What was completed before stays completed since then. */
function marksOf(
  tasks: z.output<typeof tasksInput>['tasks'],
  before: readonly TaskMark[],
): TaskMark[] {
  const markOf = takeByTitle(before);
  const now = new Date().toISOString();
  return tasks.map(({ title, due_date, is_completed }) => {
    const since = markOf(title)?.completed_at ?? now;
    return { title, due_date: due_date ?? null, completed_at: is_completed ? since : null };
  });
}

function refOf(request: ProjectRequest): RecordingRef {
  return { projectId: request.project.id, recordingId: recordingIdOf(request) };
}

async function tasksReply(db: Database, request: ProjectRequest): Promise<HttpReply> {
  const found = await readTaskList(db, refOf(request));
  if (found === null) throw new MinutebookError('not_found');
  return jsonReply(200, { tasks: found.tasks }, { etag: etagOf(found.version) });
}
