import { Box, Button, type ButtonProps, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { text } from '../../text/text.ts';
import { useUploads } from './uploads-context.ts';

/** Some systems know mkv and flac by their names only. */
const accepted = 'audio/*,video/*,.webm,.mkv,.mp4,.mov,.m4a,.mp3,.wav,.ogg,.oga,.flac,.aac';

export function UploadButton(look: Pick<ButtonProps, 'size' | 'variant'>) {
  const uploads = useUploads();
  return (
    <FileButton multiple accept={accepted} onChange={(files) => uploads.add(files)}>
      {(props) => (
        <Button
          variant="default"
          {...look}
          {...props}
          leftSection={<IconUpload size={18} aria-hidden />}
        >
          <Box component="span" visibleFrom="xs">
            {text.uploads.upload}
          </Box>
          <Box component="span" hiddenFrom="xs">
            {text.ui.upload}
          </Box>
        </Button>
      )}
    </FileButton>
  );
}
