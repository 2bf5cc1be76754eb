import { player } from './player.ts';
import { recording } from './recording.ts';
import { session } from './session.ts';
import { transcript } from './transcript.ts';
import { ui } from './ui.ts';

/** Every word of the app, by where it stands. To translate it, translate the files beside. */
export const text = { player, recording, session, transcript, ui } as const;
