import assert from 'node:assert/strict';
import type { ContractTable } from './contract.ts';
import { toJson } from './exchange.ts';
import { invalid, ok } from './expected.ts';

/** A value as it is sent, and what the field then holds. */
type Accepted = readonly [sent: unknown, held: unknown];

/** Tables of what one field takes and refuses. */
export function fieldTable({ family, scenario }: ContractTable) {
  // What has no number is looked at in one family: validation knows nothing of paths.
  const scenarioOf = (number: string) =>
    number !== '' || family === 'environments' ? scenario : () => {};
  /** PATCHes the field with each value, one after the other, and reads the recording back. */
  const accepts = (number: string, field: string, values: readonly Accepted[]) => {
    scenarioOf(number)(
      `${number}${field} takes ${values.map(([sent]) => show(sent)).join(', ')}`,
      async (scene) => {
        const id = await scene.newRecording();
        for (const [sent, held] of values) {
          await scene.expect(`PATCH E/${id}/`, { json: { [field]: sent } }, ok({ [field]: held }));
        }
        await scene.expect(`GET E/${id}/`, {}, ok({ [field]: values.at(-1)?.[1] }));
      },
    );
  };
  /** PATCHes the field with each value, in vain. */
  const refuses = (
    number: string,
    field: string,
    values: readonly unknown[],
    code: string,
    detail: string | ((value: unknown) => string),
    attr: string = field,
  ) => {
    scenarioOf(number)(
      `${number}${field} refuses ${values.map(show).join(', ')}: ${code}`,
      async (scene) => {
        const before = await scene.read(await scene.newRecording());
        for (const value of values) {
          const text = typeof detail === 'string' ? detail : detail(value);
          await scene.expect(
            `PATCH E/${before.id}/`,
            { json: { notes: 'not taken', [field]: value } },
            invalid(code, text, attr),
          );
        }
        assert.deepEqual(await scene.read(before.id), before);
      },
    );
  };
  return { accepts, refuses };
}

/** The value as it is sent, short enough to stand in the name of a test. */
export function show(value: unknown): string {
  const text = toJson(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
