import { Checkbox } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { text } from '../../text/text.ts';
import classes from './recorder.module.css';

interface ConsentFieldProps {
  readonly checked: boolean;
  readonly isMissing: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function ConsentField({ checked, isMissing, onChange }: ConsentFieldProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isMissing) box.current?.focus();
  }, [isMissing]);
  return (
    <div className={classes.consent}>
      <Checkbox
        ref={box}
        required
        label={text.recorder.consent}
        description={text.recorder.consentHint}
        error={isMissing ? text.recorder.consentMissing : undefined}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  );
}
