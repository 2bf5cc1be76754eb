import { text } from '../../text/text.ts';

const { roles } = text.settings.members;

export const roleChoices = [
  { value: 'member', label: roles.member },
  { value: 'admin', label: roles.admin },
];
