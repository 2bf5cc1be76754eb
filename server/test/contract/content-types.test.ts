import assert from 'node:assert/strict';
import { contract } from './contract.ts';
import { literal, toMultipart } from './exchange.ts';
import {
  created,
  error,
  invalid,
  malformedForm,
  malformedJson,
  noCredentials,
  notAcceptable,
  ok,
  unsupportedType,
} from './expected.ts';

const json = 'application/json';
const manyScripts = 'Żółw 例え 🙂 é\u2028end';

contract('Content types and bodies', ({ check, scenario }) => {
  // What the client takes.
  check('28. Accept: text/html', 'GET E/', { headers: { accept: 'text/html' } }, notAcceptable);
  check(
    '28. the same without a credential',
    'GET E/',
    { key: null, headers: { accept: 'text/html' } },
    notAcceptable,
  );
  for (const accept of ['application/xml', 'text/*', 'application/jsonx', 'application/json+x']) {
    check(`Accept: ${accept}`, 'GET E/', { headers: { accept } }, notAcceptable);
  }
  for (const accept of [
    'text/html, */*',
    'application/*',
    'text/html, application/json;q=0.5',
    'application/json',
    'APPLICATION/JSON',
    'application/json; charset=utf-8',
    ' application/json ; version=1 , text/html',
    '*/*;q=0.1',
  ]) {
    check(`29. Accept: ${accept}`, 'GET E/', { headers: { accept } }, 200);
  }
  check(
    'Accept is looked at before the key and before the body',
    'POST E/',
    { key: null, headers: { accept: 'text/html' }, type: json, body: '{' },
    notAcceptable,
  );
  scenario('Accept with an indent gets JSON for people', async ({ newRecording, send }) => {
    const id = await newRecording({ fields: { participants: ['Ann', 'a "{[,:]}"'] } });
    for (const [request, indent, width] of [
      [`GET E/${id}/`, '2', 2],
      [`GET E/${id}/`, '8', 8],
      [`GET E/${id}/`, '20', 8],
      [`GET E/${id}/`, '0', 0],
      [`GET E/${id}/`, 'x', 0],
      ['GET E/?limit=3', '4', 4],
      ['OPTIONS E/', '2', 2],
      ['GET E/nobody/', '2', 2],
    ] as const) {
      const plain = await send(request);
      const accept = `application/json; indent=${indent}`;
      const { text, headers } = await send(request, { headers: { accept } });
      assert.equal(text, width === 0 ? plain.text : JSON.stringify(plain.json, null, width));
      assert.equal(headers['content-type'], json);
    }
  });

  // JSON.
  check('30. half a JSON body', 'POST E/', { type: json, body: '{"platform":' }, malformedJson);
  for (const [what, body] of [
    ['only blanks', '   '],
    ['a comma too many', '{"a":1,}'],
    ['no colon', '{"a" 1}'],
    ['two values', '{} {}'],
    ['single quotes', "{'a':1}"],
    ['a comment', '{} // x'],
    ['a byte order mark', '\ufeff{}'],
    ['a bare word', 'zoom'],
    ['an unfinished text', '{"platform":"zoom'],
    ['a line break in a text', '{"platform":"zo\nom"}'],
    ['a leading zero', '{"a":01}'],
    ['an integer of more than 4300 digits', `{"a":${'1'.repeat(4301)}}`],
  ] as const) {
    check(`${what} is no JSON`, 'POST E/', { type: json, body }, malformedJson);
  }
  check(
    'bytes that are not UTF-8',
    'POST E/',
    { type: json, body: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]) },
    malformedJson,
  );
  for (const request of ['GET E/', 'DELETE E/{R1}/', 'OPTIONS E/']) {
    check(
      `the body of ${request} is read as well`,
      request,
      { type: json, body: '{' },
      malformedJson,
    );
  }
  check(
    'a malformed body comes before an unknown project and a missing scope',
    'POST /api/projects/999/desktop_recordings/',
    { key: 'KN', type: json, body: '{' },
    malformedJson,
  );
  check(
    '31. plain text',
    'POST E/',
    { type: 'text/plain', body: '{}' },
    unsupportedType('text/plain'),
  );
  check(
    'the type is named as it was sent',
    'POST E/',
    { type: 'text/plain;charset=UTF-8', body: '{}' },
    unsupportedType('text/plain;charset=UTF-8'),
  );
  check('a body without a type', 'POST E/', { body: '{}' }, unsupportedType(''));
  for (const type of ['nonsense', 'application/', '/json', 'application/jsonp', 'a b/c']) {
    check(`a body of type "${type}"`, 'POST E/', { type, body: '{}' }, unsupportedType(type));
  }
  check(
    '32. an empty JSON body',
    'POST E/',
    { type: json, body: '' },
    created({ platform: 'desktop_audio' }),
  );
  for (const type of ['text/plain', 'nonsense', 'multipart/form-data', undefined]) {
    check(
      `an empty body of type ${type} is {}`,
      'POST E/',
      { ...(type === undefined ? {} : { type }), body: '' },
      created({ platform: 'desktop_audio' }),
    );
  }
  for (const [value, name] of [
    [[], 'list'],
    ['zoom', 'str'],
    [7, 'int'],
    [literal('1.0'), 'float'],
    [1.5, 'float'],
    [literal('1e2'), 'float'],
    [literal('9007199254740993'), 'int'],
    [true, 'bool'],
  ] as const) {
    const answer = invalid(
      'invalid_input',
      `Invalid data. Expected a dictionary, but got ${name}.`,
      null,
    );
    check(`33. ${JSON.stringify(value)} as a body`, 'POST E/', { json: value }, answer);
    check(
      `${JSON.stringify(value)} as the body of a PATCH`,
      'PATCH E/{R1}/',
      { json: value },
      answer,
    );
  }
  check('null as a body', 'POST E/', { json: null }, invalid('null', 'No data provided', null));
  check(
    '34. a charset beside the type',
    'POST E/',
    { type: 'application/json; charset=utf-8', json: { platform: 'meet' } },
    created({ platform: 'meet' }),
  );
  check(
    'the type in capitals',
    'POST E/',
    { type: 'Application/JSON', json: { platform: 'meet' } },
    created({ platform: 'meet' }),
  );
  check(
    'another charset is ignored: JSON is UTF-8',
    'PATCH E/{R1}/',
    { type: 'application/json; charset=latin1', json: { notes: 'é' } },
    ok({ notes: 'é' }),
  );
  check(
    '38. the last of two equal keys counts',
    'PATCH E/{R1}/',
    { type: json, body: '{"notes":"a","notes":"b"}' },
    ok({ notes: 'b' }),
  );
  check(
    'NaN and the infinities are JSON here, and wrong as values',
    'PATCH E/{R1}/',
    { type: json, body: '{"a":NaN,"b":[Infinity,-Infinity],"notes":"NaN, \\" -Infinity"}' },
    ok({ notes: 'NaN, " -Infinity' }),
  );

  // Forms.
  check('35. a form', 'POST E/', { form: 'platform=zoom' }, created({ platform: 'zoom' }));
  check(
    '35. a multipart form',
    'POST E/',
    { multipart: { platform: 'zoom' } },
    created({ platform: 'zoom' }),
  );
  for (const boundary of ['x', '----abc', 'a'.repeat(70), "AaB03x'()+_,-./:=?"]) {
    const { body } = toMultipart({ platform: 'meet' }, boundary);
    for (const type of [
      `multipart/form-data; boundary="${boundary}"`,
      `Multipart/Form-Data; charset=utf-8; Boundary="${boundary}"`,
    ]) {
      check(`a multipart form, ${type}`, 'POST E/', { type, body }, created({ platform: 'meet' }));
    }
  }
  check(
    'a multipart form with a preamble, an epilogue, a file and a typed part',
    'PATCH E/{R1}/',
    {
      type: 'multipart/form-data; boundary=abc',
      body:
        'To be ignored.\r\n--abc\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n' +
        'Content-Type: text/plain\r\n\r\nnot a field\r\n--abc\r\n' +
        'content-type: text/plain; charset=utf-8\r\ncontent-disposition: form-data; name=notes\r\n\r\n' +
        'two\r\nlines --abc\r\n--abc--\r\nbye',
    },
    ok({ notes: 'two\r\nlines --abc' }),
  );
  for (const [what, type, body] of [
    ['no boundary named', 'multipart/form-data', '--x\r\n'],
    ['an empty boundary', 'multipart/form-data; boundary=', '--\r\n'],
    ['a boundary that never comes', 'multipart/form-data; boundary=abc', 'nothing of the kind'],
    [
      'no end',
      'multipart/form-data; boundary=abc',
      '--abc\r\nContent-Disposition: form-data; name="a"\r\n\r\nx',
    ],
    [
      'a part without a name',
      'multipart/form-data; boundary=abc',
      '--abc\r\nContent-Disposition: form-data\r\n\r\nx\r\n--abc--\r\n',
    ],
    ['a part without headers', 'multipart/form-data; boundary=abc', '--abc\r\nx\r\n--abc--\r\n'],
  ] as const) {
    check(
      `a multipart form with ${what}`,
      'POST E/',
      { type, body },
      malformedForm('Multipart form'),
    );
  }
  scenario('36. a form with a field that cannot be set', async ({ newRecording, read, expect }) => {
    const before = await read(await newRecording());
    const { recording } = await expect(`PATCH E/${before.id}/`, { form: 'team=integer' }, 200);
    assert.ok(recording.updated_at > before.updated_at);
    assert.deepEqual({ ...recording, updated_at: before.updated_at }, before);
  });
  check(
    '37. a list in a form is a name repeated',
    'PATCH E/{R1}/',
    { form: 'participants=Ann&participants=Bob' },
    ok({ participants: ['Ann', 'Bob'] }),
  );
  check(
    'or a name with numbers',
    'PATCH E/{R1}/',
    { form: 'participants[1]=Bob&participants[0]=Ann' },
    ok({ participants: ['Ann', 'Bob'] }),
  );
  check(
    'and the same in a multipart form',
    'PATCH E/{R1}/',
    { multipart: { 'participants[0]': 'Ann', 'participants[1]': 'Bob' } },
    ok({ participants: ['Ann', 'Bob'] }),
  );
  check(
    'segments in a form',
    'POST E/{R1}/append_segments/',
    {
      form:
        'segments[0]text=hi&segments[0]timestamp=1&segments[1]text=ho&segments[1]speaker=&' +
        'segments[1]timestamp=&segments[1]is_final=true&segments[1]confidence=',
    },
    ok({
      transcript_segments: [
        { timestamp: 1, speaker: null, text: 'hi', confidence: null, is_final: null },
        { timestamp: null, speaker: '', text: 'ho', confidence: null, is_final: true },
      ],
    }),
  );
  check(
    'segments as JSON text in a form are texts',
    'POST E/{R1}/append_segments/',
    { form: `segments=${encodeURIComponent('[{"text":"hi"}]')}` },
    invalid(
      'invalid_input',
      'Invalid data. Expected a dictionary, but got str.',
      'segments__0__non_field_errors',
    ),
  );
  check(
    'an append form without segments',
    'POST E/{R1}/append_segments/',
    { form: 'a=b' },
    invalid('required', 'This field is required.', 'segments'),
  );
  check(
    'the last of a repeated value counts',
    'PATCH E/{R1}/',
    { form: 'notes=a&notes=b' },
    ok({ notes: 'b' }),
  );

  // Blank values in forms.
  scenario(
    'a blank text is empty, a blank number or time is null',
    async ({ newRecording, expect }) => {
      const id = await newRecording({
        fields: {
          meeting_title: 'T',
          notes: 'N',
          meeting_url: 'https://zoom.us/j/1',
          duration_seconds: 5,
          video_size_bytes: 6,
          recall_recording_id: '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44',
          completed_at: '2026-01-01T00:00:00Z',
        },
      });
      const blank =
        'meeting_title=&notes=&meeting_url=&duration_seconds=&video_size_bytes=&recall_recording_id=&completed_at=';
      await expect(
        `PATCH E/${id}/`,
        { form: blank },
        ok({
          meeting_title: '',
          notes: '',
          meeting_url: '',
          duration_seconds: null,
          video_size_bytes: null,
          recall_recording_id: null,
          completed_at: null,
        }),
      );
    },
  );
  check(
    'a blank status is no status',
    'PATCH E/{R1}/',
    { form: 'status=' },
    ok({ status: 'recording' }),
  );
  check('a blank start is no start', 'PATCH E/{R1}/', { form: 'started_at=' }, 200);
  const noPlatform = invalid('invalid_choice', '"" is not a valid choice.', 'platform');
  check('a blank platform in a PATCH', 'PATCH E/{R1}/', { form: 'platform=' }, noPlatform);
  check('a blank platform in a PUT', 'PUT E/{R1}/', { form: 'platform=' }, noPlatform);
  check(
    'a blank platform in a create',
    'POST E/',
    { form: 'platform=' },
    created({ platform: 'desktop_audio' }),
  );
  check(
    'a blank participant',
    'PATCH E/{R1}/',
    { form: 'participants=' },
    invalid('blank', 'This field may not be blank.', 'participants__0'),
  );
  check(
    'a blank text of a segment',
    'POST E/{R1}/append_segments/',
    { form: 'segments[0]text=' },
    invalid('blank', 'This field may not be blank.', 'segments__0__text'),
  );
  check(
    'a PUT form without a platform',
    'PUT E/{R1}/',
    { form: 'notes=x' },
    invalid('required', 'This field is required.', 'platform'),
  );
  check(
    'tasks in a form',
    'PATCH E/{R1}/',
    { form: 'extracted_tasks[0]title=T&extracted_tasks[1]title=U&extracted_tasks[1]description=' },
    ok({
      extracted_tasks: [
        { title: 'T', assignee: null },
        { title: 'U', description: '', assignee: null },
      ],
    }),
  );

  // Text of every kind.
  check(
    '39. many scripts in JSON',
    'PATCH E/{R1}/',
    { json: { notes: manyScripts } },
    ok({ notes: manyScripts }),
  );
  check(
    '39. many scripts in a form',
    'PATCH E/{R1}/',
    { form: `notes=${encodeURIComponent(manyScripts)}` },
    ok({ notes: manyScripts }),
  );
  check(
    '39. many scripts in a multipart form',
    'PATCH E/{R1}/',
    { multipart: { notes: manyScripts } },
    ok({ notes: manyScripts }),
  );
  scenario('39. and it reads back the same', async ({ newRecording, read }) => {
    const id = await newRecording({ fields: { notes: manyScripts } });
    assert.equal((await read(id)).notes, manyScripts);
  });
  check(
    'answers are UTF-8, compact, of the plain type',
    'PATCH E/{R1}/',
    { json: { notes: 'Żółw 例え' } },
    (answer) => {
      assert.equal(answer.headers['content-type'], json);
      assert.ok(answer.text.includes('"notes":"Żółw 例え"'));
    },
  );
  check(
    'no key, no body, unknown type: the key is missed',
    'POST E/',
    { key: null, type: 'x', body: '' },
    noCredentials,
  );
  check(
    'a compressed body is not read as if it were plain',
    'POST E/',
    { type: json, headers: { 'content-encoding': 'gzip' }, body: Buffer.from([0x1f, 0x8b, 8, 0]) },
    error(400, 'invalid_request', 'parse_error', /^JSON parse error - /),
  );
});
