export const palette = {
  title: 'Search, or go somewhere',
  goTo: 'Go to',
  appearance: 'Appearance',
  meetings: 'Meetings',
  recent: 'Latest meetings',
  light: 'Light appearance',
  dark: 'Dark appearance',
  auto: 'Appearance as the system’s',
  searching: 'Searching…',
  everywhere: (words: string) => `Search for “${words}” in all recordings`,
  keys: 'API keys',
  failed: 'Meetings cannot be searched at the moment.',
} as const;
