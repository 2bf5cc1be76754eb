import { errorCatalogue, MinutebookError } from '../../../domain/errors.ts';

/** What is told of a file that cannot be imported: always the line, never what stands in it. */

export function malformed(line: number, what: string): MinutebookError {
  return new MinutebookError('import_malformed', { detail: `Line ${line}: ${what}` });
}

export function notRecognised(line: number, what: string): MinutebookError {
  const { detail } = errorCatalogue.import_not_recognised;
  return new MinutebookError('import_not_recognised', {
    detail: `Line ${line}: ${what} ${detail}`,
  });
}
