import { Button, Group, VisuallyHidden } from '@mantine/core';
import { IconShare2 } from '@tabler/icons-react';
import { useState } from 'react';
import { text } from '../../text/text.ts';
import { ExportMenu } from './export-menu.tsx';
import { MoreMenu } from './more-menu.tsx';
import { ToolDialog } from './tool-dialog.tsx';
import type { ToolName } from './tool-props.ts';

interface RecordingMenuProps {
  readonly recordingId: string;
}

/** What can be done with a recording as a whole. */
export function RecordingMenu({ recordingId }: RecordingMenuProps) {
  const [tool, setTool] = useState<ToolName | null>(null);
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        variant="default"
        visibleFrom="sm"
        leftSection={<IconShare2 size={16} aria-hidden />}
        onClick={() => setTool('share')}
      >
        {text.tools.share}
      </Button>
      <Button variant="default" px="xs" hiddenFrom="sm" onClick={() => setTool('share')}>
        <IconShare2 size={16} aria-hidden />
        <VisuallyHidden>{text.tools.share}</VisuallyHidden>
      </Button>
      <ExportMenu recordingId={recordingId} />
      <MoreMenu recordingId={recordingId} onOpen={setTool} />
      <ToolDialog recordingId={recordingId} tool={tool} onClose={() => setTool(null)} />
    </Group>
  );
}
