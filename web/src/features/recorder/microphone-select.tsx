import { Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import { text } from '../../text/text.ts';
import { listMicrophones, type Microphone } from './open-devices.ts';

interface MicrophoneSelectProps {
  /** Null for the one that the system prefers. */
  readonly value: string | null;
  readonly onChange: (deviceId: string | null) => void;
}

const systemChoice = 'default';

export function MicrophoneSelect({ value, onChange }: MicrophoneSelectProps) {
  const microphones = useMicrophones();
  const others = microphones.filter(({ deviceId }) => deviceId !== systemChoice);
  return (
    <Select
      label={text.recorder.microphone}
      data={[
        { value: systemChoice, label: text.recorder.systemMicrophone },
        ...others.map(({ deviceId, label }) => ({ value: deviceId, label })),
      ]}
      allowDeselect={false}
      value={value ?? systemChoice}
      onChange={(chosen) => onChange(chosen === systemChoice ? null : chosen)}
    />
  );
}

/** Kept up to date while devices come and go. */
function useMicrophones(): readonly Microphone[] {
  const [microphones, setMicrophones] = useState<readonly Microphone[]>([]);
  useEffect(() => {
    let isOver = false;
    const refresh = () =>
      void listMicrophones()
        .then((found) => !isOver && setMicrophones(found))
        .catch(() => {});
    refresh();
    navigator.mediaDevices?.addEventListener('devicechange', refresh);
    return () => {
      isOver = true;
      navigator.mediaDevices?.removeEventListener('devicechange', refresh);
    };
  }, []);
  return microphones;
}
