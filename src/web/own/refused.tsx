// «You cannot do this: why, and who can». Nothing about the party but its name is told.
import type { Party } from '../../flows/parties.ts';
import type { Problem } from '../../kernel/result.ts';
import type { Role } from '../../modules/accounts/model.ts';
import type { Page, PageRequest } from '../page.ts';
import { pathsFor } from '../paths.ts';

/** Why access is refused, as a sentence. */
function accessText({ texts, format }: PageRequest, problem: Problem, party: Party | null): string {
  const words = texts.accounts.access;
  const needs = String(problem.facts['needs'] ?? '');
  const roles = needs === '' ? [] : (needs.split(',') as Role[]).map((role) => texts.accounts.roles[role]);
  if (problem.code === 'access.otherRole' && party) return words.otherRole(party.name, format.list(roles));
  if (party) return words.noRole(party.name);
  return words.notAdministrator;
}

export function refusedPage(request: PageRequest, problem: Problem, party: Party | null): Page {
  const { texts, language } = request;
  const words = texts.accounts.access;
  return {
    kind: 'page',
    status: 403,
    title: words.title,
    isPrivate: true,
    body: (
      <div class="frame head">
        <h1>{words.title}</h1>
        <div class="refused">
          <p>{accessText(request, problem, party)}</p>
          <p>{words.mend}</p>
          <p class="buttons">
            <a class="ds-button" href={pathsFor(language).own()}>
              {words.back}
            </a>
          </p>
        </div>
      </div>
    ),
  };
}

/** Something was sent after the session ended: said plainly, so that she can go back to what she wrote. */
export function signedOutPage(request: PageRequest): Page {
  const words = request.texts.accounts.access;
  return {
    kind: 'page',
    status: 401,
    title: words.signedOutTitle,
    isPrivate: true,
    body: (
      <div class="frame head">
        <h1>{words.signedOutTitle}</h1>
        <div class="refused">
          <p>{words.signedOutText}</p>
          <p class="buttons">
            <a class="ds-button" href={pathsFor(request.language).signIn()}>
              {words.signIn}
            </a>
          </p>
        </div>
      </div>
    ),
  };
}
