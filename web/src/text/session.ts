export const session = {
  signInTitle: 'Sign in',
  signInLead: 'Your meetings, on your own machine.',
  email: 'Email',
  password: 'Password',
  signIn: 'Sign in',
  forgotten:
    'Password forgotten? Whoever runs the server makes a new link with “npx minutebook sign-in-link”.',
  linkTitle: 'One moment…',
  linkLead: 'Signing you in with your one-time link.',
  linkFailed: 'This link cannot be used',
  toSignIn: 'Sign in with a password',
  welcomeTitle: 'Welcome to Minutebook',
  welcomeLead: 'Choose how you sign in from now on.',
  firstName: 'First name',
  lastName: 'Last name',
  newPassword: 'New password',
  newPasswordHint: 'At least 10 characters. A few words are easier to remember than signs.',
  currentPassword: 'Current password',
  showPassword: 'Show the password',
  begin: 'Save and begin',
  invitationTitle: (organization: string) => `Join ${organization}`,
  invitationLead: (email: string) => `You were invited as ${email}.`,
  accept: 'Join',
  noInvitation: 'This invitation cannot be used',
  or: 'or',
  continueWith: (provider: string) => `Continue with ${provider}`,
  notSignedIn: 'You are not signed in',
  /** By the code in the address. */
  troubles: {
    sso_denied: 'You cancelled, or you may not use Minutebook with this account.',
    sso_expired:
      'That took too long, or was begun in another window. Please begin again, here in this window.',
    sso_email_unverified:
      'The service you signed in with does not confirm your email. Verify it there, or ask whoever runs the server.',
    sso_no_account:
      'Nobody with your email is a member here. Ask an administrator of your organization to invite you.',
    sso_unavailable:
      'The service you sign in with does not answer. Try again in a moment, or use your password.',
    throttled: 'There were too many attempts from your network. Try again in a minute.',
    database_unavailable: 'The server cannot reach its database. Try again in a moment.',
  },
  otherTrouble:
    'Something did not fit in the answer of the service you sign in with. Try again; if it stays so, ask whoever runs the server to look at its log.',
} as const;
