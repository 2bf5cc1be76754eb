import { Title } from '@mantine/core';
import { UploadArea } from '../../features/uploads/upload-area.tsx';
import { UploadButton } from '../../features/uploads/upload-button.tsx';
import { text } from '../../text/text.ts';

export function LibraryPage() {
  return (
    <UploadArea>
      <Title>{text.ui.recordings}</Title>
      <UploadButton />
    </UploadArea>
  );
}
