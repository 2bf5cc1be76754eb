import assert from 'node:assert/strict';
import { contract } from './contract.ts';
import { invalid, ok, tooLarge } from './expected.ts';

const mebibyte = 1024 * 1024;

contract('Completion and sizes', ({ check, scenario }) => {
  scenario(
    '106. completed_at is set when a recording is first ready',
    async ({ newRecording, expect }) => {
      const id = await newRecording();
      for (const status of ['recording', 'uploading', 'processing']) {
        await expect(`PATCH E/${id}/`, { json: { status } }, ok({ completed_at: null }));
      }
      const before = Date.now() - 1;
      const { recording } = await expect(`PATCH E/${id}/`, { json: { status: 'ready' } }, 200);
      const { completed_at } = recording;
      const at = Date.parse(completed_at ?? '');
      assert.ok(at >= before && at <= Date.now() + 1, String(completed_at));
      for (const status of ['processing', 'error', 'ready', 'recording', 'ready']) {
        await expect(`PATCH E/${id}/`, { json: { status } }, ok({ completed_at }));
      }
    },
  );
  for (const status of ['ready', 'error', 'complete', 'failed']) {
    check(`set by ${status}`, 'PATCH E/{R1}/', { json: { status } }, (answer) => {
      assert.notEqual(answer.recording.completed_at, null);
    });
    check(
      `set by ${status} in a PUT`,
      'PUT E/{R1}/',
      { json: { status, platform: 'zoom' } },
      (answer) => {
        assert.notEqual(answer.recording.completed_at, null);
      },
    );
  }
  check(
    'a completed_at in the same request is kept',
    'PATCH E/{R1}/',
    { json: { status: 'ready', completed_at: '2020-01-01' } },
    ok({ completed_at: '2020-01-01T00:00:00Z' }),
  );
  check(
    'also when it is null',
    'PATCH E/{R1}/',
    { json: { status: 'ready', completed_at: null } },
    ok({ completed_at: null }),
  );
  scenario('a completed_at that is there is kept', async ({ newRecording, expect }) => {
    const id = await newRecording({ fields: { completed_at: '2020-01-01' } });
    await expect(
      `PATCH E/${id}/`,
      { json: { status: 'ready' } },
      ok({ completed_at: '2020-01-01T00:00:00Z' }),
    );
    await expect(`PATCH E/${id}/`, { json: { completed_at: null } }, ok({ completed_at: null }));
  });

  scenario('107. a body of more than 20 MiB', async ({ newRecording, read, expect }) => {
    const before = await read(await newRecording());
    const body = (size: number) => {
      const head = '{"notes":"small","x":"';
      return `${head}${'a'.repeat(size - head.length - 2)}"}`;
    };
    const type = 'application/json';
    const path = `E/${before.id}/`;
    await expect(`PATCH ${path}`, { type, body: body(20 * mebibyte + 1) }, tooLarge);
    await expect(`PATCH ${path}`, { type, body: body(30 * mebibyte) }, tooLarge);
    await expect(
      `PATCH ${path}`,
      { type, body: body(20 * mebibyte + 1), headers: { 'transfer-encoding': 'chunked' } },
      tooLarge,
    );
    assert.deepEqual(await read(before.id), before);
    await expect(`PATCH ${path}`, { type, body: body(20 * mebibyte) }, ok({ notes: 'small' }));
  });
  const participants = (count: number, length = 3) =>
    Array.from({ length: count }, () => 'a'.repeat(length));
  check(
    '108. 1000 participants',
    'PATCH E/{R1}/',
    { json: { participants: participants(1000) } },
    200,
  );
  check(
    '108. 1001 participants',
    'PATCH E/{R1}/',
    { json: { participants: participants(1001) } },
    invalid('max_length', 'Ensure this field has no more than 1000 elements.', 'participants'),
  );
  check(
    '108. a participant of 255 characters',
    'PATCH E/{R1}/',
    { json: { participants: participants(1, 255) } },
    200,
  );
  check(
    '108. the second of 256',
    'PATCH E/{R1}/',
    { json: { participants: ['a', 'a'.repeat(256)] } },
    invalid('max_length', 'Ensure this field has no more than 255 characters.', 'participants__1'),
  );
  const tasks = (count: number) => Array.from({ length: count }, () => ({ title: 't' }));
  check('1000 tasks', 'PATCH E/{R1}/', { json: { extracted_tasks: tasks(1000) } }, 200);
  check(
    '1001 tasks',
    'PATCH E/{R1}/',
    { json: { extracted_tasks: tasks(1001) } },
    invalid('max_length', 'Ensure this field has no more than 1000 elements.', 'extracted_tasks'),
  );
  for (const field of ['notes', 'summary', 'error_message']) {
    scenario(`${field} of 1 MiB, and of more`, async ({ newRecording, expect }) => {
      const id = await newRecording();
      for (const letter of ['a', 'é']) {
        const largest = letter.repeat(mebibyte / Buffer.byteLength(letter));
        await expect(`PATCH E/${id}/?fields=id`, { json: { [field]: ` ${largest} ` } }, 200);
        await expect(
          `PATCH E/${id}/`,
          { json: { [field]: `${largest}a` } },
          invalid('max_length', /1048576 bytes/, field),
        );
      }
    });
  }
  for (const letter of ['a', '🙂']) {
    scenario(`a segment of 64 KiB of ${letter}, and of more`, async ({ newRecording, expect }) => {
      const id = await newRecording();
      const text = letter.repeat(65536 / Buffer.byteLength(letter));
      await expect(
        `POST E/${id}/append_segments/`,
        { json: { segments: [{ text }] } },
        ok({ transcript_text: text }),
      );
      const long = { segments: [{ text: 'a' }, { text: `${text}a` }] };
      await expect(
        `POST E/${id}/append_segments/`,
        { json: long },
        invalid('max_length', /65536 bytes/, 'segments__1__text'),
      );
      await expect(
        `PATCH E/${id}/`,
        { json: { transcript_segments: long.segments } },
        invalid('max_length', /65536 bytes/, 'transcript_segments__1__text'),
      );
    });
  }
});
