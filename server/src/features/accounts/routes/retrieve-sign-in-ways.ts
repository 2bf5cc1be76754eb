import { z } from 'zod';
import { jsonReply, type PublicOperation } from '../../../platform/http/operation.ts';
import type { SessionDependencies } from '../sessions/session-dependencies.ts';

const waysSchema = z
  .object({
    single_sign_on: z
      .object({
        name: z.string().meta({ description: 'Of the provider, for people.' }),
        url: z.string().meta({
          description: 'Where a browser begins; `?next=` names the page to come to afterwards.',
        }),
      })
      .nullable()
      .meta({ description: 'Null where no provider is configured.' }),
  })
  .meta({ id: 'SignInWays' });

/** `singleSignOn` is only read when asked: declarations are made without dependencies. */
export function retrieveSignInWays(
  dependencies: Pick<SessionDependencies, 'singleSignOn'>,
): PublicOperation {
  return {
    operationId: 'session_ways_retrieve',
    method: 'GET',
    access: 'public',
    isConstant: true,
    tag: 'session',
    summary: 'How people can sign in',
    description: 'What the sign-in page offers beside email and password.',
    responses: {
      200: {
        description: 'The ways.',
        schema: waysSchema,
        example: {
          single_sign_on: {
            name: 'Keycloak',
            url: 'https://minutes.example.com/api/session/sso/',
          },
        },
      },
    },
    async handle() {
      const { singleSignOn } = dependencies;
      const answer: z.output<typeof waysSchema> = {
        single_sign_on: singleSignOn && { name: singleSignOn.name, url: singleSignOn.url },
      };
      return jsonReply(200, answer);
    },
  };
}
