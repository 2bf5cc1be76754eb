import { Anchor } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { sessionQuery } from '../../features/session/session-query.ts';
import { useSignInByLink } from '../../features/session/sign-in.ts';
import { SignInForm } from '../../features/session/sign-in-form.tsx';
import { SingleSignOn } from '../../features/session/single-sign-on.tsx';
import { SingleSignOnTrouble } from '../../features/session/single-sign-on-trouble.tsx';
import { WelcomeForm } from '../../features/session/welcome-form.tsx';
import { ownPath } from '../../lib/own-path.ts';
import { text } from '../../text/text.ts';
import { CardPage } from '../../ui/card-page.tsx';
import { ErrorState, LoadingState } from '../../ui/states.tsx';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { next, link, error } = route.useSearch();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const destination = ownPath(next, window.location.origin);
  const leave = () => window.location.assign(destination);
  if (session?.needs_password) {
    return (
      <CardPage title={text.session.welcomeTitle} lead={text.session.welcomeLead}>
        <WelcomeForm onDone={leave} />
      </CardPage>
    );
  }
  if (link !== undefined) return <LinkSignIn link={link} onSignedIn={leave} />;
  return (
    <CardPage title={text.session.signInTitle} lead={text.session.signInLead}>
      {error !== undefined && <SingleSignOnTrouble code={error} />}
      <SignInForm onSignedIn={leave} />
      <SingleSignOn next={destination} />
    </CardPage>
  );
}

interface LinkSignInProps {
  readonly link: string;
  readonly onSignedIn: () => void;
}

/** The page that a one-time link opens: once signed in, it asks for a password if there is none. */
function LinkSignIn({ link, onSignedIn }: LinkSignInProps) {
  const signIn = useSignInByLink();
  const hasBegun = useRef(false);
  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    const onSuccess = (session: { needs_password: boolean }) => {
      if (!session.needs_password) onSignedIn();
    };
    signIn.mutate(link, { onSuccess });
  }, [link, signIn, onSignedIn]);
  if (!signIn.isError) {
    return (
      <CardPage title={text.session.linkTitle}>
        <LoadingState label={text.session.linkLead} />
      </CardPage>
    );
  }
  return (
    <CardPage title={text.session.linkFailed}>
      <ErrorState error={signIn.error} />
      <Anchor component={Link} to="/sign-in">
        {text.session.toSignIn}
      </Anchor>
    </CardPage>
  );
}
