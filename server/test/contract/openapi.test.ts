import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { z } from 'zod';
import { buildOpenApi } from '../../src/openapi.ts';
import { allResources } from '../../src/resources.ts';
import { createScene, type RequestOptions, type Scene } from './contract.ts';
import { declaredOperations, familiarName, openApi, openApiText } from './declared-operations.ts';
import { exchange } from './exchange.ts';
import { shortVideo, type TemporaryFolder, temporaryFolder, untilProcessed } from './media.ts';
import { isBulkExport, newShare, targetOf, usualBody } from './usual-requests.ts';
import { needsTranscript, newWorkedOn, type WorkedOn } from './worked-on.ts';
import { startWorld, type World } from './world.ts';

/** Every operation of the routes themselves, by the id it has in OpenAPI. */
const operations = new Map(
  allResources({} as Parameters<typeof allResources>[0]).flatMap(({ operationPrefix, resource }) =>
    resource.operations.map((one) => [operationPrefix + one.operationId, one] as const),
  ),
);

function operation(id: string) {
  const found = operations.get(id);
  assert.ok(found, id);
  return found;
}

/** What answers from the settings alone can fail in one way: nobody can read the answer. */
function isConstant(id: string): boolean {
  const one = operation(id);
  return one.access === 'public' && one.isConstant === true;
}

/** Holds a value against a schema, of which it may have no keys that are not in it. */
function assertFits(schema: z.ZodType | undefined, value: unknown, what: string): void {
  assert.ok(schema, `${what} has no schema`);
  const parsed = schema.safeParse(value);
  assert.ok(parsed.success, `${what}: ${parsed.error?.message}`);
  assert.deepEqual(parsed.data, value, what);
}

describe('The document', () => {
  test('is what the routes declare, not older', () => {
    const { version } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    );
    const current = `${JSON.stringify(buildOpenApi(version), null, 2)}\n`;
    assert.equal(openApiText, current, 'Run "npm run gen" and commit the result.');
  });
  test('names every operation once', () => {
    const ids = declaredOperations.map(({ id }) => id);
    assert.deepEqual(ids.toSorted(), [...operations.keys()].toSorted());
    assert.equal(new Set(ids).size, ids.length);
  });
  for (const { id, method, path, hasBody } of declaredOperations) {
    const documented = openApi.paths[path]?.[method.toLowerCase()];
    test(`${id} has an example of its body and of its success`, () => {
      assert.ok(documented);
      if (hasBody) {
        const sent = documented.requestBody?.content['application/json']?.example;
        assert.notEqual(sent, undefined);
        assert.ok(operation(id).body?.schema.safeParse(sent).success);
      }
      const successes = Object.entries(documented.responses).filter(
        // A range is an answer of the same kind.
        ([status]) => status < '300' && status !== '206',
      );
      assert.equal(successes.length, 1);
      for (const [status, { content }] of successes) {
        const { schema } = operation(id).responses[Number(status)] ?? {};
        const isFile = operation(id).answersFile !== undefined && schema === undefined;
        if (status === '204' || isFile) continue;
        assertFits(schema, content?.['application/json']?.example, id);
      }
    });
    test(`${id} has an example of each of its failures, which are the four keys`, () => {
      const failures = Object.entries(documented?.responses ?? {}).filter(
        ([status]) => status >= '400',
      );
      assert.ok(failures.length >= (isConstant(id) ? 1 : 5));
      for (const [, { content }] of failures) {
        const example = content?.['application/json']?.example as object;
        assert.deepEqual(Object.keys(example), ['type', 'code', 'detail', 'attr']);
      }
    });
  }
  test('describes what lists hold', () => {
    const unknown = openApiText.match(
      /"(segments|participants|extracted_tasks|transcript_segments|results)": \{\}/g,
    );
    assert.equal(unknown, null);
  });
});

describe('The answers of a server', () => {
  let world: World;
  let scene: Scene;
  let id = '';
  let worked: WorkedOn;
  let folder: TemporaryFolder;
  before(async () => {
    folder = await temporaryFolder();
    world = await startWorld({ dataDir: folder.path });
    scene = createScene(world);
    id = await scene.newRecording({
      fields: {
        meeting_title: 'T',
        video_size_bytes: 5,
        participants: ['Ann'],
        extracted_tasks: [{ title: 'a' }, { title: 'b', description: 'c', assignee: 'd' }],
        status: 'ready',
      },
      segments: [{ text: 'a', timestamp: 1.5, confidence: 0.5, is_final: false }, { text: 'b' }],
    });
    await upload(id, await shortVideo());
    await untilProcessed(world, id);
    worked = await newWorkedOn(scene);
  });
  const upload = (recording: string, body: string | Buffer = 'no sound') =>
    scene.expect(`POST E/${recording}/upload/`, { key: 'K*', type: 'video/mp4', body }, 201);
  after(async () => {
    await world[Symbol.asyncDispose]();
    await folder[Symbol.asyncDispose]();
  });

  const nobody = '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44';
  const minimal = { prefer: 'return=minimal' };
  const segments = { segments: [{ text: 'a' }] };
  const template = '---\nversion: 1\n---\nNotes of {{title}}.';
  const requests: Readonly<Record<string, readonly RequestOptions[]>> = {
    desktop_recordings_list: [{}],
    desktop_recordings_search: [{}],
    desktop_recordings_create: [{ json: {} }],
    desktop_recordings_retrieve: [{}],
    desktop_recordings_update: [
      { json: { platform: 'zoom' } },
      { json: { platform: 'zoom' }, headers: minimal },
    ],
    desktop_recordings_partial_update: [{ json: {} }, { json: {}, headers: minimal }],
    desktop_recordings_append_segments_create: [
      { json: segments },
      { json: segments, headers: minimal },
    ],
    desktop_recordings_create_upload_create: [{ json: {} }],
    desktop_recordings_transcript_retrieve: [{}],
    desktop_recordings_transcript_create: [{ json: segments }],
    desktop_recordings_upload_transcript_create: [{ json: segments }],
    desktop_recordings_destroy: [{}],
    users_list: [{}],
    users_retrieve: [{}],
    projects_list: [{}],
    projects_retrieve: [{}],
    environments_retrieve: [{}],
    personal_api_keys_retrieve: [{}],
    desktop_recordings_upload_create: [{ type: 'audio/wav', body: 'no sound' }],
    desktop_recordings_upload_retrieve: [{}],
    desktop_recordings_media_retrieve: [{}, { headers: { range: 'bytes=0-9' } }],
    desktop_recordings_media_destroy: [{}],
    desktop_recordings_media_poster_retrieve: [{}, { headers: { range: 'bytes=0-9' } }],
    desktop_recordings_media_waveform_retrieve: [{}],
    desktop_recordings_media_link_create: [{ json: {} }],
    desktop_recordings_integrity_retrieve: [{}],
    desktop_recordings_processing_create: [{ json: {} }],
    desktop_recordings_processing_retrieve: [{}],
    desktop_recordings_processing_destroy: [{}],
    processing_list: [{}],
    processing_settings_partial_update: [
      { json: { language: 'en', vocabulary: ['Anna'], notes_template: template } },
    ],
    processing_settings_retrieve: [{}],
    desktop_recordings_segments_list: [{}],
    desktop_recordings_segments_partial_update: [{ json: { text: 'Corrected.' } }],
    desktop_recordings_speakers_partial_update: [
      { json: { renames: [{ from: 'Ann', to: 'Anna' }], lines: [] } },
    ],
    desktop_recordings_speakers_retrieve: [{}],
    desktop_recordings_echoes_create: [{}],
    desktop_recordings_echoes_retrieve: [{}],
    desktop_recordings_notes_retrieve: [{}],
    desktop_recordings_export_retrieve: [{}],
    desktop_recordings_events_list: [{}],
    desktop_recordings_events_retrieve: [{}],
    desktop_recordings_tasks_partial_update: [{ json: { tasks: [{ title: 'a' }] } }],
    desktop_recordings_tasks_retrieve: [{}],
    desktop_recordings_talk_time_retrieve: [{}],
    desktop_recordings_shares_create: [{ json: { expires_in_days: 1 } }],
    desktop_recordings_shares_list: [{}],
    desktop_recordings_keep_create: [{}],
    desktop_recordings_keep_retrieve: [{}],
    retention_settings_partial_update: [{ json: { media_days: 36_500 } }],
    retention_settings_retrieve: [{}],
    retention_settings_preview_retrieve: [{}],
    desktop_recordings_revisions_list: [{}],
    desktop_recordings_revisions_retrieve: [{}],
    desktop_recordings_revisions_restore_create: [{}],
    desktop_recordings_import_create: [{ type: 'text/plain', body: '[00:01] Ann: Good morning.' }],
    desktop_recordings_echoes_destroy: [{}],
    desktop_recordings_shares_destroy: [{}],
    desktop_recordings_keep_destroy: [{}],
    desktop_recordings_bulk_delete_create: [{ json: { ids: [nobody] } }],
    desktop_recordings_bulk_export_create: [{}],
  };
  const order = Object.keys(requests);
  const rank = (operationId: string) => order.indexOf(familiarName(operationId));
  const generic = declaredOperations.filter(({ isApart, isOfPeople }) => !isApart && !isOfPeople);
  for (const declaredOperation of generic.toSorted((a, b) => rank(a.id) - rank(b.id))) {
    const { id: operationId, path, isMedia } = declaredOperation;
    test(`${operationId} answers as it declares`, async () => {
      const isDeletion = operationId.endsWith('destroy');
      const isUpload = operationId.endsWith('upload_create') && isMedia;
      const standing = needsTranscript(declaredOperation) ? worked.id : id;
      const recording = isDeletion || isUpload ? await scene.newRecording() : standing;
      if (isDeletion && isMedia) await upload(recording);
      const isOfRecordings = path.includes('desktop_recordings');
      const share = path.includes('{share_id}') ? await newShare(scene, recording) : '';
      const subject = isOfRecordings ? { id: recording, line: worked.line, share } : {};
      const all = requests[familiarName(operationId)];
      assert.ok(all, `This test has no request for ${operationId}.`);
      for (const options of all) {
        const answer = await scene.send(targetOf(declaredOperation, subject), {
          key: 'K*',
          ...(isBulkExport(declaredOperation) ? usualBody(declaredOperation, subject) : {}),
          ...options,
        });
        const declared = operation(operationId).responses[answer.status];
        assert.ok(declared, `${answer.status} is not declared: ${answer.text}`);
        if (answer.status === 204) assert.equal(answer.text, '');
        else if (declared.schema === undefined) assert.notEqual(answer.text, '');
        else assertFits(declared.schema, answer.json, operationId);
        for (const name of Object.keys(declared.headers ?? {})) {
          assert.ok(answer.headers[name.toLowerCase()], name);
        }
      }
    });
  }

  test('/api/schema/ serves the document to everybody', async () => {
    for (const path of ['/api/schema/', '/api/schema', '/api/schema.json']) {
      const answer = await exchange(world.server.url, { method: 'GET', path });
      assert.equal(answer.status, 200);
      assert.equal(answer.headers['content-type'], 'application/json');
      assert.deepEqual(answer.json, JSON.parse(openApiText));
    }
  });
  test('/api/docs/ shows it, and has nothing from another host', async () => {
    const get = (path: string) => exchange(world.server.url, { method: 'GET', path });
    const page = await get('/api/docs/');
    assert.equal(page.status, 200);
    assert.match(String(page.headers['content-type']), /^text\/html/);
    const policy = String(page.headers['content-security-policy']);
    assert.match(policy, /default-src 'self'/);
    assert.doesNotMatch(policy, /https?:|\*|upgrade-insecure-requests/);
    const files = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(
      ([, link = '']) => new URL(link, `${world.server.url}/api/docs/`),
    );
    assert.ok(files.length >= 4);
    for (const file of files) {
      assert.equal(file.origin, world.server.url);
      const { status, text, headers } = await get(file.pathname);
      assert.equal(status, 200, file.pathname);
      if (/css/.test(String(headers['content-type'])))
        assert.doesNotMatch(text, /url\(\s*["']?(https?:)?\/\//);
    }
  });
});
