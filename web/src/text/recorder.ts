export const recorder = {
  title: 'Record a meeting',
  intro:
    'Your browser records, and sends it to the server while you talk. A lost network, a reload or a crash costs at most a second or two.',
  preparing: 'Preparing the recorder…',
  source: 'What to record',
  sources: {
    microphone: {
      label: 'Microphone',
      hint: 'Everybody is in the room, or the call is on loudspeakers.',
    },
    sharing: {
      label: 'Meeting and microphone',
      hint: 'The sound of a browser tab or of the screen, and you.',
    },
  },
  sharingHint:
    'Your browser asks what to share. Choose the meeting’s tab and leave “Also share tab audio” on.',
  keepPicture: 'Keep the picture, too',
  keepPictureHint: 'About 10 MB a minute instead of half a megabyte.',
  microphone: 'Microphone',
  systemMicrophone: 'The system’s choice',
  meetingTitle: 'Title',
  meetingTitlePlaceholder: 'Weekly planning',
  people: 'People',
  peoplePlaceholder: 'A name, then Enter',
  platform: 'Where it takes place',
  platforms: {
    desktop_audio: 'In the room, or elsewhere',
    meet: 'Google Meet',
    zoom: 'Zoom',
    teams: 'Microsoft Teams',
    slack: 'Slack',
  },
  consent: 'Everybody in the meeting knows and agrees that it is recorded.',
  consentHint: 'That you said so, and when, is written into the recording’s notes.',
  consentMissing: 'Ask everybody, then tick this. Nothing is recorded before.',
  start: 'Start recording',
  starting: 'Waiting for the browser…',
  recording: 'Recording',
  paused: 'Paused',
  stopping: 'Finishing…',
  pause: 'Pause',
  resume: 'Go on',
  mute: 'Mute me',
  unmute: 'Unmute me',
  stop: 'Stop and finish',
  elapsed: 'Recorded so far',
  you: 'You',
  meeting: 'Meeting',
  muted: 'You are muted. The meeting goes on being recorded.',
  mutedAlone: 'You are muted: nothing is recorded but silence.',
  silent: 'Nothing is heard from your microphone. Is it muted, or is it another one?',
  microphoneLost: 'The microphone is gone. Choose another one; the recording goes on.',
  switchFailed: 'That microphone cannot be used. Choose another one.',
  sharingEnded: 'Sharing has ended: from now on only your microphone is recorded.',
  storage: {
    low: 'This browser has little room left. Free some space on this device, so that nothing is lost if the network goes.',
    full: 'This browser’s storage is full. What comes now is kept in memory only: do not close this page until all of it is sent. Free some space on this device.',
    memory:
      'This browser keeps nothing on disk (a private window?). Do not close this page until all of it is sent.',
  },
  halts: {
    away: 'The server cannot be reached. Everything is kept on this device and sent as soon as it can be.',
    'signed-out':
      'You are signed out. Everything is kept on this device; sign in again in another tab, and it is sent.',
    storage: 'This browser’s storage cannot be read. Reload the page; what it holds is sent then.',
    waiting: 'The server does not take more now. It is tried again by itself.',
  },
  refusals: {
    closed:
      'The server heard nothing for a day and closed this recording with what it had. The rest cannot be added to it.',
    lost: 'Part of this recording is missing, on this device and on the server. What the server has will be finished by it.',
  },
  refusedLive: 'The server takes no more of this recording. Stop it, and start a new one to go on.',
  sentSoFar: (sent: string, waiting: string) =>
    `${sent} on the server, ${waiting} still on this device only.`,
  sentAll: (sent: string) => `All of it so far is on the server: ${sent}.`,
  sendingRest: 'Uploading the rest…',
  sendingRestHint: 'You may leave this page. The upload goes on while Minutebook is open.',
  done: 'All of it is on the server',
  doneHint: 'The transcript and the notes come next, by themselves.',
  open: 'Open the recording',
  again: 'Record another one',
  untitled: (day: string) => `Recording of ${day}`,
  onDevice: 'On this device',
  elsewhere: 'Is being recorded in another tab.',
  interrupted: (time: string) =>
    `Recording stopped at ${time}, when its page was closed. Everything up to then is kept.`,
  interruptedWhy:
    'A recording that broke off cannot be continued in the same file. To go on, start another one.',
  goOn: 'Go on in a new recording',
  goOnTitle: (title: string) => (title === '' ? '' : `${title}, continued`),
  dismiss: 'Put away',
  discard: 'Discard',
  discardTitle: 'Discard what was not sent?',
  discardText: (size: string) =>
    `${size} of this recording exist on this device only, and will be gone. What the server has stays.`,
  notifySent: 'The recording is on the server.',
  problems: {
    insecure:
      'Browsers record on secure pages only. Open Minutebook over HTTPS, or as http://localhost.',
    unsupported: 'This browser cannot record that. Try a current Chrome, Edge, Firefox or Safari.',
    denied:
      'The microphone was not allowed. Allow it in the address bar, at the left of the address, then start again.',
    'no-microphone': 'No such microphone was found. Plug it in, or choose another one.',
    'microphone-busy':
      'The microphone is in use by another program. Close that, or choose another one.',
    'no-shared-sound':
      'What you shared has no sound. Share the meeting’s tab, with “Also share tab audio” on. In Firefox and Safari, record with the microphone.',
    'sharing-cancelled': 'Nothing was shared. Start again and choose the meeting’s tab.',
    failed: 'The recording could not be started. Reload the page and try again.',
  },
} as const;
