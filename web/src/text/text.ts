import { notes } from './notes.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { sharing } from './sharing.ts';
import { tools } from './tools.ts';
import { ui } from './ui.ts';

/** Every word of the app, by where it stands. To translate it, translate the files beside. */
export const text = { notes, session, settings, sharing, tools, ui } as const;
