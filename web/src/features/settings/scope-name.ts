import { text } from '../../text/text.ts';

const names: Readonly<Record<string, string>> = text.settings.keys.scopeNames;

/** What a scope lets a key do, in words; the scope itself where there are none. */
export function scopeName(scope: string): string {
  return names[scope] ?? scope;
}

/** What can be chosen for a new key, the widest first. */
export const scopeChoices = Object.entries(names).map(([value, label]) => ({ value, label }));
