import type { Queryable } from '../../platform/database/database.ts';

export interface UserChanges {
  readonly email: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly currentProjectId: number | null;
}

/** Sets what is not null; fails with a unique violation where somebody else has the email. */
export async function changeUser(
  db: Queryable,
  userId: number,
  { email, firstName, lastName, currentProjectId }: UserChanges,
): Promise<void> {
  await db.query({
    text: `UPDATE users SET email = coalesce($2, email), first_name = coalesce($3, first_name),
        last_name = coalesce($4, last_name),
        current_project_id = coalesce($5, current_project_id), updated_at = now()
      WHERE id = $1`,
    values: [userId, email, firstName, lastName, currentProjectId],
  });
}
