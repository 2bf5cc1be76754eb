import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { InvitationForm } from '../../features/session/invitation-form.tsx';
import { invitationQuery } from '../../features/session/invitation-query.ts';
import { SingleSignOn } from '../../features/session/single-sign-on.tsx';
import { text } from '../../text/text.ts';
import { CardPage } from '../../ui/card-page.tsx';
import { ErrorState, LoadingState } from '../../ui/states.tsx';

const route = getRouteApi('/invitation');

export function InvitationPage() {
  const { token = '' } = route.useSearch();
  const invitation = useQuery(invitationQuery(token));
  if (invitation.isPending) return <LoadingState />;
  if (invitation.isError) {
    return (
      <CardPage title={text.session.noInvitation}>
        <ErrorState error={invitation.error} />
      </CardPage>
    );
  }
  const { email, organization } = invitation.data;
  return (
    <CardPage
      title={text.session.invitationTitle(organization)}
      lead={text.session.invitationLead(email)}
    >
      <InvitationForm
        token={token}
        hasAccount={invitation.data.has_account}
        onJoined={() => window.location.assign('/')}
      />
      <SingleSignOn next="/" />
    </CardPage>
  );
}
