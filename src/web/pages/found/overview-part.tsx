// On a body's first page: how much notices tell of it that nobody has answered, and the latest of it to answer at once.
import { may } from '../../../modules/accounts/policy.ts';
import { type FoundCounts, foundCounts, foundPart } from '../../../modules/planning/found/queries.ts';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { PageRequest } from '../../page.ts';
import { bodyOf } from '../plan/list.tsx';
import { FoundList } from './found-list.tsx';

const MOST = 3;

/** «Vi fant 12 avtaler og 5 anskaffelser for dere i kunngjøringer»; null where nothing waits. */
export function foundHeading({ texts, format }: PageRequest, { waiting }: FoundCounts): string | null {
  const things = (['agreement', 'procurement'] as const).flatMap((kind) =>
    waiting[kind] > 0 ? [texts.found.counts[kind](format.number(waiting[kind]))] : [],
  );
  return things.length > 0 ? texts.found.heading(format.list(things)) : null;
}

/** Null where nothing waits, and for a cooperation: notices are told to its bodies. */
export async function foundOverviewPart(asked: AskedForParty) {
  const { ctx, request, paths, party, signedIn } = asked;
  if (party.kind === 'cooperation' || !may(signedIn.grants, 'found.view', party.id)) return null;
  const body = bodyOf(asked);
  const title = foundHeading(request, await foundCounts(ctx, body));
  if (title === null) return null;
  const rows = await foundPart(ctx, { body, state: 'waiting', from: 0, size: MOST });
  const words = request.texts.found;
  return (
    <Section
      key="funnet"
      id="funnet"
      title={title}
      aside={<a href={paths.ownOf(party.id, '/funnet')}>{words.overview.all}</a>}
    >
      <p>{words.lead}</p>
      <FoundList asked={asked} rows={rows} mayAnswer={may(signedIn.grants, 'found.answer', party.id)} />
    </Section>
  );
}
