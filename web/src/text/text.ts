import { recorder } from './recorder.ts';
import { session } from './session.ts';
import { ui } from './ui.ts';
import { uploads } from './uploads.ts';

/** Every word of the app, by where it stands. To translate it, translate the files beside. */
export const text = { recorder, session, ui, uploads } as const;
