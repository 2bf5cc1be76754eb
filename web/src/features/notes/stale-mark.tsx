import { IconHistory } from '@tabler/icons-react';
import classes from './notes.module.css';

export function StaleMark({ label }: { readonly label: string }) {
  return (
    <span className={classes.stale}>
      <IconHistory size={14} aria-hidden />
      {label}
    </span>
  );
}
