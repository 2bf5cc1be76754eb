import { RecorderPanel } from '../../features/recorder/recorder-panel.tsx';

export function RecordPage() {
  return <RecorderPanel />;
}
