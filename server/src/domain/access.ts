/** Who may do what. A scope is `object:read`, `object:write` or `*` for everything. */

export type RequiredScope = `${string}:${'read' | 'write'}`;

export type Role = 'member' | 'admin';

/** The person behind a request, and what the API key in hand or having signed in allows. */
export interface Principal {
  /** Null for a person who has signed in. */
  readonly keyId: string | null;
  /** Null for an API key. */
  readonly sessionId: number | null;
  readonly userId: number;
  readonly scopes: readonly string[];
  /** The only projects the key opens; empty for all of the person's. */
  readonly projectIds: readonly number[];
  /** The only organizations the key opens; empty for all of the person's. */
  readonly organizationIds: readonly string[];
  readonly memberships: readonly Membership[];
  readonly currentProjectId: number | null;
}

export interface Membership {
  readonly organizationId: string;
  readonly role: Role;
}

export interface Project {
  readonly id: number;
  readonly uuid: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly membersMayUseKeys: boolean;
  readonly name: string;
  readonly apiToken: string;
  readonly timezone: string;
  readonly createdAt: string;
}

const scopePattern = /^[a-z][a-z0-9_]*:(?:read|write)$/;

export function isScope(text: string): boolean {
  return text === '*' || scopePattern.test(text);
}

/** Leave to write implies leave to read. */
export function grants(scopes: readonly string[], required: RequiredScope): boolean {
  if (scopes.includes('*') || scopes.includes(required)) return true;
  return required.endsWith(':read') && scopes.includes(required.replace(/:read$/, ':write'));
}

/** Why the principal may not use the project in this way, in the order the API checks; else null. */
export function projectDenial(
  principal: Principal,
  project: Project,
  required: RequiredScope,
): string | null {
  const { organizationId } = project;
  const membership = principal.memberships.find((one) => one.organizationId === organizationId);
  const isKey = principal.keyId !== null;
  if (isKey && !project.membersMayUseKeys && membership?.role === 'member') {
    return (
      `Organization '${project.organizationName}' does not allow using personal API keys. ` +
      'Contact an admin to enable personal API keys for this organization.'
    );
  }
  if (principal.projectIds.length > 0 && !principal.projectIds.includes(project.id)) {
    return `API key does not have access to the requested project: ID ${project.id}.`;
  }
  const organizations = principal.organizationIds;
  if (organizations.length > 0 && !organizations.includes(organizationId)) {
    return `API key does not have access to the requested organization: ID ${organizationId}.`;
  }
  const missing = scopeDenial(principal, required);
  if (missing !== null) return missing;
  return membership === undefined ? "You don't have access to the project." : null;
}

export function scopeDenial(principal: Principal, required: RequiredScope): string | null {
  return grants(principal.scopes, required) ? null : `API key missing required scope '${required}'`;
}
