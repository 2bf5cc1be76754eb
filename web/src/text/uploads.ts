export const uploads = {
  upload: 'Upload files',
  drop: 'Drop audio or video here',
  dropHint: 'They become recordings, with a transcript and notes.',
  tray: 'Uploads',
  inProgress: (count: number) => (count === 1 ? '1 upload' : `${count} uploads`),
  finished: (count: number) => (count === 1 ? '1 file uploaded' : `${count} files uploaded`),
  show: 'Show uploads',
  hide: 'Hide uploads',
  clear: 'Clear finished',
  pause: (name: string) => `Pause ${name}`,
  resume: (name: string) => `Go on with ${name}`,
  retry: (name: string) => `Try ${name} again`,
  cancel: (name: string) => `Cancel ${name}`,
  dismiss: (name: string) => `Put ${name} away`,
  open: 'Open',
  progress: (name: string) => `${name}, uploaded`,
  states: {
    waiting: 'Waits for its turn',
    opening: 'Asks the server…',
    sending: (sent: string, total: string) => `${sent} of ${total}`,
    away: 'The server cannot be reached. It goes on by itself.',
    paused: (percent: string) => `Paused at ${percent}`,
    done: 'On the server',
    'already-there': 'Was on the server already',
    interrupted: (percent: string) =>
      `Stopped at ${percent}, when the page was closed. Choose the file again to go on.`,
  },
  unfit: {
    empty: (name: string) => `${name} is empty. Check whether it was copied to its end.`,
    foreign: (name: string) =>
      `${name} is not audio or video that Minutebook reads. It takes webm, mkv, mp4, mov, m4a, mp3, wav, ogg, flac and aac.`,
    unreadable: (name: string) => `${name} cannot be read. Is it still there?`,
  },
  gone: 'Its recording was deleted meanwhile. Try again to upload it anew.',
  tooLarge:
    'The file is larger than the server takes. Whoever runs it can raise MINUTEBOOK_MAX_UPLOAD_BYTES, or the limit of the proxy in front of it.',
  noRoom: 'The server has no room left. Free some there, then try again.',
} as const;
