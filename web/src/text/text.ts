import { session } from './session.ts';
import { settings } from './settings.ts';
import { ui } from './ui.ts';

/** Every word of the app, by where it stands. To translate it, translate the files beside. */
export const text = { session, settings, ui } as const;
