import { MinutebookError } from '../../domain/errors.ts';
import { parseUuid } from '../../domain/ids.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { listMembers, type Member, type OwnOrganization } from './organization-store.ts';

export interface MemberAmongOthers {
  readonly member: Member;
  /** Whether the organization would be without an administrator if not for this one. */
  readonly isLastAdmin: boolean;
}

/** A member of this organization; one of another is as good as none. */
export async function findMember(
  tx: Transaction,
  { id: organizationId }: OwnOrganization,
  text: string | undefined,
): Promise<MemberAmongOthers> {
  const id = parseUuid(text ?? '');
  const members = await listMembers(tx, organizationId);
  const member = members.find((one) => one.id === id);
  if (member === undefined) throw new MinutebookError('not_found');
  const admins = members.filter(({ role }) => role === 'admin');
  return { member, isLastAdmin: admins.length === 1 && admins[0] === member };
}
