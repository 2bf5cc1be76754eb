import { Fragment } from 'react';
import { text } from '../../text/text.ts';
import classes from './player-bar.module.css';

/** The keys that work on the page of a recording. */
export function KeyList() {
  return (
    <dl className={classes.keys}>
      {text.player.keyList.map(([key, meaning]) => (
        <Fragment key={key}>
          <dt>{key}</dt>
          <dd>{meaning}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
