import { notes } from './notes.ts';
import { session } from './session.ts';
import { tools } from './tools.ts';
import { ui } from './ui.ts';

/** Every word of the app, by where it stands. To translate it, translate the files beside. */
export const text = { notes, session, tools, ui } as const;
