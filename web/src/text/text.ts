import { library } from './library.ts';
import { palette } from './palette.ts';
import { session } from './session.ts';
import { ui } from './ui.ts';

/** Every word of the app, by where it stands. To translate it, translate the files beside. */
export const text = { library, palette, session, ui } as const;
