import { Box, Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { text } from '../../text/text.ts';
import { exportFormats } from '../recordings/export-formats.ts';
import { recordingPath } from '../recordings/recording-path.ts';

export function ExportMenu({ recordingId }: { readonly recordingId: string }) {
  return (
    <Menu
      position="bottom-end"
      width={220}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button variant="default" px={{ base: 'xs', sm: 'md' }} aria-label={text.tools.exportAs}>
          <IconDownload size={16} aria-hidden />
          <Box component="span" visibleFrom="sm" ml={8}>
            {text.tools.exportAs}
          </Box>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {exportFormats.map((format) => (
          <Menu.Item
            key={format}
            component="a"
            href={recordingPath(recordingId, `export/?format=${format}`)}
            download
          >
            {text.tools.formats[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
