/** What a recording can be saved as, those that people read first. */
export const exportFormats = ['docx', 'pdf', 'md', 'txt', 'srt', 'vtt', 'json'] as const;

export type ExportFormat = (typeof exportFormats)[number];
