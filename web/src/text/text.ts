import { library } from './library.ts';
import { notes } from './notes.ts';
import { palette } from './palette.ts';
import { player } from './player.ts';
import { recorder } from './recorder.ts';
import { recording } from './recording.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { sharing } from './sharing.ts';
import { tools } from './tools.ts';
import { transcript } from './transcript.ts';
import { ui } from './ui.ts';
import { uploads } from './uploads.ts';

/** Every word of the app, by where it stands. To translate it, translate the files beside. */
export const text = {
  library,
  notes,
  palette,
  player,
  recorder,
  recording,
  session,
  settings,
  sharing,
  tools,
  transcript,
  ui,
  uploads,
} as const;
