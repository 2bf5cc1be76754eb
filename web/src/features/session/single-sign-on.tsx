import { Button, Divider } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { text } from '../../text/text.ts';
import { signInWaysQuery } from './sign-in-ways-query.ts';

/** Leads to the provider, and from there to the page `next`; nothing where none is configured. */
export function SingleSignOn({ next }: { readonly next: string }) {
  const way = useQuery(signInWaysQuery).data?.single_sign_on;
  if (!way) return null;
  return (
    <>
      <Divider label={text.session.or} />
      <Button component="a" variant="default" href={`${way.url}?${new URLSearchParams({ next })}`}>
        {text.session.continueWith(way.name)}
      </Button>
    </>
  );
}
