import { Tooltip, VisuallyHidden } from '@mantine/core';
import { text } from '../../text/text.ts';
import { speakerColor } from '../../ui/speaker-color.ts';
import classes from './people-avatars.module.css';

const shownPeople = 3;
const namedPeople = 8;

/** Who was there, by their initials; names for those who point at them or listen. */
export function PeopleAvatars({ names }: { readonly names: readonly string[] }) {
  const shown = names.slice(0, shownPeople);
  const named = names.slice(0, namedPeople);
  const all = text.library.people(named, names.length - named.length);
  return (
    <Tooltip label={all} multiline maw={280} withArrow>
      <span className={classes.people}>
        <VisuallyHidden>{all}</VisuallyHidden>
        {shown.map((name) => (
          <span key={name} className={classes.person} style={colors(name)} aria-hidden>
            {initials(name)}
          </span>
        ))}
        {names.length > shownPeople && (
          <span className={classes.more} aria-hidden>
            +{names.length - shownPeople}
          </span>
        )}
      </span>
    </Tooltip>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}

function colors(name: string) {
  const color = speakerColor(name);
  const pale = `var(--mantine-color-${color}-1)`;
  const deep = `var(--mantine-color-${color}-9)`;
  return {
    background: `light-dark(${pale}, ${deep})`,
    color: `light-dark(var(--mantine-color-black), var(--mantine-color-white))`,
  };
}
