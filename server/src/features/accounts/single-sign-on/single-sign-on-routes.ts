import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { MinutebookError } from '../../../domain/errors.ts';
import { asMinutebookError } from '../../../platform/http/error-envelope.ts';
import type { SessionDependencies } from '../sessions/session-dependencies.ts';
import { ownPath } from './own-path.ts';
import { callbackPath, type SingleSignOn, startPath } from './single-sign-on.ts';

/**
 * The two addresses that a browser goes through on its way to the provider and back. They are for
 * navigation, not for programs: each answer leads to a page, and so stands apart from the operations
 * of the API. A failure leads to the sign-in page with its code, which has words for it; nothing of
 * what the provider wrote is passed on.
 */
export function mountSingleSignOn(
  app: FastifyInstance,
  dependencies: SessionDependencies & { readonly singleSignOn: SingleSignOn },
): void {
  const { singleSignOn } = dependencies;
  app.get(startPath, async (request, reply) => {
    const next = queryOf(request).get('next');
    try {
      const { location, setCookie } = await singleSignOn.begin(next);
      return redirect(reply, location.href, [setCookie]);
    } catch (error) {
      return toSignInPage(request, reply, asMinutebookError(error), ownPath(next));
    }
  });
  app.get(callbackPath, async (request, reply) => finish(dependencies, request, reply));
}

async function finish(
  {
    sessions,
    signInLimits,
    singleSignOn,
  }: SessionDependencies & { readonly singleSignOn: SingleSignOn },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const answer = queryOf(request);
  let next = '/';
  let forget: string[] = [];
  try {
    const attempt = singleSignOn.resume(answer, request.headers.cookie);
    next = attempt.next;
    forget = [singleSignOn.forget];
    // An answer that does not hold costs the database a row and the provider a request.
    await signInLimits.attempt(request.ip, null);
    const claims = await singleSignOn.identify(answer, attempt);
    await signInLimits.succeeded(request.ip, null);
    const userId = await singleSignOn.recognise(claims);
    const opened = await sessions.open(userId, { byLink: false, origin: singleSignOn.origin });
    return redirect(reply, next, [...forget, opened.setCookie]);
  } catch (error) {
    return toSignInPage(request, reply, asMinutebookError(error), next, forget);
  }
}

function toSignInPage(
  request: FastifyRequest,
  reply: FastifyReply,
  error: MinutebookError,
  next: string,
  cookies: readonly string[] = [],
): FastifyReply {
  const { code, cause } = error;
  if (error.kind === 'internal') request.log.error({ err: cause }, 'single sign-on broke');
  else if (cause !== undefined) request.log.warn({ err: cause, code }, 'single sign-on failed');
  else request.log.info({ code }, 'single sign-on refused');
  const query = new URLSearchParams({ error: code, ...(next === '/' ? {} : { next }) });
  return redirect(reply, `/sign-in?${query}`, cookies);
}

function redirect(reply: FastifyReply, location: string, cookies: readonly string[]): FastifyReply {
  return reply
    .code(303)
    .headers({ location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    .header('set-cookie', [...cookies])
    .send();
}

function queryOf({ originalUrl }: FastifyRequest): URLSearchParams {
  const question = originalUrl.indexOf('?');
  return new URLSearchParams(question < 0 ? '' : originalUrl.slice(question + 1));
}
