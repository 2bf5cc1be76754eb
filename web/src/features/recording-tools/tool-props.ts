/** The dialogs that a recording's menu opens, and what each is given. */

export type ToolName =
  | 'share'
  | 'import'
  | 'reprocess'
  | 'revisions'
  | 'integrity'
  | 'delete-media'
  | 'delete';

export interface ToolProps {
  readonly recordingId: string;
  readonly onClose: () => void;
}
