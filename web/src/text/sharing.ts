export const sharing = {
  notFoundTitle: 'This link does not work',
  notFound: 'It has run out, was taken back, or is not whole. Ask whoever sent it for another one.',
  until: (day: string) => `This page can be seen until ${day}.`,
  summary: 'Summary',
  tasks: 'Tasks',
  transcript: 'Transcript',
  noTranscript: 'There is no transcript.',
  somebody: 'Somebody',
  player: 'The recording',
  hear: (time: string) => `Hear from ${time}`,
  made: 'Kept with Minutebook, on a server of their own.',
} as const;
