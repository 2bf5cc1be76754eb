import { lazy, Suspense } from 'react';
import type { ToolName, ToolProps } from './tool-props.ts';

/** Dialogs are loaded when they are opened for the first time. */
const tools = {
  share: lazy(async () => ({ default: (await import('./share-dialog.tsx')).ShareDialog })),
  import: lazy(async () => ({ default: (await import('./import-dialog.tsx')).ImportDialog })),
  reprocess: lazy(async () => ({
    default: (await import('./reprocess-dialog.tsx')).ReprocessDialog,
  })),
  revisions: lazy(async () => ({
    default: (await import('./revisions-dialog.tsx')).RevisionsDialog,
  })),
  integrity: lazy(async () => ({
    default: (await import('./integrity-dialog.tsx')).IntegrityDialog,
  })),
  'delete-media': lazy(async () => ({
    default: (await import('./delete-media-dialog.tsx')).DeleteMediaDialog,
  })),
  delete: lazy(async () => ({
    default: (await import('./delete-recording-dialog.tsx')).DeleteRecordingDialog,
  })),
} as const;

interface ToolDialogProps extends ToolProps {
  readonly tool: ToolName | null;
}

export function ToolDialog({ tool, ...props }: ToolDialogProps) {
  if (tool === null) return null;
  const Tool = tools[tool];
  return (
    <Suspense fallback={null}>
      <Tool {...props} />
    </Suspense>
  );
}
