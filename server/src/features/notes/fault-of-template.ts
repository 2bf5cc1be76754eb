import { isMinutebookError } from '../../domain/errors.ts';
import { parseNotesTemplate } from './generate/notes-template.ts';

/** What is wrong with a template, in plain words; null where nothing is. */
export function faultOfTemplate(text: string): string | null {
  try {
    parseNotesTemplate(text);
    return null;
  } catch (error) {
    if (isMinutebookError(error)) return error.detail;
    throw error;
  }
}
